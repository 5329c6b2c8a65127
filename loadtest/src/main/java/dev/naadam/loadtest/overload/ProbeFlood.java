package dev.naadam.loadtest.overload;

import dev.naadam.client.control.PlayerApi;
import dev.naadam.client.control.RegionListing;
import dev.naadam.loadtest.node.MetricsClient;
import dev.naadam.loadtest.node.NodeAddress;
import dev.naadam.protocol.ticket.WireAddress;
import java.io.IOException;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * Probes to a node's beacon from whoever never proves himself.
 *
 * @param perSecond datagrams: three ASKs for each START with a cookie that nobody gave out
 * @param sources sockets that they come from, on many addresses of the loopback
 */
public record ProbeFlood(int perSecond, int sources, LongSupplier nanoClock) implements Attack {

    @Override
    public List<String> serverOptions() {
        return List.of("--role", "control,session,beacon", "--beacon-port", "0");
    }

    @Override
    public Running start(NodeAddress node, String match) throws IOException, InterruptedException {
        for (RegionListing region : new PlayerApi(node.api(), null, node.trust()).regions()) {
            for (WireAddress beacon : region.beacons()) {
                return ProbeSender.start(this, beacon, new MetricsClient(node, nanoClock));
            }
        }
        throw new IOException("the server has no beacon");
    }

    @Override
    public String toString() {
        return perSecond + " probes a second from " + sources + " sockets";
    }
}
