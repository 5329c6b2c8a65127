package dev.naadam.server.core.beacon;

import dev.naadam.protocol.Entropy;
import dev.naadam.protocol.beacon.BeaconFate;
import dev.naadam.server.core.handshake.SourceBudgets;
import dev.naadam.server.core.session.RateBudget;
import java.util.Arrays;

/**
 * The echo that PlayFab documents for its QoS beacons: 2 to 32 bytes that begin with 0xFFFF come back with 0x0000 there.
 *
 * <p>What comes back is never a question, so two of these can't keep each other busy.
 */
final class ForeignEcho {

    private static final int MARK_BYTES = 2;
    private static final int MAX_BYTES = 32;
    private static final byte MARK = (byte) 0xff;

    private final SourceBudgets sources;
    private final RateBudget all;

    ForeignEcho(BeaconBudgets budgets, Entropy entropy, long nowNanos) {
        int perSource = budgets.pingsPerSecondAndSource();
        this.sources = SourceBudgets.perSecond(perSource, perSource, entropy, nowNanos);
        this.all = new RateBudget(budgets.pingsPerSecond(), nowNanos);
    }

    static boolean isAsked(byte[] packet, int length) {
        return length >= MARK_BYTES && packet[0] == MARK && packet[1] == MARK;
    }

    BeaconFate answer(Source source, byte[] packet, int length, long nowNanos, Replies replies) {
        if (length > MAX_BYTES) {
            return BeaconFate.TOO_LONG;
        }
        if (!sources.take(source.address(), nowNanos) || !all.take(1, nowNanos)) {
            return BeaconFate.RATE_LIMITED;
        }
        byte[] answer = Arrays.copyOf(packet, length);
        Arrays.fill(answer, 0, MARK_BYTES, (byte) 0);
        replies.send(source, answer);
        return BeaconFate.PINGED;
    }
}
