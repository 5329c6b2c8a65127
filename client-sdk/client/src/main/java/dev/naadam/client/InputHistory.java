package dev.naadam.client;

import java.util.Arrays;

/** The player's own inputs of the last ticks, found by tick. */
final class InputHistory {

    private final byte[] idle;
    private final long[] ticks;
    private final byte[][] inputs;
    private long newestTick = -1;

    /**
     * Empty.
     *
     * @param size ticks remembered, a power of two
     * @param idle stands in before the first input
     */
    InputHistory(int size, byte[] idle) {
        this.idle = idle;
        this.ticks = new long[size];
        this.inputs = new byte[size][idle.length];
        Arrays.fill(ticks, -1);
    }

    void put(long tick, byte[] input) {
        int slot = slot(tick);
        ticks[slot] = tick;
        System.arraycopy(input, 0, inputs[slot], 0, idle.length);
        newestTick = tick;
    }

    /** Tick of the input made last, -1 before the first. */
    long newestTick() {
        return newestTick;
    }

    /**
     * What the player presses in a tick. One that the input clock left out takes the keys of the tick before: games keep a
     * silent player moving, so this is nearer to what the server does than letting go of everything.
     */
    byte[] at(long tick) {
        for (long before = tick; before >= 0 && before > tick - ticks.length; before--) {
            if (ticks[slot(before)] == before) {
                return inputs[slot(before)];
            }
        }
        return idle;
    }

    private int slot(long tick) {
        return (int) (tick & (ticks.length - 1));
    }
}
