package dev.naadam.game;

import java.util.Arrays;

/** The inputs of one tick, at most one per slot. Reused from tick to tick by its owner. */
public final class TickInputs {

    private final byte[] bytes;
    private final int inputBytes;
    private final int players;
    private long present;

    /**
     * Room for one tick.
     *
     * @param players number of slots, 1 to {@link GameLimits#MAX_PLAYERS}
     * @param inputBytes length of one input, 1 to {@link GameLimits#MAX_INPUT_BYTES}
     */
    public TickInputs(int players, int inputBytes) {
        this.players = players;
        this.inputBytes = inputBytes;
        this.bytes = new byte[players * inputBytes];
    }

    /** Number of slots. */
    public int players() {
        return players;
    }

    /** Length of one input, bytes. */
    public int inputBytes() {
        return inputBytes;
    }

    /** Whether this slot has an input in this tick. */
    public boolean isPresent(int slot) {
        return (present >>> slot & 1) != 0;
    }

    /** Bit {@code slot} set: that slot has an input. */
    public long presentMask() {
        return present;
    }

    /** All inputs behind each other; a slot's starts at {@link #offset}. Absent ones are zero. Do not write to it. */
    public byte[] bytes() {
        return bytes;
    }

    /** Where the input of a slot starts in {@link #bytes}. */
    public int offset(int slot) {
        return slot * inputBytes;
    }

    /** Sets the input of a slot from {@code source[from ... from + inputBytes)}. */
    public void set(int slot, byte[] source, int from) {
        System.arraycopy(source, from, bytes, offset(slot), inputBytes);
        present |= 1L << slot;
    }

    /** Forgets all inputs. */
    public void clear() {
        Arrays.fill(bytes, (byte) 0);
        present = 0;
    }
}
