package dev.naadam.client.measure;

import dev.naadam.protocol.ticket.WireAddress;
import dev.naadam.testkit.LinkConditions;
import dev.naadam.testkit.SeededEntropy;
import dev.naadam.testkit.SimulatedNetwork;
import java.util.ArrayList;
import java.util.List;

/** One player and some beacons in virtual time, a millisecond at a time. */
final class BeaconWorld {

    static final long STEP_NANOS = 1_000_000;

    private static final int PLAYER = 0;
    private static final long LIMIT_NANOS = 60_000_000_000L;

    final List<ScriptedBeacon> beacons = new ArrayList<>();
    final List<String> progress = new ArrayList<>();
    private final SimulatedNetwork network;
    private final ProbeRuns runs;
    private long nowNanos = 1;

    BeaconWorld(long randomSeed, byte[] claim, String... regions) {
        this.network = new SimulatedNetwork(randomSeed);
        List<RegionBeacon> addresses = new ArrayList<>();
        for (String region : regions) {
            beacons.add(new ScriptedBeacon(region));
            addresses.add(new RegionBeacon(region, address(beacons.size())));
        }
        this.runs = new ProbeRuns(
                addresses,
                claim,
                new SeededEntropy(randomSeed),
                (region, state, probes) -> progress.add(region + " " + state + " " + probes));
    }

    /** What the path to a beacon does in each direction. */
    BeaconWorld path(int beacon, LinkConditions conditions) {
        network.conditions(PLAYER, beacon + 1, conditions);
        network.conditions(beacon + 1, PLAYER, conditions);
        return this;
    }

    List<RegionResult> measure() {
        runs.start(nowNanos);
        while (!runs.isOver() && nowNanos < LIMIT_NANOS) {
            runs.advance(nowNanos, this::toBeacon);
            for (int i = 0; i < beacons.size(); i++) {
                int from = i + 1;
                beacons.get(i).advance(nowNanos, packet -> network.send(from, PLAYER, packet, packet.length, nowNanos));
            }
            network.deliverDue(nowNanos, this::deliver);
            nowNanos += STEP_NANOS;
        }
        return runs.results();
    }

    long elapsedMillis() {
        return nowNanos / 1_000_000;
    }

    private void deliver(int from, int to, byte[] bytes, int length, long atNanos) {
        if (to == PLAYER) {
            runs.receive(address(from), bytes, length, atNanos, this::toBeacon);
        } else {
            beacons.get(to - 1)
                    .receive(
                            bytes, length, atNanos, packet -> network.send(to, PLAYER, packet, packet.length, atNanos));
        }
    }

    private void toBeacon(WireAddress beacon, byte[] packet, int length) {
        network.send(PLAYER, beacon.port(), packet, length, nowNanos);
    }

    private static WireAddress address(int endpoint) {
        return new WireAddress(new byte[] {10, 0, 0, 1}, endpoint);
    }
}
