package dev.naadam.arena.map;

import dev.naadam.game.Fixed;

/** The direction from one point to another as an angle. */
public final class Bearing {

    private static final int QUARTER = Fixed.TURN / 4;

    private Bearing() {}

    /**
     * The angle of a vector in 1/65536 turns, rounded down; 0 for no vector.
     *
     * <p>Turned into the first quadrant, then halved fourteen times by the sign of the cross product: no division, no
     * arc tangent, and exactly as fine as the table of sines.
     *
     * @param dx -2^31 to 2^31
     * @param dy the same unit and range
     */
    public static int of(long dx, long dy) {
        if (dx == 0 && dy == 0) {
            return 0;
        }
        if (dx > 0 && dy >= 0) {
            return inFirstQuadrant(dx, dy);
        }
        if (dx <= 0 && dy > 0) {
            return QUARTER + inFirstQuadrant(dy, -dx);
        }
        if (dx < 0) {
            return 2 * QUARTER + inFirstQuadrant(-dx, -dy);
        }
        return 3 * QUARTER + inFirstQuadrant(-dy, dx);
    }

    private static int inFirstQuadrant(long x, long y) {
        int angle = 0;
        for (int step = QUARTER / 2; step > 0; step /= 2) {
            if (Fixed.cos(angle + step) * y >= Fixed.sin(angle + step) * x) {
                angle += step;
            }
        }
        return angle;
    }
}
