package dev.naadam.loadtest.overload;

import dev.naadam.loadtest.node.NodeAddress;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * Slow sockets, requests and spectators who do not read; see {@link FloodPlan}.
 *
 * @param slowSockets that begin a request and go on with a byte a second
 * @param requestsPerSecond over a few kept connections
 * @param spectators that follow a match's events and never read
 */
public record HttpFlood(int slowSockets, int requestsPerSecond, int spectators, LongSupplier nanoClock)
        implements Attack {

    @Override
    public List<String> serverOptions() {
        return List.of();
    }

    @Override
    public Running start(NodeAddress node, String match) throws IOException {
        InetSocketAddress api =
                new InetSocketAddress(node.api().getHost(), node.api().getPort());
        FloodPlan plan = new FloodPlan(api, node.apiKey(), slowSockets, requestsPerSecond, spectators, match);
        return Flood.start(plan, nanoClock);
    }

    @Override
    public String toString() {
        return slowSockets + " slow sockets, " + requestsPerSecond + " requests a second, " + spectators
                + " spectators";
    }
}
