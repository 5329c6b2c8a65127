package dev.naadam.game;

/**
 * One number that stands for a whole match so far: state and inputs of every tick. Two runs with the same value played
 * the same match; the first tick at which the values differ is the tick where something went wrong.
 *
 * <p>{@code h(0) = 0} and {@code h(t) = XXH64(message, seed 0)}, where the message is, in this order:
 *
 * <ol>
 *   <li>{@code h(t-1)}: 8 bytes, little-endian;
 *   <li>the canonical state after tick t, as {@link Simulation#write} wrote it, zero bits up to a whole byte;
 *   <li>the presence mask of the inputs of tick t: 8 bytes, little-endian, bit {@code slot} set = present;
 *   <li>the inputs of tick t: players x input bytes, in slot order, an absent one as zeros.
 * </ol>
 *
 * <p>Not thread-safe; {@link #advance} allocates nothing.
 */
public final class HashChain {

    private static final int CAPACITY_BYTES =
            8 + GameLimits.MAX_STATE_BYTES + 8 + GameLimits.MAX_PLAYERS * GameLimits.MAX_INPUT_BYTES;

    private final BitWriter message = new BitWriter(CAPACITY_BYTES);
    private long value;

    /** A chain at tick 0. */
    public HashChain() {
        this(0);
    }

    /** A chain that goes on from a known value. */
    public HashChain(long value) {
        this.value = value;
    }

    /** The newest value. */
    public long value() {
        return value;
    }

    /**
     * Adds one tick.
     *
     * @param simulation after the step
     * @param inputs what it was stepped with
     * @return the new {@link #value}
     */
    public long advance(Simulation simulation, TickInputs inputs) {
        message.reset();
        message.write(value, 64);
        simulation.write(message);
        int padBits = -message.bitCount() & 7;
        if (padBits > 0) {
            message.write(0, padBits);
        }
        message.write(inputs.presentMask(), 64);
        byte[] bytes = inputs.bytes();
        for (byte b : bytes) {
            message.write(b, 8);
        }
        value = StateHash.of(message.bytes(), 0, message.byteCount(), 0);
        return value;
    }
}
