package dev.naadam.protocol;

/**
 * A source of unpredictable bytes, handed in by whoever wires the process, so that a simulated run can be repeated.
 *
 * <p>Implementations used outside of tests must be cryptographically strong and safe for any thread.
 */
@FunctionalInterface
public interface Entropy {

    /** Fills the array with random bytes. */
    void fill(byte[] bytes);

    /** New random bytes. */
    default byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        fill(bytes);
        return bytes;
    }

    /** 64 random bits. */
    default long nextLong() {
        return Bytes.i64(bytes(8), 0);
    }
}
