package dev.naadam.arena.workload;

import dev.naadam.game.ViewFrame;

/** Fills in what everybody sees after {@link Arena10View}. */
final class ViewFill {

    private final State state;
    private final Pace pace;

    ViewFill(State state, Pace pace) {
        this.state = state;
        this.pace = pace;
    }

    void fill(ViewFrame frame) {
        frame.clear();
        for (int slot = 0; slot < state.players; slot++) {
            fillPlayer(frame, slot);
            for (int left = state.airborne[slot]; left != 0; left &= left - 1) {
                fillShot(frame, slot * Rules.MAX_SHOTS_PER_PLAYER + Integer.numberOfTrailingZeros(left));
            }
        }
        int ticksLeft = pace.timeLimitTicks() - state.tick;
        int secondsLeft = (ticksLeft + pace.tickRateHz() - 1) / pace.tickRateHz();
        frame.put(Arena10View.MATCH, 0);
        frame.set(Arena10View.MATCH, 0, Arena10View.MATCH_SCORE, state.score(0));
        frame.set(Arena10View.MATCH, 0, Arena10View.MATCH_SCORE + 1, state.score(1));
        frame.set(Arena10View.MATCH, 0, Arena10View.MATCH_SECONDS_LEFT, secondsLeft);
    }

    private void fillPlayer(ViewFrame frame, int slot) {
        frame.put(Arena10View.PLAYERS, slot);
        frame.set(Arena10View.PLAYERS, slot, Arena10View.PLAYER_X, (int) (state.x[slot] / Rules.GRID_STEP));
        frame.set(Arena10View.PLAYERS, slot, Arena10View.PLAYER_Y, (int) (state.y[slot] / Rules.GRID_STEP));
        frame.set(Arena10View.PLAYERS, slot, Arena10View.PLAYER_AIM, state.aim[slot]);
        frame.set(Arena10View.PLAYERS, slot, Arena10View.PLAYER_HP, state.hp[slot]);
        frame.set(Arena10View.PLAYERS, slot, Arena10View.PLAYER_AMMO, state.ammo[slot]);
        frame.set(Arena10View.PLAYERS, slot, Arena10View.PLAYER_ALIVE, state.isAlive(slot) ? 1 : 0);
        frame.set(Arena10View.PLAYERS, slot, Arena10View.PLAYER_TEAM, state.teamOfSlot[slot]);
        frame.set(Arena10View.PLAYERS, slot, Arena10View.PLAYER_KILLS, state.kills[slot]);
        frame.set(Arena10View.PLAYERS, slot, Arena10View.PLAYER_DEATHS, state.deaths[slot]);
    }

    private void fillShot(ViewFrame frame, int row) {
        frame.put(Arena10View.SHOTS, row);
        frame.set(Arena10View.SHOTS, row, Arena10View.SHOT_BORN_TICK, Shots.bornTick(state.shotBornTick[row]));
        frame.set(Arena10View.SHOTS, row, Arena10View.SHOT_X, state.shotX[row]);
        frame.set(Arena10View.SHOTS, row, Arena10View.SHOT_Y, state.shotY[row]);
        frame.set(Arena10View.SHOTS, row, Arena10View.SHOT_AIM, state.shotAim[row]);
    }
}
