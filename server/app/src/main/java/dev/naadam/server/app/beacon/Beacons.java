package dev.naadam.server.app.beacon;

import dev.naadam.server.app.loop.LoopTools;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The beacons of a node, one for each region it serves. */
public final class Beacons implements AutoCloseable {

    private final List<BeaconLoop> loops = new ArrayList<>();

    /**
     * Starts them.
     *
     * @param regions ids, in the order of the ports
     * @param bound local address
     * @param firstPort port of the first region, the others follow; 0: any free ones
     * @throws IOException if a port can't be bound; none is left open then
     */
    public Beacons(List<String> regions, InetAddress bound, int firstPort, NodeCredentials credentials, Shared shared)
            throws IOException {
        boolean isUp = false;
        try {
            for (String region : regions) {
                int port = firstPort == 0 ? 0 : firstPort + loops.size();
                loops.add(BeaconLoop.start(
                        region, new InetSocketAddress(bound, port), credentials, shared.tools, shared.meter));
            }
            isUp = true;
        } finally {
            if (!isUp) {
                close();
            }
        }
    }

    /**
     * What all beacons of a process share.
     *
     * @param tools clocks, entropy and sockets
     * @param meter takes measurements
     */
    public record Shared(LoopTools tools, BeaconMeter meter) {}

    /** The port of each region. */
    public SortedMap<String, Integer> ports() {
        SortedMap<String, Integer> ports = new TreeMap<>();
        loops.forEach(loop -> ports.put(loop.region(), loop.port()));
        return Collections.unmodifiableSortedMap(ports);
    }

    @Override
    public void close() {
        loops.forEach(BeaconLoop::close);
    }
}
