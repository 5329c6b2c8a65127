package dev.naadam.arena.workload;

/**
 * One player's input of one tick, 5 bytes: stick x and y as signed bytes (127 = full speed, -128 counts as -127), aim as
 * an unsigned 16-bit little-endian angle in 1/65536 turns from the x axis, buttons (bit 0 fire; others are ignored).
 */
final class Input {

    static final int BYTES = 5;

    private static final int FIRE = 1;

    private Input() {}

    /**
     * Writes an input to {@code into[0 ... 5)}.
     *
     * @param stickX -127 to 127
     * @param stickY -127 to 127
     * @param aim the low 16 bits count
     */
    static void write(byte[] into, int stickX, int stickY, int aim, boolean fire) {
        into[0] = (byte) stickX;
        into[1] = (byte) stickY;
        into[2] = (byte) aim;
        into[3] = (byte) (aim >>> 8);
        into[4] = (byte) (fire ? FIRE : 0);
    }

    static int stickX(byte[] bytes, int offset) {
        return Math.max(-127, bytes[offset]);
    }

    static int stickY(byte[] bytes, int offset) {
        return Math.max(-127, bytes[offset + 1]);
    }

    static int aim(byte[] bytes, int offset) {
        return (bytes[offset + 2] & 0xFF) | (bytes[offset + 3] & 0xFF) << 8;
    }

    static boolean fire(byte[] bytes, int offset) {
        return (bytes[offset + 4] & FIRE) != 0;
    }
}
