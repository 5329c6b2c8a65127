package dev.naadam.loadtest.chaos;

import java.util.Arrays;

/**
 * Everything one client was shown, in the order in which it was shown: states, and that another server goes on. Written
 * by the thread of its bot, read when that has ended.
 */
final class ClientLog {

    private static final int TYPICAL_ENTRIES = 1024;

    private long[] ticks = new long[TYPICAL_ENTRIES];
    private long[] committed = new long[TYPICAL_ENTRIES];
    private long[] hashes = new long[TYPICAL_ENTRIES];
    private long[] nanos = new long[TYPICAL_ENTRIES];
    private int size;

    /** A state. */
    void shown(long tick, long committedTick, long hash, long arrivedNanos) {
        add(tick, committedTick, hash, arrivedNanos);
    }

    /** Another server goes on with the match behind this tick, as its owner of this number. */
    void moved(long epoch, long committedTick, long arrivedNanos) {
        add(-epoch, committedTick, 0, arrivedNanos);
    }

    private void add(long tick, long committedTick, long hash, long arrivedNanos) {
        if (size == ticks.length) {
            ticks = Arrays.copyOf(ticks, 2 * size);
            committed = Arrays.copyOf(committed, 2 * size);
            hashes = Arrays.copyOf(hashes, 2 * size);
            nanos = Arrays.copyOf(nanos, 2 * size);
        }
        ticks[size] = tick;
        committed[size] = committedTick;
        hashes[size] = hash;
        nanos[size] = arrivedNanos;
        size++;
    }

    int size() {
        return size;
    }

    /** Whether this entry is a move and not a state. */
    boolean isMove(int entry) {
        return ticks[entry] < 0;
    }

    /** Of a state. */
    long tick(int entry) {
        return ticks[entry];
    }

    /** Of a move. */
    long epoch(int entry) {
        return -ticks[entry];
    }

    /** Of a state: the newest tick that can't be lost; of a move: the last tick before it. */
    long committedTick(int entry) {
        return committed[entry];
    }

    /** Of a state: low 32 bits of the hash chain. */
    long hash(int entry) {
        return hashes[entry];
    }

    /** When it came. */
    long nanos(int entry) {
        return nanos[entry];
    }
}
