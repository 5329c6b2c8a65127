package dev.naadam.arena.match;

import dev.naadam.game.SeededRandom;

/**
 * What was fired, or what hits, in one tick, in the order in which it is judged: by instant, and within one instant by
 * lot. The lot falls on the place and not on the slot, so that two players who swap slots swap nothing else.
 */
final class Volley {

    private final MatchState state;
    private final SeededRandom lot = new SeededRandom(0);
    private final int[] slots;
    private final int[] instants64;
    private final int[] details;
    private final long[] keys;
    private int count;
    private long tickRandom;

    /** With room for {@code capacity} a tick. */
    Volley(MatchState state, int capacity) {
        this.state = state;
        this.slots = new int[capacity];
        this.instants64 = new int[capacity];
        this.details = new int[capacity];
        this.keys = new long[capacity];
    }

    /** Forgets all; {@code tickRandom} decides the lots of this tick. */
    void clear(long tickRandom) {
        this.count = 0;
        this.tickRandom = tickRandom;
    }

    /** Adds one at its place in the order. */
    void add(int slot, int at64, int detail) {
        long key = ((long) at64 << 57) | (lot(slot).nextLong() >>> 7);
        int i = count++;
        for (; i > 0 && keys[i - 1] > key; i--) {
            slots[i] = slots[i - 1];
            instants64[i] = instants64[i - 1];
            details[i] = details[i - 1];
            keys[i] = keys[i - 1];
        }
        slots[i] = slot;
        instants64[i] = at64;
        details[i] = detail;
        keys[i] = key;
    }

    int count() {
        return count;
    }

    int slot(int index) {
        return slots[index];
    }

    int at64(int index) {
        return instants64[index];
    }

    int detail(int index) {
        return details[index];
    }

    /** Random numbers of this tick for whoever stands where this slot stands. */
    SeededRandom lot(int slot) {
        lot.state(tickRandom + state.x[slot]);
        lot.state(lot.nextLong() + state.y[slot]);
        return lot;
    }
}
