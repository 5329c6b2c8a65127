package dev.naadam.arena.match;

import dev.naadam.arena.view.ArenaView;
import dev.naadam.game.ViewFrame;

/** Fills in what a player sees and hears of others, after {@link ArenaView}. */
final class ViewFill {

    private static final int BOLT_MASK = (1 << ArenaView.BOLT_TICK_BITS) - 1;
    private static final int SMOKE_MASK = (1 << ArenaView.SMOKE_TICK_BITS) - 1;
    private static final int SOUND_MASK = (1 << ArenaView.SOUND_TICK_BITS) - 1;

    private final MatchState state;
    private final Pace pace;
    private final Senses senses;
    private final RoundFill round;

    ViewFill(MatchState state, Pace pace, Senses senses, RoundFill round) {
        this.state = state;
        this.pace = pace;
        this.senses = senses;
        this.round = round;
    }

    void fill(int viewer, ViewFrame frame) {
        frame.clear();
        SelfFill.fill(state, viewer, frame);
        round.fill(frame);
        for (int slot = 0; slot < state.players; slot++) {
            fillPlayer(viewer, slot, frame);
            if (senses.smokes().stands(slot)) {
                fillSmoke(slot, frame);
            }
            if (senses.sounds().hears(viewer, slot)) {
                fillSound(slot, frame);
            }
        }
        for (int row = 0; row < state.boltTick.length; row++) {
            if (state.boltTick[row] != 0 && senses.seesBolt(viewer, row)) {
                fillBolt(row, frame);
            }
        }
    }

    private void fillPlayer(int viewer, int slot, ViewFrame frame) {
        frame.put(ArenaView.PLAYERS, slot);
        frame.set(ArenaView.PLAYERS, slot, ArenaView.PLAYER_ALIVE, state.isAlive(slot) ? 1 : 0);
        frame.set(ArenaView.PLAYERS, slot, ArenaView.PLAYER_TEAM, state.teamOfSlot[slot]);
        frame.set(ArenaView.PLAYERS, slot, ArenaView.PLAYER_KILLS, state.kills[slot]);
        frame.set(ArenaView.PLAYERS, slot, ArenaView.PLAYER_DEATHS, state.deaths[slot]);
        frame.set(ArenaView.PLAYERS, slot, ArenaView.PLAYER_ASSISTS, state.assists[slot]);
        if (senses.sight().sees(viewer, slot)) {
            fillSeen(slot, frame);
            if (!state.areEnemies(viewer, slot)) {
                fillMate(slot, frame);
            }
        }
    }

    private void fillSeen(int slot, ViewFrame frame) {
        frame.set(ArenaView.PLAYERS, slot, ArenaView.PLAYER_SEEN, 1);
        frame.set(ArenaView.PLAYERS, slot, ArenaView.PLAYER_X, MatchState.grid(state.x[slot]));
        frame.set(ArenaView.PLAYERS, slot, ArenaView.PLAYER_Y, MatchState.grid(state.y[slot]));
        frame.set(ArenaView.PLAYERS, slot, ArenaView.PLAYER_AIM, state.aim[slot]);
        frame.set(ArenaView.PLAYERS, slot, ArenaView.PLAYER_WEAPON, state.weapon[slot]);
    }

    private void fillMate(int slot, ViewFrame frame) {
        int rounds = state.rounds[MatchState.ammo(slot, state.weapon[slot])];
        frame.set(ArenaView.PLAYERS, slot, ArenaView.PLAYER_HP, state.hp[slot]);
        frame.set(ArenaView.PLAYERS, slot, ArenaView.PLAYER_AMMO, rounds);
    }

    /** From where the bolt was a while ago and not from where it was fired: its origin may be out of sight. */
    private void fillBolt(int row, ViewFrame frame) {
        int age = senses.bolts().ageTicks(row);
        int rowAge = age - age % pace.boltRowTicks;
        frame.put(ArenaView.BOLTS, row);
        frame.set(ArenaView.BOLTS, row, ArenaView.BOLT_TICK, (state.tick - age + rowAge) & BOLT_MASK);
        frame.set(
                ArenaView.BOLTS,
                row,
                ArenaView.BOLT_X,
                MatchState.grid(senses.bolts().x(row, rowAge)));
        frame.set(
                ArenaView.BOLTS,
                row,
                ArenaView.BOLT_Y,
                MatchState.grid(senses.bolts().y(row, rowAge)));
        frame.set(ArenaView.BOLTS, row, ArenaView.BOLT_AIM, state.boltAim[row]);
    }

    private void fillSmoke(int slot, ViewFrame frame) {
        frame.put(ArenaView.SMOKES, slot);
        frame.set(ArenaView.SMOKES, slot, ArenaView.SMOKE_TICK, state.smokeTick[slot] & SMOKE_MASK);
        frame.set(ArenaView.SMOKES, slot, ArenaView.SMOKE_X, state.smokeX[slot]);
        frame.set(ArenaView.SMOKES, slot, ArenaView.SMOKE_Y, state.smokeY[slot]);
    }

    private void fillSound(int slot, ViewFrame frame) {
        frame.put(ArenaView.SOUNDS, slot);
        frame.set(ArenaView.SOUNDS, slot, ArenaView.SOUND_KIND, state.soundKind[slot]);
        frame.set(ArenaView.SOUNDS, slot, ArenaView.SOUND_TICK, state.soundTick[slot] & SOUND_MASK);
        frame.set(ArenaView.SOUNDS, slot, ArenaView.SOUND_X, state.soundX[slot]);
        frame.set(ArenaView.SOUNDS, slot, ArenaView.SOUND_Y, state.soundY[slot]);
    }
}
