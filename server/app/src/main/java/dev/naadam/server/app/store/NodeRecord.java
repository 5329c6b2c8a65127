package dev.naadam.server.app.store;

/**
 * A node as others find it in the registry.
 *
 * @param nodeId id of this run of the node
 * @param region region it serves
 * @param startedAtEpochMillis when it started
 * @param apiUrl where its HTTP API answers
 * @param sessionHost name or address players send datagrams to
 * @param handshakePort UDP port of the handshake, 1 to 65535
 * @param matches matches it runs at this moment
 */
public record NodeRecord(
        String nodeId,
        String region,
        long startedAtEpochMillis,
        String apiUrl,
        String sessionHost,
        int handshakePort,
        int matches) {

    public NodeRecord {
        Bounds.requireId("nodeId", nodeId);
        Bounds.requireId("region", region);
        Bounds.requireRange("startedAtEpochMillis", startedAtEpochMillis, 0, Long.MAX_VALUE);
        Bounds.requireText("apiUrl", apiUrl, StoreLimits.MAX_ADDRESS_CHARS);
        Bounds.requireText("sessionHost", sessionHost, StoreLimits.MAX_ADDRESS_CHARS);
        Bounds.requireRange("handshakePort", handshakePort, 1, 65_535);
        Bounds.requireRange("matches", matches, 0, StoreLimits.MAX_MATCHES_PER_NODE);
    }
}
