package dev.naadam.arena.match;

import dev.naadam.arena.view.ArenaInput;
import dev.naadam.arena.view.ArenaView;
import dev.naadam.game.Fixed;
import dev.naadam.game.GameSetup;
import dev.naadam.game.Predictor;
import dev.naadam.game.ViewFrame;
import java.util.List;

/**
 * Predicts a player's own movement and hands with the rules' own code. Where nobody else interferes it is right to the bit;
 * deaths, the end of a round and the places of the next one are the server's to tell.
 */
public final class ArenaPredictor implements Predictor {

    private static final long STEP = Fixed.ONE / ArenaView.GRID_PER_METRE;

    private final int slot;
    private final MatchState state;
    private final Movement movement;
    private final Weapons weapons;
    private final ArenaInput input = new ArenaInput();
    private boolean isAlive;

    /** For one slot of a match with a setup that {@link MatchOptions#check} accepted. */
    public ArenaPredictor(GameSetup setup, int slot) {
        MatchOptions options = MatchOptions.of(setup);
        Pace pace = new Pace(setup.tickRateHz(), options.roundSeconds());
        this.slot = slot;
        this.state = new MatchState(List.of(0), pace.placesTicks, 0);
        this.movement = new Movement(state, options.map(), pace.tickRateHz);
        this.weapons = new Weapons(state, pace);
    }

    @Override
    public void restart(ViewFrame authoritative) {
        state.tick = (int) authoritative.tick();
        SelfFill.restore(state, authoritative);
        state.aim[0] = authoritative.get(ArenaView.PLAYERS, slot, ArenaView.PLAYER_AIM);
        isAlive = authoritative.get(ArenaView.PLAYERS, slot, ArenaView.PLAYER_ALIVE) == 1;
        state.round.phase = authoritative.get(ArenaView.ROUND, 0, ArenaView.ROUND_PHASE);
        int endTick = authoritative.get(ArenaView.ROUND, 0, ArenaView.ROUND_END_TICK);
        state.round.endTick = state.tick + ArenaView.ticksUntil(endTick, ArenaView.ROUND_TICK_BITS, state.tick);
    }

    @Override
    public void step(byte[] bytes) {
        state.tick++;
        input.read(bytes, 0);
        state.stickX[0] = input.stickX();
        state.stickY[0] = input.stickY();
        state.walks[0] = input.walks();
        state.aim[0] = input.aim();
        passPhase();
        if (!isAlive) {
            return;
        }
        if (state.round.phase != ArenaView.PREPARATION) {
            movement.advance(0);
        }
        weapons.handle(0, input);
        if (state.round.isPlayed()) {
            weapons.fire(0, input);
        }
    }

    @Override
    public void show(ViewFrame into) {
        SelfFill.fill(state, 0, into);
        if (isAlive) {
            set(into, ArenaView.PLAYER_X, MatchState.grid(state.x[0]));
            set(into, ArenaView.PLAYER_Y, MatchState.grid(state.y[0]));
            set(into, ArenaView.PLAYER_AIM, state.aim[0]);
            set(into, ArenaView.PLAYER_WEAPON, state.weapon[0]);
            set(into, ArenaView.PLAYER_AMMO, state.rounds[state.weapon[0]]);
        }
    }

    /** The distance in 1/64 m, rounded up: 0 if and only if both are the same place. */
    @Override
    public long error(ViewFrame predicted, ViewFrame authoritative) {
        long dx = difference(predicted, authoritative, ArenaView.SELF_X);
        long dy = difference(predicted, authoritative, ArenaView.SELF_Y);
        // as in Movement: the root of a square of Fixed has 8 binary places too many
        long distance = (Fixed.sqrt(dx * dx + dy * dy) + 0xFF) >> 8;
        return (distance + STEP - 1) / STEP;
    }

    /** Only what a client can know: after a preparation comes play, after a round everybody is put somewhere. */
    private void passPhase() {
        if (state.tick <= state.round.endTick) {
            return;
        }
        if (state.round.phase == ArenaView.PREPARATION) {
            state.round.phase = ArenaView.PLAY;
            state.round.endTick = Integer.MAX_VALUE;
        } else if (state.round.phase == ArenaView.CLOSING) {
            isAlive = false;
        }
    }

    private void set(ViewFrame into, int field, int value) {
        into.set(ArenaView.PLAYERS, slot, field, value);
    }

    private static long difference(ViewFrame one, ViewFrame other, int field) {
        return one.get(ArenaView.SELF, 0, field) - (long) other.get(ArenaView.SELF, 0, field);
    }
}
