package dev.naadam.loadtest.event;

import dev.naadam.client.PlayerSocket;
import dev.naadam.client.control.PlayerApi;
import dev.naadam.client.control.RegionListing;
import dev.naadam.client.measure.RegionBeacon;
import dev.naadam.client.measure.RegionMeter;
import dev.naadam.client.measure.RegionReport;
import dev.naadam.loadtest.node.NodeAddress;
import dev.naadam.protocol.beacon.PlayerToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Has players measured by all regions' beacons, from where they live, before a match of theirs is placed. */
public final class MeasuredPlayers {

    private final NodeAddress node;
    private final List<String> players;

    /** Nobody is measured yet. */
    public MeasuredPlayers(NodeAddress node, List<String> players) {
        this.node = node;
        this.players = List.copyOf(players);
    }

    /** Where a player reaches a beacon. */
    @FunctionalInterface
    public interface Ways {

        /** The beacon of a region as this player sees it. */
        RegionBeacon toward(String player, RegionBeacon beacon) throws IOException;
    }

    /**
     * Measures all of them at a time and hands in what was signed; takes three seconds, or none where there are no beacons.
     *
     * @throws IOException if one of them could not be measured anywhere
     */
    public void measure(Ways ways) throws IOException, InterruptedException {
        List<RegionListing> regions = new PlayerApi(node.api(), null, node.trust()).regions();
        List<RegionBeacon> beacons = RegionBeacon.of(regions);
        if (beacons.isEmpty()) {
            return;
        }
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> measured = new ArrayList<>();
            for (String player : players) {
                measured.add(threads.submit(() -> {
                    measure(player, beacons, ways);
                    return null;
                }));
            }
            for (Future<?> each : measured) {
                each.get();
            }
        } catch (ExecutionException e) {
            throw new IOException("players could not be measured: " + e.getMessage(), e);
        }
    }

    private void measure(String player, List<RegionBeacon> beacons, Ways ways)
            throws IOException, InterruptedException {
        String text = node.control().playerToken(player);
        PlayerToken token = PlayerToken.decode(text);
        List<RegionBeacon> seen = new ArrayList<>();
        for (RegionBeacon beacon : beacons) {
            seen.add(ways.toward(player, beacon));
        }
        try (PlayerSocket socket = PlayerSocket.open()) {
            RegionReport report = new RegionMeter(socket).measureAgain(seen, token, (region, state, probes) -> {});
            new PlayerApi(node.api(), text, node.trust()).submit(player, report.signed());
        }
    }
}
