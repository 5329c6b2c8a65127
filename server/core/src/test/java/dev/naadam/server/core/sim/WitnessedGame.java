package dev.naadam.server.core.sim;

import dev.naadam.game.BitReader;
import dev.naadam.game.BitWriter;
import dev.naadam.game.Bot;
import dev.naadam.game.EventSink;
import dev.naadam.game.Game;
import dev.naadam.game.GameSetup;
import dev.naadam.game.Outcome;
import dev.naadam.game.SetupCheck;
import dev.naadam.game.Simulation;
import dev.naadam.game.TickInputs;
import dev.naadam.game.ViewFrame;
import dev.naadam.game.ViewSchema;
import org.jspecify.annotations.Nullable;

/** A game that plays like another one and tells a witness: the core needs no window for tests. */
final class WitnessedGame implements Game {

    private final Game game;
    private final Witness witness;

    WitnessedGame(Game game, Witness witness) {
        this.game = game;
        this.witness = witness;
    }

    @Override
    public String name() {
        return game.name();
    }

    @Override
    public int rulesVersion() {
        return game.rulesVersion();
    }

    @Override
    public int inputBytes() {
        return game.inputBytes();
    }

    @Override
    public SetupCheck check(GameSetup setup) {
        return game.check(setup);
    }

    @Override
    public ViewSchema viewSchema(GameSetup setup) {
        return game.viewSchema(setup);
    }

    @Override
    public Bot bot(GameSetup setup, int slot, long randomSeed) {
        return game.bot(setup, slot, randomSeed);
    }

    @Override
    public Simulation start(GameSetup setup, long randomSeed) {
        Simulation simulation = game.start(setup, randomSeed);
        int[] viewOfSlot = new int[setup.players()];
        for (int slot = 0; slot < viewOfSlot.length; slot++) {
            viewOfSlot[slot] = simulation.viewOf(slot);
        }
        witness.started(viewOfSlot);
        return new Witnessed(simulation, witness);
    }

    private record Witnessed(Simulation simulation, Witness witness) implements Simulation {

        @Override
        public long tick() {
            return simulation.tick();
        }

        @Override
        public void step(TickInputs inputs, EventSink events) {
            witness.stepped(inputs.bytes(), inputs.presentMask());
            simulation.step(inputs, (audience, event, length) -> {
                witness.told(audience, event, length);
                events.event(audience, event, length);
            });
        }

        @Override
        public void write(BitWriter out) {
            simulation.write(out);
        }

        @Override
        public boolean read(BitReader in) {
            return simulation.read(in);
        }

        @Override
        public int views() {
            return simulation.views();
        }

        @Override
        public int viewOf(int slot) {
            return simulation.viewOf(slot);
        }

        @Override
        public void view(int view, ViewFrame frame) {
            simulation.view(view, frame);
            witness.shown(view, simulation.tick(), frame);
        }

        @Override
        public @Nullable Outcome outcome() {
            return simulation.outcome();
        }
    }
}
