package dev.naadam.client;

import dev.naadam.protocol.PacketFate;
import java.util.EnumMap;
import java.util.Map;

/** The running counts behind {@link ClientStatistics}, which says what each means. One thread. */
final class ClientCounters {

    long inputsSent;
    long inputsApplied;
    long inputsNotApplied;
    long statesReceived;
    long statesLost;
    long fullViews;
    long viewsWrong;
    long handshakeNanos;
    long roundTripMicros;
    int paddingMicros;
    double leadTicks = Double.NaN;
    long clockJumps;
    long ownersFollowed;
    long ownersRefused;

    private long packetsSent;
    private long bytesSent;
    private long packetsReceived;
    private long bytesReceived;
    private final long[] fates = new long[PacketFate.count()];

    void sent(int bytes) {
        packetsSent++;
        bytesSent += bytes;
    }

    @SuppressWarnings("EnumOrdinal") // the index of an array, never stored: a map would box a count per packet
    void received(int bytes, PacketFate fate) {
        packetsReceived++;
        bytesReceived += bytes;
        fates[fate.ordinal()]++;
    }

    ClientStatistics snapshot() {
        Map<PacketFate, Long> counted = new EnumMap<>(PacketFate.class);
        for (int i = 0; i < fates.length; i++) {
            if (fates[i] > 0) {
                counted.put(PacketFate.of(i), fates[i]);
            }
        }
        return new ClientStatistics(
                inputsSent,
                inputsApplied,
                inputsNotApplied,
                packetsSent,
                packetsReceived,
                bytesSent,
                bytesReceived,
                statesReceived,
                statesLost,
                fullViews,
                viewsWrong,
                counted,
                leadTicks,
                handshakeNanos,
                roundTripMicros,
                roundTripMicros == 0 ? 0 : roundTripMicros + paddingMicros,
                clockJumps,
                ownersFollowed,
                ownersRefused);
    }
}
