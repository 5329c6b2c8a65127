package dev.naadam.arena.match;

import dev.naadam.arena.view.ArenaView;
import dev.naadam.game.Fixed;

/** What players hear of each other: one sound a slot, the louder one if there are two, for 250 ms. */
final class Sounds {

    /** By kind: how far it is heard. */
    private static final int[] HEARD_METRES = {0, 8, 12, 20, 25};

    private final MatchState state;
    private final Pace pace;

    Sounds(MatchState state, Pace pace) {
        this.state = state;
        this.pace = pace;
    }

    /** Old sounds fade. */
    void advance() {
        for (int slot = 0; slot < state.players; slot++) {
            if (state.soundKind[slot] != 0 && state.tick - state.soundTick[slot] >= pace.soundTicks) {
                state.soundKind[slot] = 0;
            }
        }
    }

    /** A new sound, unless a louder one is still heard. */
    void make(int slot, int kind) {
        if (state.soundKind[slot] <= kind) {
            state.soundKind[slot] = kind;
            state.soundTick[slot] = state.tick;
            state.soundX[slot] = (int) (state.x[slot] >> 16);
            state.soundY[slot] = (int) (state.y[slot] >> 16);
        }
    }

    /** A sound that goes on as long as its cause does: made anew when it has faded. */
    void keepMaking(int slot, int kind) {
        if (state.soundKind[slot] < kind) {
            make(slot, kind);
        }
    }

    /**
     * Whether one hears the sound of another: by the middle of the square metre that is shown, so that nothing finer than
     * that metre can be found out by stepping back and forth.
     */
    boolean hears(int listener, int slot) {
        int kind = state.soundKind[slot];
        if (kind == 0 || listener == slot) {
            return false;
        }
        long dx = Fixed.of(state.soundX[slot]) + Fixed.ONE / 2 - state.x[listener];
        long dy = Fixed.of(state.soundY[slot]) + Fixed.ONE / 2 - state.y[listener];
        long heard = (long) HEARD_METRES[kind] * ArenaView.GRID_PER_METRE;
        return MatchState.gridSquare(dx, dy) <= heard * heard;
    }
}
