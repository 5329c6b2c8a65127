package dev.naadam.client;

import dev.naadam.protocol.PacketFate;
import java.util.Map;

/**
 * What a session counted, at one moment. Immutable.
 *
 * @param inputsSent ticks that an input was sent for
 * @param inputsApplied of these, applied at their tick, as the server said
 * @param inputsNotApplied of these, late or lost: settled, or older than the server reports, and not said to be applied.
 *     The rest of {@code inputsSent} is still open
 * @param packetsSent datagrams
 * @param packetsReceived datagrams, whatever became of them
 * @param bytesSent UDP payload
 * @param bytesReceived UDP payload
 * @param statesReceived STATEs that were newer than all before, or filled a gap late
 * @param statesLost ticks without a STATE that could be used, the newest one's excepted
 * @param fullViews STATEs that came without a baseline
 * @param viewsWrong STATEs whose view was not the one the server had meant; not shown, and mended by a full view
 * @param fates what became of the datagrams received; those that never happened are left out
 * @param leadTicks how long before its tick the input reached the server lately, smoothed; NaN if nothing is known
 * @param handshakeNanos round trip of the handshake; 0 before its end
 * @param roundTripMicros median round trip of the line as the server measures it, told only in equalised matches; 0 = not
 *     known
 * @param paddedRoundTripMicros the same with the server's padding: what this player plays with, and on an equal footing
 *     with everybody else in the match; 0 = not known
 * @param clockJumps how often the input clock gave up steering and jumped
 * @param ownersFollowed how often another server took the match over and this client went on there
 * @param ownersRefused servers that proved themselves, but would have been a second owner at the same time or have lost ticks
 *     that this client was told are committed; more than 0 is a fault of the platform, to be reported
 */
public record ClientStatistics(
        long inputsSent,
        long inputsApplied,
        long inputsNotApplied,
        long packetsSent,
        long packetsReceived,
        long bytesSent,
        long bytesReceived,
        long statesReceived,
        long statesLost,
        long fullViews,
        long viewsWrong,
        Map<PacketFate, Long> fates,
        double leadTicks,
        long handshakeNanos,
        long roundTripMicros,
        long paddedRoundTripMicros,
        long clockJumps,
        long ownersFollowed,
        long ownersRefused) {

    public ClientStatistics {
        fates = Map.copyOf(fates);
    }

    /** How many datagrams met this fate. */
    public long count(PacketFate fate) {
        return fates.getOrDefault(fate, 0L);
    }
}
