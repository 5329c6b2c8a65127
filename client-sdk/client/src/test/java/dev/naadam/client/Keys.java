package dev.naadam.client;

/** The inputs of {@link DotGame} as the examples press them: keys that are held, and the two moments of a shot. */
final class Keys {

    static final int FORWARD = 1;
    private static final int FIRE = 0x80;

    private Keys() {}

    /** What is held. */
    static byte[] held(int keys) {
        return new byte[] {(byte) keys, 0, 0};
    }

    /** A shot beside what is held: its instant within the tick, and how many ticks and 64ths ago its shooter's world was. */
    static byte[] shot(int keys, PressMoment moment) {
        long behindTicks64 = moment.tick() * 64 - moment.seenTicks64();
        return new byte[] {(byte) (keys | FIRE), (byte) moment.fraction64(), (byte) Math.min(behindTicks64 / 16, 255)};
    }

    static boolean isShot(byte[] input) {
        return (input[0] & FIRE) != 0;
    }
}
