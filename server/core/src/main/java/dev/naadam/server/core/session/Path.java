package dev.naadam.server.core.session;

import dev.naadam.protocol.Bytes;
import dev.naadam.protocol.Entropy;
import dev.naadam.protocol.ProtocolLimits;

/**
 * Where a peer is: the address in use, and at most one other that is asked whether it receives (STATES.md, "Address of
 * a session"; after RFC 9000 section 8.2). One thread; time comes in.
 *
 * <p>Who copies a packet and sends it on from elsewhere, faster than the original, gets challenges there and nothing
 * more: only the player's keys seal the answer, and it has to come from there.
 */
final class Path {

    /** Challenges are no closer than this: a player whose address flaps costs five small packets a second. */
    static final long CHALLENGE_INTERVAL_NANOS = 200_000_000;

    /** A challenge is given up after this: over twice the round trip of 400 ms that play is possible with. */
    static final long CHALLENGE_LIFE_NANOS = 1_000_000_000;

    /** Content of PATH_CHALLENGE and PATH_RESPONSE. */
    static final int STAMP_BYTES = Long.BYTES;

    private static final int CHALLENGE_BYTES = ProtocolLimits.OVERHEAD_BYTES + STAMP_BYTES;

    private final Entropy entropy;
    private final Counters counters;
    private final byte[] stampBytes = new byte[STAMP_BYTES];
    private long address;
    private boolean isAsking;
    private boolean wasAsked;
    private long otherAddress;
    private long stamp;
    private long creditBytes;
    private long beganNanos;
    private long challengedNanos;

    /** At the address that the handshake proved. */
    Path(long address, Entropy entropy, Counters counters, long nowNanos) {
        this.address = address;
        this.entropy = entropy;
        this.counters = counters;
        this.challengedNanos = nowNanos - CHALLENGE_INTERVAL_NANOS;
    }

    /** The only address that is sent anything but challenges. */
    long address() {
        return address;
    }

    /**
     * Takes the address of the packet that proves the keys, if it is of the same host: a symmetric NAT gives the game
     * port another source port. Another host would be somebody's reflection target.
     */
    void begin(long from) {
        if (Outbox.isSameHost(from, address)) {
            address = from;
        }
    }

    /** Notes where an accepted packet with the highest sequence came from; true if a challenge is to go there now. */
    boolean isChallengeDue(long from, int bytes, long nowNanos) {
        if (from == address) {
            return false;
        }
        giveUpIfOld(nowNanos);
        if (!isAsking || from != otherAddress) {
            ask(from, nowNanos);
        }
        creditBytes += bytes;
        if (creditBytes < CHALLENGE_BYTES || nowNanos - challengedNanos < CHALLENGE_INTERVAL_NANOS) {
            return false;
        }
        creditBytes -= CHALLENGE_BYTES;
        challengedNanos = nowNanos;
        if (!wasAsked) {
            wasAsked = true;
            counters.add(Counters.Count.PATHS_CHALLENGED, 1);
        }
        return true;
    }

    private void ask(long from, long nowNanos) {
        giveUp();
        isAsking = true;
        otherAddress = from;
        creditBytes = 0;
        beganNanos = nowNanos;
        entropy.fill(stampBytes);
        stamp = Bytes.i64(stampBytes, 0);
    }

    /** The address that is asked. */
    long otherAddress() {
        return otherAddress;
    }

    /** What it is asked to echo; the same for as long as it is the same address, so that a repetition proves it too. */
    long stamp() {
        return stamp;
    }

    /** Moves to the address that was asked if this is its echo; else nothing changes. */
    boolean answer(long from, long echo, long nowNanos) {
        giveUpIfOld(nowNanos);
        if (!wasAsked || from != otherAddress || echo != stamp) {
            return false;
        }
        address = otherAddress;
        isAsking = false;
        wasAsked = false;
        counters.add(Counters.Count.PATHS_MOVED, 1);
        return true;
    }

    /** Ends a challenge that was not answered in time. */
    void giveUpIfOld(long nowNanos) {
        if (isAsking && nowNanos - beganNanos >= CHALLENGE_LIFE_NANOS) {
            giveUp();
        }
    }

    private void giveUp() {
        if (wasAsked) {
            counters.add(Counters.Count.PATHS_FAILED, 1);
        }
        isAsking = false;
        wasAsked = false;
    }
}
