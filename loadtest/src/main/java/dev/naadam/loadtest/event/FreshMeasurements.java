package dev.naadam.loadtest.event;

import dev.naadam.loadtest.node.NodeAddress;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/** Has each bot measured on its way into a lobby, unless that was done a few minutes ago. Any thread. */
final class FreshMeasurements {

    /** A measurement counts for ten minutes; one that is half as old lasts until the lobby is placed. */
    private static final Duration FRESH = Duration.ofMinutes(5);

    private final NodeAddress node;
    private final MeasuredPlayers.Ways ways;
    private final LongSupplier nanoClock;
    private final Map<String, Long> measuredNanos = new HashMap<>();

    FreshMeasurements(NodeAddress node, MeasuredPlayers.Ways ways, LongSupplier nanoClock) {
        this.node = node;
        this.ways = ways;
        this.nanoClock = nanoClock;
    }

    void measure(String player) throws IOException, InterruptedException {
        if (isDue(player)) {
            new MeasuredPlayers(node, List.of(player)).measure(ways);
        }
    }

    private synchronized boolean isDue(String player) {
        long now = nanoClock.getAsLong();
        Long last = measuredNanos.get(player);
        if (last != null && now - last < FRESH.toNanos()) {
            return false;
        }
        measuredNanos.put(player, now);
        return true;
    }
}
