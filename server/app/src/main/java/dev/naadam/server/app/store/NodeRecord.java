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
 * @param session where players find it; null: it hosts no matches
 * @param matches matches it runs at this moment
 */
public record NodeRecord(
        String nodeId,
        SortedSet<String> roles,
        List<String> regions,
        long startedAtEpochMillis,
        @Nullable Address session,
        int matches) {

    /**
     * Where a node's handshake answers.
     *
     * @param host name or address players send datagrams to
     * @param handshakePort UDP port, 1 to 65535
     */
    public record Address(String host, int handshakePort) {

        public Address {
            Bounds.requireText("host", host, StoreLimits.MAX_ADDRESS_CHARS);
            Bounds.requireRange("handshakePort", handshakePort, 1, 65_535);
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
        Bounds.requireRange("matches", matches, 0, StoreLimits.MAX_MATCHES_PER_NODE);
    }
}
