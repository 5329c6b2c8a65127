package dev.naadam.arena.map;

/**
 * A straight line from one point to another, asked how near it passes others. Exact for points on a map: the squares of
 * its products need 128 bits and get them. Made once and set again; used by one thread.
 */
public final class Segment {

    private long fromX;
    private long fromY;
    private long runX;
    private long runY;

    /** From a point to itself. */
    public Segment() {}

    /** Takes new ends, {@link dev.naadam.game.Fixed} metres. */
    public Segment set(long fromX, long fromY, long toX, long toY) {
        this.fromX = fromX;
        this.fromY = fromY;
        this.runX = toX - fromX;
        this.runY = toY - fromY;
        return this;
    }

    /** Whether some point of the line is at most {@code distance} away from this one. */
    public boolean comesWithin(long distance, long x, long y) {
        long dx = x - fromX;
        long dy = y - fromY;
        long along = dx * runX + dy * runY;
        long length = runX * runX + runY * runY;
        if (along <= 0) {
            return dx * dx + dy * dy <= distance * distance;
        }
        if (along >= length) {
            return (dx - runX) * (dx - runX) + (dy - runY) * (dy - runY) <= distance * distance;
        }
        long aside = dx * runY - dy * runX;
        return isAtMost(aside, aside, distance * distance, length);
    }

    /** Whether {@code a * b <= c * d}, of numbers that are not negative or squared. */
    private static boolean isAtMost(long a, long b, long c, long d) {
        long highAb = Math.multiplyHigh(a, b);
        long highCd = Math.multiplyHigh(c, d);
        return highAb == highCd ? Long.compareUnsigned(a * b, c * d) <= 0 : highAb < highCd;
    }
}
