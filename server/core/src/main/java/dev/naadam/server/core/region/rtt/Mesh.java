package dev.naadam.server.core.region.rtt;

import dev.naadam.server.core.region.RegionId;
import java.util.Collections;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Round-trip times between beacons in micros, each pair in both directions since each beacon times its own echoes. What was
 * not measured is absent and bounds nothing.
 */
public record Mesh(SortedMap<Link, Long> rttMicros) {

    /** No beacon has measured another yet. */
    public static final Mesh NONE = new Mesh(new TreeMap<>());

    public Mesh {
        rttMicros = Collections.unmodifiableSortedMap(new TreeMap<>(rttMicros));
        rttMicros.forEach(Mesh::check);
    }

    /** From a beacon to another, as the first timed it. */
    public OptionalLong rttMicros(RegionId from, RegionId to) {
        Long micros = rttMicros.get(new Link(from, to));
        return micros == null ? OptionalLong.empty() : OptionalLong.of(micros);
    }

    private static void check(Link link, long micros) {
        if (micros < 0) {
            throw new IllegalArgumentException(link + ": " + micros + " micros (expected: at least 0)");
        }
    }

    /** A directed pair of regions. */
    public record Link(RegionId from, RegionId to) implements Comparable<Link> {

        @Override
        public int compareTo(Link other) {
            int byFrom = from.compareTo(other.from);
            return byFrom != 0 ? byFrom : to.compareTo(other.to);
        }
    }
}
