package dev.naadam.arena;

import dev.naadam.game.Fixed;

/**
 * Where a shot is. A view holds of a shot only what stays the same while it flies: when and where it started, and its
 * direction. Server and client compute the rest here and agree on every bit, so a shot in the air costs no bytes; and
 * since the server tests hits at these very positions, what a client draws is what hits. Immutable, for all threads.
 */
public final class ArenaShots {

    /** Values of a view's {@code bornTick}; more than twice as many as a shot lives ticks at the fastest tick rate. */
    private static final int BORN_TICK_MASK = 0xFF;

    private final int metresPerSecond;
    private final int tickRateHz;

    /** For matches with these rules at this tick rate. */
    public ArenaShots(ArenaRules rules, int tickRateHz) {
        this.metresPerSecond = rules.shotMetresPerSecond();
        this.tickRateHz = tickRateHz;
    }

    /** The {@code bornTick} of a view for a shot fired in {@code tick}. */
    public static int bornTick(long tick) {
        return (int) tick & BORN_TICK_MASK;
    }

    /**
     * Age of a shot after {@code tick}; it has flown one tick in the tick in which it is fired.
     *
     * @param bornTick of the view; the shot must be alive in {@code tick} for the answer to mean anything
     */
    public static int ageTicks(long tick, int bornTick) {
        return ((int) (tick - bornTick) & BORN_TICK_MASK) + 1;
    }

    /** X in {@link Fixed} metres of a shot of that age; {@code originX} in 1/64 m, {@code aim} in 1/65536 turns. */
    public long positionX(int originX, int aim, int ageTicks) {
        return position(originX, Fixed.cos(aim), ageTicks);
    }

    /** Y in {@link Fixed} metres, like {@link #positionX}. */
    public long positionY(int originY, int aim, int ageTicks) {
        return position(originY, Fixed.sin(aim), ageTicks);
    }

    private long position(int origin, long direction, int ageTicks) {
        return origin * (Fixed.ONE / ArenaRules.GRID_PER_METRE) + direction * metresPerSecond * ageTicks / tickRateHz;
    }
}
