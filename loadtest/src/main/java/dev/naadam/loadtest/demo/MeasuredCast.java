package dev.naadam.loadtest.demo;

import dev.naadam.client.PlayerSocket;
import dev.naadam.client.control.ControlApi;
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

/** Has the players measured by all regions' beacons, from where they live, before their match is placed. */
final class MeasuredCast {

    private final NodeAddress node;
    private final Cast cast;

    MeasuredCast(NodeAddress node, Cast cast) {
        this.node = node;
        this.cast = cast;
    }

    /** Where a player reaches a beacon. */
    @FunctionalInterface
    interface Ways {

        /** The beacon of a region as the player in this slot sees it. */
        RegionBeacon toward(int slot, RegionBeacon beacon) throws IOException;
    }

    /**
     * Measures all of them at a time and hands in what was signed; takes three seconds.
     *
     * @throws IOException if one of them could not be measured anywhere
     */
    void measure(Ways ways) throws IOException, InterruptedException {
        List<RegionListing> regions = new PlayerApi(node.api(), null, node.trust()).regions();
        List<RegionBeacon> beacons = RegionBeacon.of(regions);
        try (ExecutorService players = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> measured = new ArrayList<>();
            for (int i = 0; i < cast.players().size(); i++) {
                int slot = i;
                measured.add(players.submit(() -> {
                    measure(slot, beacons, ways);
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

    private void measure(int slot, List<RegionBeacon> beacons, Ways ways) throws IOException, InterruptedException {
        String player = cast.player(slot);
        ControlApi organizer = node.control();
        String text = organizer.playerToken(player);
        PlayerToken token = PlayerToken.decode(text);
        List<RegionBeacon> seen = new ArrayList<>();
        for (RegionBeacon beacon : beacons) {
            seen.add(ways.toward(slot, beacon));
        }
        try (PlayerSocket socket = PlayerSocket.open()) {
            RegionReport report = new RegionMeter(socket).measureAgain(seen, token, (region, state, probes) -> {});
            new PlayerApi(node.api(), text, node.trust()).submit(player, report.signed());
        }
    }
}
