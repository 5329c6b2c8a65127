package dev.naadam.arena.match;

import dev.naadam.arena.map.ArenaMap;
import dev.naadam.arena.map.TestMap;
import dev.naadam.arena.view.ArenaEvent;
import dev.naadam.arena.view.ArenaInput;
import dev.naadam.arena.view.ArenaView;
import dev.naadam.game.BitReader;
import dev.naadam.game.BitWriter;
import dev.naadam.game.Fixed;
import dev.naadam.game.GameLimits;
import dev.naadam.game.GameSetup;
import dev.naadam.game.Outcome;
import dev.naadam.game.TickInputs;
import dev.naadam.game.ViewFrame;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A match whose players stand where a test puts them and press what it says until it says otherwise. It opens in play, on an
 * empty map unless told; team 0 attacks.
 */
final class TestMatch {

    static final ArenaMap OPEN = TestMap.withWalls();
    static final int EAST = 0;
    static final int NORTH = Fixed.TURN / 4;
    static final int WEST = Fixed.TURN / 2;

    final MatchState state;
    final List<ArenaEvent> events = new ArrayList<>();
    final ArenaSimulation simulation;
    private final TickInputs inputs;

    TestMatch(MatchOptions options, int tickRateHz, Integer... teams) {
        GameSetup setup = new GameSetup(tickRateHz, List.of(teams), new TreeMap<>());
        this.simulation = new ArenaSimulation(setup, options, 1);
        this.state = simulation.state;
        this.inputs = new TickInputs(teams.length, ArenaInput.BYTES);
        play();
        for (int slot = 0; slot < teams.length; slot++) {
            release(slot);
        }
    }

    /** At 60 Hz on an empty map, slot i in team teams[i]. */
    static TestMatch of(Integer... teams) {
        return on(OPEN, 60, teams);
    }

    static TestMatch on(ArenaMap map, int tickRateHz, Integer... teams) {
        return new TestMatch(options(map), tickRateHz, teams);
    }

    static MatchOptions options(ArenaMap map) {
        return new MatchOptions(map, 12, 3, 90, 0);
    }

    /** Cuts the preparation short. */
    TestMatch play() {
        state.round.phase = ArenaView.PLAY;
        state.round.endTick = state.tick + 90 * 60;
        return this;
    }

    /** Puts a player somewhere, at rest, as if it had always stood there. */
    TestMatch place(int slot, double x, double y) {
        jump(slot, x, y);
        for (int row = slot; row < state.placeX.length; row += state.players) {
            state.placeX[row] = MatchState.grid(state.x[slot]);
            state.placeY[row] = MatchState.grid(state.y[slot]);
        }
        return this;
    }

    /** Puts a player somewhere, at rest, from one tick to the next. */
    TestMatch jump(int slot, double x, double y) {
        state.x[slot] = Math.round(x * Fixed.ONE);
        state.y[slot] = Math.round(y * Fixed.ONE);
        state.vx[slot] = 0;
        state.vy[slot] = 0;
        return this;
    }

    /** From now on, until told otherwise. */
    TestMatch press(int slot, UnaryOperator<ArenaInput> keys) {
        byte[] input = new byte[ArenaInput.BYTES];
        keys.apply(new ArenaInput()).write(input);
        inputs.set(slot, input, 0);
        return this;
    }

    /** Lets go of everything. */
    TestMatch release(int slot) {
        return press(slot, input -> input);
    }

    /** Pulls the trigger for one tick. */
    TestMatch shoot(int slot, int aim) {
        return press(slot, input -> input.aim(aim).fire(0, 0)).step(1).release(slot);
    }

    /** No input arrives any more, from nobody. */
    TestMatch silence() {
        inputs.clear();
        return this;
    }

    TestMatch step(int ticks) {
        for (int i = 0; i < ticks; i++) {
            simulation.step(inputs, this::tell);
        }
        return this;
    }

    /** The rifle is in hand, loaded, cool and steady again, and everybody else whole. */
    TestMatch again(int slot) {
        state.rounds[MatchState.ammo(slot, ArenaView.RIFLE)] = 30;
        state.readyTick64[slot] = 0;
        state.bloom[slot] = 0;
        Arrays.fill(state.hp, 100);
        Arrays.fill(state.wounds, 0);
        return this;
    }

    /** Dies of nothing. */
    TestMatch kill(int slot) {
        state.hp[slot] = 0;
        state.wounds[slot * state.players + (slot + 1) % state.players] = 100;
        state.rest(slot);
        return this;
    }

    /** The other team drops dead in this round; then the next round is at once in play. */
    TestMatch winRound(int team) {
        for (int slot = 0; slot < state.players; slot++) {
            if (state.teamOfSlot[slot] != team) {
                kill(slot);
            }
        }
        step(1);
        if (outcome() == null) {
            state.round.endTick = state.tick;
            step(1).play();
        }
        return this;
    }

    ViewFrame view(int slot) {
        ViewFrame frame = new ViewFrame(ArenaView.SCHEMA);
        frame.tick(state.tick);
        simulation.view(slot, frame);
        return frame;
    }

    /** Whether this state would be read again. */
    boolean isReadable() {
        BitWriter out = new BitWriter(GameLimits.MAX_STATE_BYTES);
        simulation.write(out);
        return simulation.read(new BitReader().reset(out.bytes(), 0, out.byteCount()));
    }

    double x(int slot) {
        return (double) state.x[slot] / Fixed.ONE;
    }

    double y(int slot) {
        return (double) state.y[slot] / Fixed.ONE;
    }

    int rounds(int slot, int weapon) {
        return state.rounds[MatchState.ammo(slot, weapon)];
    }

    int reserve(int slot, int weapon) {
        return state.reserve[MatchState.ammo(slot, weapon)];
    }

    @Nullable Outcome outcome() {
        return simulation.outcome();
    }

    private void tell(long audience, byte[] event, int length) {
        events.add(Objects.requireNonNull(ArenaEvent.decode(Arrays.copyOf(event, length))));
    }
}
