package dev.naadam.server.core.session;

import dev.naadam.game.TickInputs;
import dev.naadam.protocol.ProtocolLimits;
import dev.naadam.protocol.packet.StatePacket;

/**
 * The inputs of one slot for the ticks to come: at most {@link ProtocolLimits#MAX_INPUTS_AHEAD}, one for each tick, the
 * first copy counts. What was applied or came too late is remembered for 64 ticks.
 *
 * <p>A client begins to play with the tick of its first input that is not too early. From then on its verdicts add up:
 * APPLIED and MISSING together are the ticks since, and LATE is at most MISSING.
 */
final class InputQueue {

    private static final int AHEAD = ProtocolLimits.MAX_INPUTS_AHEAD;
    private static final int REMEMBERED_TICKS = Long.SIZE;

    private static final long NANOS_PER_HUNDRED_MICROS = 100_000;

    private final byte[] inputs;
    private final long[] arrivedNanos = new long[AHEAD];
    private final int inputBytes;
    private int held;
    private long applied;
    private long late;
    private long tick;
    private long beganTick;
    private boolean hasClient;
    private int leadHundredMicros = StatePacket.NO_LEAD;
    private long delayNanos;

    InputQueue(int inputBytes) {
        this.inputBytes = inputBytes;
        this.inputs = new byte[AHEAD * inputBytes];
    }

    /**
     * Goes on behind a tick that another owner played. Its client has sent nothing here yet.
     *
     * @param appliedBits bit i: its input for i ticks ago was applied there
     */
    void goOn(long lastTick, long appliedBits) {
        tick = lastTick;
        applied = appliedBits;
    }

    /** From now on inputs count as arrived so much later than they did: their way up is padded. */
    void delay(long nanos) {
        delayNanos = nanos;
    }

    /** Takes one copy of the input of a tick. */
    InputFate offer(long inputTick, byte[] source, int from, long nowNanos) {
        long ahead = inputTick - tick - 1;
        if (ahead >= AHEAD) {
            return InputFate.EARLY;
        }
        begin(inputTick);
        if (ahead < 0) {
            return tooLate(inputTick);
        }
        if ((held >>> ahead & 1) != 0) {
            return InputFate.DUPLICATE;
        }
        held |= 1 << ahead;
        int cell = (int) (inputTick % AHEAD);
        System.arraycopy(source, from, inputs, cell * inputBytes, inputBytes);
        arrivedNanos[cell] = nowNanos + delayNanos;
        return InputFate.HELD;
    }

    /** Play begins with the tick of the oldest input: a client that arrives owes nothing for the ticks on its way. */
    private void begin(long inputTick) {
        long before = Math.max(tick, inputTick - 1);
        beganTick = hasClient ? Math.min(beganTick, before) : before;
        hasClient = true;
    }

    private InputFate tooLate(long inputTick) {
        long age = tick - inputTick;
        if (inputTick <= beganTick || age >= REMEMBERED_TICKS) {
            return InputFate.OUTDATED;
        }
        if (((applied | late) >>> age & 1) != 0) {
            return InputFate.DUPLICATE;
        }
        late |= 1L << age;
        return InputFate.LATE;
    }

    /**
     * Moves the input of the next tick into {@code into}, if it came: {@code APPLIED}. If it came but would still be on its way
     * on the padded line, it is {@code LATE}, which is {@code MISSING} as well.
     *
     * @param dueNanos when the tick was due: the lead is measured to it and not to when we got round to it
     * @param nowNanos when it is simulated: what has arrived by now counts
     */
    InputFate take(int slot, TickInputs into, long dueNanos, long nowNanos) {
        tick++;
        boolean isHere = (held & 1) != 0;
        held >>>= 1;
        applied <<= 1;
        late <<= 1;
        if (!isHere) {
            return InputFate.MISSING;
        }
        int cell = (int) (tick % AHEAD);
        if (arrivedNanos[cell] - nowNanos > 0) {
            late |= 1;
            return InputFate.LATE;
        }
        applied |= 1;
        into.set(slot, inputs, cell * inputBytes);
        long lead = (dueNanos - arrivedNanos[cell]) / NANOS_PER_HUNDRED_MICROS;
        leadHundredMicros = (int) Math.max(StatePacket.NO_LEAD + 1, Math.min(Short.MAX_VALUE, lead));
        return InputFate.APPLIED;
    }

    /** Forgets what the client did that had the slot: the next one must not take it for its own. */
    void vacate() {
        held = 0;
        applied = 0;
        late = 0;
        hasClient = false;
        leadHundredMicros = StatePacket.NO_LEAD;
    }

    /** Whether the present client had begun to play when the last tick was taken; else a missing input is no loss. */
    boolean isPlaying() {
        return hasClient && tick > beganTick;
    }

    /** Bit i: the input for i ticks ago was applied. */
    int appliedBits() {
        return (int) (applied & 0xffff);
    }

    /** Bit i: the input for the i-th tick to come is held. */
    int heldBits() {
        return held;
    }

    /** How early the newest applied input came, or {@link StatePacket#NO_LEAD}. */
    int leadHundredMicros() {
        return leadHundredMicros;
    }
}
