package dev.naadam.server.core.session;

import dev.naadam.protocol.Entropy;
import dev.naadam.protocol.ProtocolLimits;
import dev.naadam.protocol.crypto.PacketCiphers;

/**
 * What the matches of one shard share.
 *
 * @param outbox takes datagrams
 * @param counters counts
 * @param entropy for PING stamps
 * @param ciphers makes the ciphers of new sessions
 * @param peers finds peers by connection id
 * @param observer hears of the turns in a match's life
 * @param startLimitNanos how long a match waits for players who do not come
 * @param shedding what they leave out
 * @param packet scratch for the datagram that is being built: one thread, one packet at a time
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record SessionContext(
        Outbox outbox,
        Counters counters,
        Entropy entropy,
        PacketCiphers ciphers,
        PeerRegistry peers,
        MatchObserver observer,
        long startLimitNanos,
        Shedding shedding,
        byte[] packet) {

    /** With a scratch of its own. */
    public SessionContext(
            Outbox outbox,
            Counters counters,
            Entropy entropy,
            PacketCiphers ciphers,
            PeerRegistry peers,
            MatchObserver observer,
            long startLimitNanos) {
        this(
                outbox,
                counters,
                entropy,
                ciphers,
                peers,
                observer,
                startLimitNanos,
                new Shedding(),
                new byte[ProtocolLimits.MAX_DATAGRAM_BYTES]);
    }
}
