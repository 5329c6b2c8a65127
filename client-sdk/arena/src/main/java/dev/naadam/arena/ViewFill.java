package dev.naadam.arena;

import dev.naadam.game.Fixed;
import dev.naadam.game.ViewFrame;
import org.jspecify.annotations.Nullable;

/** Fills in what a player sees after {@link ArenaView}. */
final class ViewFill {

    private static final long GRID_STEP = Fixed.ONE / ArenaRules.GRID_PER_METRE;

    private final ArenaState state;
    private final ArenaPace pace;
    private final @Nullable ArenaSight sight;

    /** Without a sight everybody sees everything. */
    ViewFill(ArenaState state, ArenaPace pace, @Nullable ArenaSight sight) {
        this.state = state;
        this.pace = pace;
        this.sight = sight;
    }

    void fill(int viewer, ViewFrame frame) {
        frame.clear();
        for (int slot = 0; slot < state.players; slot++) {
            fillPlayer(viewer, frame, slot);
            for (int left = state.airborne[slot]; left != 0; left &= left - 1) {
                int row = slot * ArenaRules.MAX_SHOTS_PER_PLAYER + Integer.numberOfTrailingZeros(left);
                if (sight == null || sight.seesShot(viewer, slot, row)) {
                    fillShot(frame, row);
                }
            }
        }
        int ticksLeft = pace.timeLimitTicks() - state.tick;
        frame.put(ArenaView.MATCH, 0);
        frame.set(ArenaView.MATCH, 0, ArenaView.MATCH_SCORE, state.score(0));
        frame.set(ArenaView.MATCH, 0, ArenaView.MATCH_SCORE + 1, state.score(1));
        frame.set(
                ArenaView.MATCH,
                0,
                ArenaView.MATCH_SECONDS_LEFT,
                (ticksLeft + pace.tickRateHz() - 1) / pace.tickRateHz());
    }

    private void fillPlayer(int viewer, ViewFrame frame, int slot) {
        frame.put(ArenaView.PLAYERS, slot);
        frame.set(ArenaView.PLAYERS, slot, ArenaView.PLAYER_ALIVE, state.isAlive(slot) ? 1 : 0);
        frame.set(ArenaView.PLAYERS, slot, ArenaView.PLAYER_TEAM, state.teamOfSlot[slot]);
        frame.set(ArenaView.PLAYERS, slot, ArenaView.PLAYER_KILLS, state.kills[slot]);
        frame.set(ArenaView.PLAYERS, slot, ArenaView.PLAYER_DEATHS, state.deaths[slot]);
        if (sight == null || sight.sees(viewer, slot)) {
            fillSeen(frame, slot);
        }
        if (sight == null || state.teamOfSlot[slot] == state.teamOfSlot[viewer]) {
            frame.set(ArenaView.PLAYERS, slot, ArenaView.PLAYER_AMMO, state.ammo[slot]);
        }
    }

    private void fillSeen(ViewFrame frame, int slot) {
        frame.set(ArenaView.PLAYERS, slot, ArenaView.PLAYER_X, (int) (state.x[slot] / GRID_STEP));
        frame.set(ArenaView.PLAYERS, slot, ArenaView.PLAYER_Y, (int) (state.y[slot] / GRID_STEP));
        frame.set(ArenaView.PLAYERS, slot, ArenaView.PLAYER_AIM, state.aim[slot]);
        frame.set(ArenaView.PLAYERS, slot, ArenaView.PLAYER_HP, state.hp[slot]);
    }

    private void fillShot(ViewFrame frame, int row) {
        frame.put(ArenaView.SHOTS, row);
        frame.set(ArenaView.SHOTS, row, ArenaView.SHOT_BORN_TICK, ArenaShots.bornTick(state.shotBornTick[row]));
        frame.set(ArenaView.SHOTS, row, ArenaView.SHOT_X, state.shotX[row]);
        frame.set(ArenaView.SHOTS, row, ArenaView.SHOT_Y, state.shotY[row]);
        frame.set(ArenaView.SHOTS, row, ArenaView.SHOT_AIM, state.shotAim[row]);
    }
}
