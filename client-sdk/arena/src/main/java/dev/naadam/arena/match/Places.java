package dev.naadam.arena.match;

import dev.naadam.arena.view.ArenaInput;

/**
 * Where everybody stood in the last 200 ms, as views showed it, and where somebody stood in the picture that a shooter saw.
 * After Yahn Bernier, "Latency Compensating Methods in Client/Server In-game Protocol Design and Optimization", GDC 2001;
 * the age of the picture is the shooter's claim, so that its own way of interpolating is no concern of the rules, and the
 * bound holds whatever is claimed.
 */
final class Places {

    private static final int PARTS = ArenaInput.PARTS_PER_TICK;

    /** {@link dev.naadam.game.Fixed} steps in a 64th of a grid step. */
    private static final long PART_STEP = MatchState.GRID_STEP / PARTS;

    private final MatchState state;
    private final Pace pace;
    private int older;
    private int newer;
    private int part;

    Places(MatchState state, Pace pace) {
        this.state = state;
        this.pace = pace;
    }

    /** At the end of a tick. */
    void remember() {
        int row = row(state.tick);
        for (int slot = 0; slot < state.players; slot++) {
            state.placeX[row + slot] = MatchState.grid(state.x[slot]);
            state.placeY[row + slot] = MatchState.grid(state.y[slot]);
        }
        state.placesKnown = Math.min(pace.placesTicks, state.placesKnown + 1);
    }

    /**
     * Takes the picture that was seen at an instant of the running tick: not newer than the last complete tick, since nobody
     * can have seen more, nor older than the bound, nor from before the round.
     */
    void look(int at64, int ageTicks64) {
        int lastTick = state.tick - 1;
        int picture64 = lastTick * PARTS + at64 - Math.min(ageTicks64, pace.maxRewindTicks64);
        int firstTick = lastTick - state.placesKnown + 1;
        picture64 = Math.max(firstTick * PARTS, Math.min(lastTick * PARTS, picture64));
        int tick = picture64 / PARTS;
        older = row(tick);
        newer = row(Math.min(lastTick, tick + 1));
        part = picture64 % PARTS;
    }

    /** Where a player stands in the picture; {@link dev.naadam.game.Fixed} metres. */
    long x(int slot) {
        return between(state.placeX, slot);
    }

    long y(int slot) {
        return between(state.placeY, slot);
    }

    int row(int tick) {
        return tick % pace.placesTicks * state.players;
    }

    private long between(int[] places, int slot) {
        int from = places[older + slot];
        int change = places[newer + slot] - from;
        return MatchState.position(from) + (long) change * part * PART_STEP;
    }
}
