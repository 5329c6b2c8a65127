package dev.naadam.arena;

import dev.naadam.game.BitReader;
import dev.naadam.game.BitWriter;
import dev.naadam.game.EventSink;
import dev.naadam.game.GameSetup;
import dev.naadam.game.Outcome;
import dev.naadam.game.SeededRandom;
import dev.naadam.game.Simulation;
import dev.naadam.game.TickInputs;
import dev.naadam.game.ViewFrame;
import org.jspecify.annotations.Nullable;

/** One match: in every tick first all players in slot order, then all shots, then the question whether it is over. */
final class ArenaSimulation implements Simulation {

    private final ArenaPace pace;
    private final ArenaState state;
    private final ArenaEvents events = new ArenaEvents();
    private final PlayerStep players;
    private final ShotStep shots;
    private final ArenaStateCodec codec;
    private final ArenaVerdict verdict;
    private final ViewFill view;
    private final ArenaHidden hidden;
    private final int views;
    private @Nullable Outcome outcome;

    /** Goes on from a state, whatever it is. */
    ArenaSimulation(ArenaRules rules, GameSetup setup, ArenaState state) {
        this.pace = ArenaPace.of(rules, setup);
        this.state = state;
        ArenaMap map = ArenaOptions.map(rules, setup);
        this.players = new PlayerStep(rules, pace, state, events, new Footing(map));
        this.shots = new ShotStep(rules, pace, state, events, map);
        this.codec = new ArenaStateCodec(rules, pace, state, map);
        this.view = new ViewFill(state, pace, rules.hasWalls() ? new ArenaSight(state, map) : null);
        this.hidden = new ArenaHidden(rules, state, map);
        this.views = rules.hasWalls() ? state.players : 1;
        this.verdict = new ArenaVerdict(setup.teams(), pace, state);
    }

    static ArenaSimulation start(ArenaRules rules, GameSetup setup, long randomSeed) {
        ArenaState state = new ArenaState(setup.teamOfSlot(), randomSeed);
        ArenaSimulation simulation = new ArenaSimulation(rules, setup, state);
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
                state.stickX[slot] = ArenaInput.stickX(bytes, offset);
                state.stickY[slot] = ArenaInput.stickY(bytes, offset);
                state.aim[slot] = ArenaInput.aim(bytes, offset);
            }
            // an absent input is zeros, so silence does not fire
            players.advance(slot, ArenaInput.fire(bytes, offset), sink);
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

    @Override
    public int views() {
        return views;
    }

    @Override
    public int viewOf(int slot) {
        return views == 1 ? 0 : slot;
    }

    @Override
    public void view(int view, ViewFrame frame) {
        this.view.fill(view, frame);
    }

    @Override
    public void changeHidden(int view, SeededRandom random) {
        if (views > 1) {
            hidden.change(view, random);
        }
    }

    @Override
    public @Nullable Outcome outcome() {
        return outcome;
    }
}
