package dev.naadam.arena.workload;

import dev.naadam.game.Fixed;
import dev.naadam.game.GameSetup;
import dev.naadam.game.Outcome;
import dev.naadam.game.TickInputs;
import dev.naadam.game.ViewFrame;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A match whose players stand where a test puts them and press what it says until it says otherwise. */
final class TestMatch {

    final State state;

    /** Events of all ticks so far: {@code kill 0 1}, {@code respawn 1}, {@code end 0}. */
    final List<String> events = new ArrayList<>();

    private final Arena10Simulation simulation;
    private final TickInputs inputs;

    private TestMatch(GameSetup setup) {
        this.state = new State(setup.teamOfSlot(), 1);
        this.simulation = new Arena10Simulation(setup, state);
        this.inputs = new TickInputs(setup.players(), Input.BYTES);
        for (int slot = 0; slot < setup.players(); slot++) {
            state.hp[slot] = Rules.MAX_HP;
            state.ammo[slot] = Rules.MAGAZINE;
        }
    }

    /** At 60 Hz, slot i in team teams[i], everybody at the origin. */
    static TestMatch of(Integer... teams) {
        return with(60, "", "", teams);
    }

    static TestMatch with(int tickRateHz, String option, String value, Integer... teams) {
        TreeMap<String, String> options = new TreeMap<>();
        if (!option.isEmpty()) {
            options.put(option, value);
        }
        return new TestMatch(new GameSetup(tickRateHz, List.of(teams), options));
    }

    TestMatch place(int slot, double x, double y) {
        state.x[slot] = (long) (x * Fixed.ONE);
        state.y[slot] = (long) (y * Fixed.ONE);
        return this;
    }

    /** From now on, until {@link #silence}. */
    TestMatch press(int slot, int stickX, int stickY, int aim, boolean fire) {
        byte[] input = new byte[Input.BYTES];
        Input.write(input, stickX, stickY, aim, fire);
        inputs.set(slot, input, 0);
        return this;
    }

    /** No input arrives any more. */
    TestMatch silence() {
        inputs.clear();
        return this;
    }

    TestMatch step(int ticks) {
        for (int i = 0; i < ticks; i++) {
            simulation.step(inputs, (audience, event, length) -> events.add(text(event)));
        }
        return this;
    }

    void view(ViewFrame frame) {
        simulation.view(0, frame);
    }

    double x(int slot) {
        return (double) state.x[slot] / Fixed.ONE;
    }

    double y(int slot) {
        return (double) state.y[slot] / Fixed.ONE;
    }

    int airborne(int slot) {
        return Integer.bitCount(state.airborne[slot]);
    }

    @Nullable Outcome outcome() {
        return simulation.outcome();
    }

    private static String text(byte[] event) {
        return switch (event[0]) {
            case Events.KILL -> "kill " + event[1] + " " + event[2];
            case Events.RESPAWN -> "respawn " + event[1];
            case Events.MATCH_END -> "end " + event[1];
            default -> throw new AssertionError("kind: " + event[0]);
        };
    }
}
