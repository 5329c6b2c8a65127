package dev.naadam.arena.workload;

import dev.naadam.game.Fixed;

/**
 * Where a shot is. State and views hold of it only what stays the same while it flies: when and where it started, and
 * its direction. The rest is computed, so a shot in the air costs no bytes.
 */
final class Shots {

    /** Values of a view's {@code bornTick}; more than twice as many as a shot lives ticks at the fastest tick rate. */
    private static final int BORN_TICK_MASK = 0xFF;

    private final int tickRateHz;

    Shots(int tickRateHz) {
        this.tickRateHz = tickRateHz;
    }

    /** The {@code bornTick} of a view for a shot fired in {@code tick}. */
    static int bornTick(int tick) {
        return tick & BORN_TICK_MASK;
    }

    /** X in {@link Fixed} metres of a shot of that age; {@code originX} in 1/64 m, {@code aim} in 1/65536 turns. */
    long positionX(int originX, int aim, int ageTicks) {
        return position(originX, Fixed.cos(aim), ageTicks);
    }

    /** Y in {@link Fixed} metres, like {@link #positionX}. */
    long positionY(int originY, int aim, int ageTicks) {
        return position(originY, Fixed.sin(aim), ageTicks);
    }

    private long position(int origin, long direction, int ageTicks) {
        return origin * Rules.GRID_STEP + direction * Rules.SHOT_METRES_PER_SECOND * ageTicks / tickRateHz;
    }
}
