package dev.naadam.server.core.session;

import dev.naadam.protocol.ProtocolLimits;
import dev.naadam.protocol.handshake.SessionKeys;
import dev.naadam.server.core.replication.EventBacklog;
import java.util.UUID;

/**
 * A live session as its owner hands it on. It holds what the session's keys come from: it leaves the process sealed only.
 *
 * <p>No counter of packets is in it: the next owner seals under keys of its own epoch, where they begin at 1 again.
 *
 * @param slot its player's, 0 to 63
 * @param generation of the ticket it came with
 * @param cid connection id, not 0
 * @param keyRoot {@link SessionKeys#root}, 32 bytes
 * @param address where it was heard last, as the outbox takes it
 * @param maxPacketsPerSecond budget
 * @param maxBytesPerSecond budget
 * @param events what it has not acknowledged
 * @param silenceMillis how long it had not been heard then
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; snapshots are handed on and not kept
public record SessionSnapshot(
        int slot,
        long generation,
        long cid,
        byte[] keyRoot,
        long address,
        long maxPacketsPerSecond,
        long maxBytesPerSecond,
        EventBacklog events,
        long silenceMillis) {

    public SessionSnapshot {
        if (slot < 0 || slot >= ProtocolLimits.MAX_PLAYERS) {
            throw new IllegalArgumentException("slot: " + slot + " (expected: 0 to 63)");
        }
        if (generation < 1 || cid == 0 || maxPacketsPerSecond < 1 || maxBytesPerSecond < 1 || silenceMillis < 0) {
            throw new IllegalArgumentException("session: generation " + generation + ", cid " + cid + ", budgets "
                    + maxPacketsPerSecond + " and " + maxBytesPerSecond + ", silence " + silenceMillis
                    + " (expected: 1 and up, silence 0 and up)");
        }
        SessionKeys.ofRoot(keyRoot, cid);
    }

    /** A session that has just become live: it was told nothing yet. */
    public static SessionSnapshot of(Admission admission) {
        return of(admission, admission.address(), EventBacklog.NONE, 0);
    }

    static SessionSnapshot of(Admission admission, long address, EventBacklog events, long silenceMillis) {
        return new SessionSnapshot(
                admission.slot(),
                admission.generation(),
                admission.cid(),
                admission.keys().root(),
                address,
                admission.maxPacketsPerSecond(),
                admission.maxBytesPerSecond(),
                events,
                silenceMillis);
    }

    /** The session's keys, of all epochs. */
    public SessionKeys keys() {
        return SessionKeys.ofRoot(keyRoot, cid);
    }

    /** The same session once it has been told more. */
    SessionSnapshot with(EventBacklog events) {
        return new SessionSnapshot(
                slot, generation, cid, keyRoot, address, maxPacketsPerSecond, maxBytesPerSecond, events, silenceMillis);
    }

    /** What it was let in by. Its client has come: nobody lets it in a second time. */
    Admission admission(UUID matchId) {
        Confirmation given = new Confirmation();
        given.give();
        return new Admission(
                matchId, slot, generation, cid, keys(), address, maxPacketsPerSecond, maxBytesPerSecond, given);
    }
}
