package dev.naadam.arena.workload;

import dev.naadam.game.BitReader;
import dev.naadam.game.BitWriter;
import dev.naadam.game.EventSink;
import dev.naadam.game.GameSetup;
import dev.naadam.game.Outcome;
import dev.naadam.game.Simulation;
import dev.naadam.game.TickInputs;
import dev.naadam.game.ViewFrame;
import org.jspecify.annotations.Nullable;

/** One match: in every tick first all players in slot order, then all shots, then the question whether it is over. */
final class Arena10Simulation implements Simulation {

    private final State state;
    private final Events events = new Events();
    private final PlayerStep players;
    private final ShotStep shots;
    private final StateCodec codec;
    private final Verdict verdict;
    private final ViewFill view;
    private @Nullable Outcome outcome;

    /** Goes on from a state, whatever it is. */
    Arena10Simulation(GameSetup setup, State state) {
        Pace pace = Pace.of(setup);
        this.state = state;
        this.players = new PlayerStep(pace, state, events);
        this.shots = new ShotStep(pace, state, events);
        this.codec = new StateCodec(pace, state);
        this.verdict = new Verdict(setup.teams(), pace, state);
        this.view = new ViewFill(state, pace);
    }

    static Arena10Simulation start(GameSetup setup, long randomSeed) {
        State state = new State(setup.teamOfSlot(), randomSeed);
        Arena10Simulation simulation = new Arena10Simulation(setup, state);
        for (int slot = 0; slot < state.players; slot++) {
            simulation.players.spawn(slot);
        }
        return simulation;
    }

    @Override
    public long tick() {
        return state.tick;
    }

    @Override
    public void step(TickInputs inputs, EventSink sink) {
        state.tick++;
        byte[] bytes = inputs.bytes();
        for (int slot = 0; slot < state.players; slot++) {
            int offset = inputs.offset(slot);
            if (inputs.isPresent(slot)) {
                state.stickX[slot] = Input.stickX(bytes, offset);
                state.stickY[slot] = Input.stickY(bytes, offset);
                state.aim[slot] = Input.aim(bytes, offset);
            }
            // an absent input is zeros, so silence does not fire
            players.advance(slot, Input.fire(bytes, offset), sink);
        }
        shots.advance(sink);
        outcome = verdict.outcome();
        if (outcome != null) {
            events.matchEnd(sink, outcome.winningTeam());
        }
    }

    @Override
    public void write(BitWriter out) {
        codec.write(out);
    }

    @Override
    public boolean read(BitReader in) {
        boolean isState = codec.read(in);
        outcome = isState ? verdict.outcome() : null;
        return isState;
    }

    /** Everybody sees everything. */
    @Override
    public int views() {
        return 1;
    }

    @Override
    public int viewOf(int slot) {
        return 0;
    }

    @Override
    public void view(int view, ViewFrame frame) {
        this.view.fill(frame);
    }

    @Override
    public @Nullable Outcome outcome() {
        return outcome;
    }
}
