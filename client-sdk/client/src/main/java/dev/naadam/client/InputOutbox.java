package dev.naadam.client;

import dev.naadam.protocol.ProtocolLimits;
import dev.naadam.protocol.packet.InputPacket;
import dev.naadam.protocol.packet.StatePacket;

/**
 * The inputs of the last ticks: sends them until they are settled, and gives each exactly one verdict (applied or not).
 *
 * <p>Inputs are numbered in the order they were made; ticks may have gaps, where the input clock jumped.
 */
final class InputOutbox {

    /** Inputs remembered, a power of two: 2 s at 128 Hz. */
    private static final int INPUTS = 256;

    /** Ticks of which a STATE says what was applied. */
    private static final int REPORTED_TICKS = 16;

    private final ClientCounters counters;
    private final ClientListener listener;
    private final int inputBytes;
    private final byte[] bytes;
    private final long[] ticks = new long[INPUTS];
    private final boolean[] applied = new boolean[INPUTS];

    private long made;
    private long judged;
    private long committedTick;
    private long heldAfterTick;
    private int held;
    private boolean isCatchingUp;

    InputOutbox(int inputBytes, ClientListener listener, ClientCounters counters) {
        this.inputBytes = inputBytes;
        this.listener = listener;
        this.counters = counters;
        this.bytes = new byte[INPUTS * inputBytes];
    }

    int inputBytes() {
        return inputBytes;
    }

    /** Adds the input of a tick later than all before. */
    void add(long tick, byte[] input) {
        if (made - judged == INPUTS) {
            judgeNext();
        }
        int slot = slot(made++);
        ticks[slot] = tick;
        applied[slot] = false;
        System.arraycopy(input, 0, bytes, slot * inputBytes, inputBytes);
        counters.inputsSent++;
    }

    /** Learns from a newer STATE what became of the inputs. */
    void observe(StatePacket state, long committedTick) {
        this.committedTick = committedTick;
        heldAfterTick = state.tick;
        held = state.held;
        for (long i = judged; i < made && ticks[slot(i)] <= state.tick; i++) {
            long age = state.tick - ticks[slot(i)];
            applied[slot(i)] |= age < REPORTED_TICKS && (state.applied >>> age & 1) != 0;
        }
        while (judged < made && isDecided(ticks[slot(judged)], state.tick)) {
            judgeNext();
        }
    }

    /**
     * Another owner goes on behind this tick: it holds nothing yet, and what was said of later ticks has not happened. It
     * waits for the inputs of the ticks that come next, however many were made since.
     */
    void follow(long takeoverTick) {
        held = 0;
        isCatchingUp = true;
        for (long i = judged; i < made; i++) {
            applied[slot(i)] &= ticks[slot(i)] <= takeoverTick;
        }
    }

    /**
     * Writes the inputs that an INPUT must carry behind its fixed fields: a run without gaps that ends with the newest
     * input, because one that is left out at the old end is hopeless, and the newest is what the packet is for. Only after a
     * gap that all had is nothing hopeless: the run then begins with the oldest that is not settled.
     *
     * @param nextTick named as the first tick if there is nothing to send
     */
    void write(byte[] packet, long ackTick, int eventAck, long nextTick) {
        long oldest = made;
        while (oldest > 0 && made - oldest < INPUTS && continues(oldest)) {
            oldest--;
        }
        isCatchingUp &= made - oldest > ProtocolLimits.MAX_INPUTS_PER_PACKET;
        long first = isCatchingUp ? oldest : Math.max(oldest, made - ProtocolLimits.MAX_INPUTS_PER_PACKET);
        while (first < made && isHeld(ticks[slot(first)])) {
            first++;
        }
        InputPacket.start(packet, ackTick, eventAck, first < made ? ticks[slot(first)] : nextTick);
        for (long i = first; i < Math.min(made, first + ProtocolLimits.MAX_INPUTS_PER_PACKET); i++) {
            InputPacket.putInput(packet, bytes, slot(i) * inputBytes, inputBytes);
        }
    }

    private boolean continues(long first) {
        long tick = ticks[slot(first - 1)];
        return tick > committedTick && (first == made || tick + 1 == ticks[slot(first)]);
    }

    private boolean isHeld(long tick) {
        long ahead = tick - heldAfterTick - 1;
        return ahead >= 0 && ahead < ProtocolLimits.MAX_INPUTS_AHEAD && (held >>> ahead & 1) != 0;
    }

    private boolean isDecided(long tick, long stateTick) {
        return tick <= committedTick || tick <= stateTick - REPORTED_TICKS;
    }

    private void judgeNext() {
        int slot = slot(judged++);
        if (applied[slot]) {
            counters.inputsApplied++;
        } else {
            counters.inputsNotApplied++;
        }
        listener.settled(ticks[slot], applied[slot]);
    }

    private static int slot(long number) {
        return (int) (number & (INPUTS - 1));
    }
}
