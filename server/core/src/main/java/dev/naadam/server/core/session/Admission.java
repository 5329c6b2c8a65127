package dev.naadam.server.core.session;

import dev.naadam.protocol.handshake.SessionKeys;
import java.util.UUID;

/**
 * A session that the handshake allowed, on its way to the shard.
 *
 * @param matchId the match
 * @param slot the player's slot
 * @param generation of the ticket
 * @param cid connection id, random, not 0
 * @param keys the session's key tree
 * @param address where the handshake proved that the client receives
 * @param maxPacketsPerSecond budget
 * @param maxBytesPerSecond budget
 * @param confirmation tells the handshake whether the client has come
 */
public record Admission(
        UUID matchId,
        int slot,
        long generation,
        long cid,
        SessionKeys keys,
        long address,
        long maxPacketsPerSecond,
        long maxBytesPerSecond,
        Confirmation confirmation) {}
