package dev.naadam.arena.match;

import dev.naadam.arena.view.ArenaInput;
import dev.naadam.arena.view.ArenaView;
import dev.naadam.game.Fixed;
import dev.naadam.game.TickInputs;

/** What players do in one tick: first all move, then all use their hands. */
final class PlayerStep {

    /** Faster than this is running, and heard: a tenth above a walk, which roundings and walls can't reach. */
    private static final long LOUD_SPEED = Fixed.of(Movement.RUN_METRES_PER_SECOND) * 11 / 20;

    private final MatchState state;
    private final Pace pace;
    private final Movement movement;
    private final Weapons weapons;
    private final Sounds sounds;
    private final Rifle rifle;
    private final Bolts bolts;
    private final Smokes smokes;
    private final ArenaInput input = new ArenaInput();

    PlayerStep(MatchState state, Pace pace, Movement movement, Weapons weapons, Arms arms) {
        this.state = state;
        this.pace = pace;
        this.movement = movement;
        this.weapons = weapons;
        this.sounds = arms.sounds();
        this.rifle = arms.rifle();
        this.bolts = arms.bolts();
        this.smokes = arms.smokes();
    }

    /** What of a match makes noise, hits or blocks sight. */
    record Arms(Sounds sounds, Rifle rifle, Bolts bolts, Smokes smokes) {}

    /** Takes the stick and the aim; on silence goes on with the old ones for a while. */
    void listen(int slot, TickInputs inputs) {
        if (inputs.isPresent(slot)) {
            input.read(inputs.bytes(), inputs.offset(slot));
            take(slot, input);
            state.aim[slot] = input.aim();
            state.silentTicks[slot] = 0;
        } else if (state.silentTicks[slot] < pace.silenceTicks && ++state.silentTicks[slot] == pace.silenceTicks) {
            take(slot, input.clear());
        }
    }

    /** A step, and the noise of it. */
    void move(int slot) {
        state.fromX[slot] = state.x[slot];
        state.fromY[slot] = state.y[slot];
        if (!state.isAlive(slot) || state.round.phase == ArenaView.PREPARATION) {
            return;
        }
        movement.advance(slot);
        long square = state.vx[slot] * state.vx[slot] + state.vy[slot] * state.vy[slot];
        if (square > LOUD_SPEED * LOUD_SPEED) {
            sounds.keepMaking(slot, ArenaView.SOUND_RUN);
        }
    }

    /** Reload, switch, fire; true if it fired. Rifle shots go to the volley, to be judged together. */
    boolean act(int slot, TickInputs inputs, Volley volley) {
        // an absent input is zeros, so silence presses nothing
        input.read(inputs.bytes(), inputs.offset(slot));
        boolean wasReloading = state.hands[slot] == ArenaView.RELOADING;
        weapons.handle(slot, input);
        if (!wasReloading && state.hands[slot] == ArenaView.RELOADING) {
            sounds.make(slot, ArenaView.SOUND_RELOAD);
        }
        int weapon = state.weapon[slot];
        int at64 = state.round.isPlayed() ? weapons.fire(slot, input) : Weapons.NO_SHOT;
        if (at64 == Weapons.NO_SHOT) {
            rifle.recover(slot);
            return false;
        }
        launch(slot, weapon, at64, volley);
        return true;
    }

    private void launch(int slot, int weapon, int at64, Volley volley) {
        if (weapon == ArenaView.SMOKE) {
            smokes.fling(slot);
            return;
        }
        sounds.make(slot, ArenaView.SOUND_SHOT);
        if (weapon == ArenaView.BOLT_THROWER) {
            bolts.fire(slot);
        } else {
            volley.add(slot, at64, input.seenAgeTicks64());
        }
    }

    private void take(int slot, ArenaInput from) {
        state.stickX[slot] = from.stickX();
        state.stickY[slot] = from.stickY();
        state.walks[slot] = from.walks();
        state.uses[slot] = from.uses();
    }
}
