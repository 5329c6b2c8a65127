package dev.naadam.arena.match;

import dev.naadam.arena.map.ArenaMap;
import dev.naadam.arena.map.Segment;
import dev.naadam.game.Fixed;

/** Clouds that block sight and no shots. */
final class Smokes {

    static final long RADIUS = Fixed.of(3);

    private static final int THROW_METRES_PER_SECOND = 10;
    private static final long MAX_THROW = Fixed.of(10);

    private final MatchState state;
    private final ArenaMap map;
    private final Pace pace;
    private final Segment look = new Segment();

    Smokes(MatchState state, ArenaMap map, Pace pace) {
        this.state = state;
        this.map = map;
        this.pace = pace;
    }

    /** Where a can comes down is known when it is thrown, since nothing but a wall stops it. */
    void fling(int slot) {
        int aim = state.aim[slot];
        long metres = Math.min(MAX_THROW, map.metresToWall(state.x[slot], state.y[slot], aim));
        long flightMillis = metres * 1000 / Fixed.of(THROW_METRES_PER_SECOND);
        state.smokeTick[slot] = state.tick + 1 + pace.ticks((int) flightMillis);
        state.smokeX[slot] = MatchState.grid(state.x[slot] + Fixed.mul(Fixed.cos(aim), metres));
        state.smokeY[slot] = MatchState.grid(state.y[slot] + Fixed.mul(Fixed.sin(aim), metres));
    }

    /** From the throw to the cloud at the most. */
    static int mostFlightTicks(Pace pace) {
        return 1 + pace.ticks((int) (MAX_THROW * 1000 / Fixed.of(THROW_METRES_PER_SECOND)));
    }

    /** Clouds drift away. */
    void advance() {
        for (int slot = 0; slot < state.players; slot++) {
            if (state.smokeTick[slot] != 0 && state.tick - state.smokeTick[slot] >= pace.smokeTicks) {
                state.smokeTick[slot] = 0;
            }
        }
    }

    /** Whether the cloud of a slot is there, and not in the air still. */
    boolean stands(int slot) {
        return state.smokeTick[slot] != 0 && state.tick >= state.smokeTick[slot];
    }

    /** Whether a cloud is between two points, or around one of them. */
    boolean block(long fromX, long fromY, long toX, long toY) {
        for (int slot = 0; slot < state.players; slot++) {
            if (stands(slot)
                    && look.set(fromX, fromY, toX, toY)
                            .comesWithin(
                                    RADIUS,
                                    MatchState.position(state.smokeX[slot]),
                                    MatchState.position(state.smokeY[slot]))) {
                return true;
            }
        }
        return false;
    }
}
