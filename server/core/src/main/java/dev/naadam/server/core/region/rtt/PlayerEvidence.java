package dev.naadam.server.core.region.rtt;

import dev.naadam.server.core.region.RegionId;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All that is known about one player's paths when a match is placed.
 *
 * @param player the name that the organizer gave
 * @param measured valid measurements: neither expired nor of another address
 * @param historicMinMicros the least RTT that was ever measured of this player, for regions where one was
 */
public record PlayerEvidence(
        String player, SortedMap<RegionId, Measured> measured, SortedMap<RegionId, Long> historicMinMicros) {

    public PlayerEvidence {
        measured = Collections.unmodifiableSortedMap(new TreeMap<>(measured));
        historicMinMicros = Collections.unmodifiableSortedMap(new TreeMap<>(historicMinMicros));
    }
}
