package dev.naadam.server.app.store;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A node as others find it in the registry.
 *
 * @param nodeId its id, the same after a restart
 * @param roles names of what it does
 * @param regions regions it serves
 * @param startedAtEpochMillis when it started
 * @param session where players and peers find it; null: it hosts no matches
 * @param load what it hosts at this moment
 * @param isDraining it takes nothing new
 */
public record NodeRecord(
        String nodeId,
        SortedSet<String> roles,
        List<String> regions,
        long startedAtEpochMillis,
        @Nullable Address session,
        Load load,
        boolean isDraining) {

    /**
     * Where a node's handshake answers, and the other session nodes of its region reach it.
     *
     * @param host name or address players send datagrams to
     * @param handshakePort UDP port, 1 to 65535
     * @param peerPort TCP port, 1 to 65535
     */
    public record Address(String host, int handshakePort, int peerPort) {

        public Address {
            Bounds.requireText("host", host, StoreLimits.MAX_ADDRESS_CHARS);
            Bounds.requireRange("handshakePort", handshakePort, 1, 65_535);
            Bounds.requireRange("peerPort", peerPort, 1, 65_535);
        }
    }

    /**
     * What a node hosts, and how much more it takes.
     *
     * @param matches that are not over
     * @param budgetNanos of its time for matches, ns a second
     * @param freeNanos what is left of it, ns a second
     */
    public record Load(int matches, long budgetNanos, long freeNanos) {

        public Load {
            Bounds.requireRange("matches", matches, 0, StoreLimits.MAX_MATCHES_PER_NODE);
            Bounds.requireRange("budgetNanos", budgetNanos, 0, Long.MAX_VALUE);
            Bounds.requireRange("freeNanos", freeNanos, 0, budgetNanos);
        }
    }

    public NodeRecord {
        roles = Collections.unmodifiableSortedSet(new TreeSet<>(roles));
        regions = List.copyOf(regions);
        Bounds.requireId("nodeId", nodeId);
        Bounds.requireRange("roles", roles.size(), 1, StoreLimits.MAX_ROLES);
        roles.forEach(role -> Bounds.requireText("role", role, StoreLimits.MAX_WORD_CHARS));
        Bounds.requireRange("regions", regions.size(), 1, StoreLimits.MAX_REGIONS_PER_NODE);
        regions.forEach(region -> Bounds.requireId("region", region));
        Bounds.requireRange("startedAtEpochMillis", startedAtEpochMillis, 0, Long.MAX_VALUE);
    }
}
