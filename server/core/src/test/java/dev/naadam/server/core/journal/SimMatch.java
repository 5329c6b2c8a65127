package dev.naadam.server.core.journal;

import dev.naadam.game.TickInputs;
import dev.naadam.protocol.Bytes;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.UUID;

/** A match of two as far as a log is concerned: a number that follows from all inputs. */
final class SimMatch {

    /** A tick that has not been shown. */
    record Tick(long tick, long hash) {}

    /** Ticks simulated ahead of the log at most: one, or two seconds where a lag may be seen. */
    private static final int[] MAX_LAG_TICKS = {1, 120};

    final int index;
    final UUID id;
    final TickInputs inputs = new TickInputs(2, 3);

    /** Those ticks and the entries that they wait for, oldest first. */
    final Deque<Tick> unseen = new ArrayDeque<>();

    final Deque<Long> awaited = new ArrayDeque<>();
    long tick;
    long hash;

    SimMatch(int index, UUID id, byte[] snapshot, long tick) {
        this.index = index;
        this.id = id;
        this.tick = tick;
        this.hash = Bytes.i64(snapshot, 0);
    }

    static byte[] snapshot(long hash) {
        byte[] bytes = new byte[8];
        Bytes.put64(bytes, 0, hash);
        return bytes;
    }

    boolean mayAdvance() {
        return unseen.size() < MAX_LAG_TICKS[(int) id.getLeastSignificantBits() & 1];
    }

    /** Presses what the bits say. */
    void press(long bits) {
        inputs.clear();
        byte[] pressed = {(byte) bits, (byte) (bits >> 8), (byte) (bits >> 16)};
        for (int slot = 0; slot < 2; slot++) {
            if ((bits >> (32 + slot) & 1) != 0) {
                inputs.set(slot, pressed, 0);
            }
        }
    }

    void step() {
        tick++;
        hash = hash * 0x9E3779B97F4A7C15L + tick;
        hash ^= (hash >>> 29) ^ inputs.presentMask() ^ (31L * Arrays.hashCode(inputs.bytes()));
    }

    /** Steps with what a log says and compares. */
    void replay(LogRecord.Tick logged) {
        if (!logged.fits(inputs)) {
            throw new AssertionError("inputs do not fit: " + logged);
        }
        logged.copyTo(inputs);
        step();
        if (tick != logged.tick() || hash != logged.hash()) {
            throw new AssertionError("match " + id + ": tick " + logged.tick() + " can't be played again");
        }
    }
}
