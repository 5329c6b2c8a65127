package dev.naadam.jmh;

import dev.naadam.arena.workload.Arena10;
import dev.naadam.game.Bot;
import dev.naadam.game.EventSink;
import dev.naadam.game.GameSetup;
import dev.naadam.game.Simulation;
import dev.naadam.game.TickInputs;
import dev.naadam.game.ViewFrame;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;

/** A match of the workload some seconds after its start, when the air is full of shots, and views of its ticks. */
final class Match {

    static final Arena10 GAME = new Arena10();
    static final int TICK_RATE_HZ = 60;

    private static final int PLAYERS = 10;
    private static final int TICKS_BEFORE = 600;
    private static final long RANDOM_SEED = 1;

    private final GameSetup setup = new GameSetup(TICK_RATE_HZ, Collections.nCopies(PLAYERS, 0), new TreeMap<>());
    private final Simulation simulation = GAME.start(setup, RANDOM_SEED);
    private final List<Bot> bots = new ArrayList<>();
    private final TickInputs inputs = new TickInputs(PLAYERS, GAME.inputBytes());

    Match() {
        for (int slot = 0; slot < PLAYERS; slot++) {
            bots.add(GAME.bot(setup, slot, RANDOM_SEED));
        }
        for (int i = 0; i < TICKS_BEFORE; i++) {
            step();
        }
    }

    /** The views of so many ticks that follow each other. */
    List<ViewFrame> views(int count) {
        List<ViewFrame> views = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ViewFrame view = new ViewFrame(GAME.viewSchema(setup));
            simulation.view(0, view);
            view.tick(simulation.tick());
            views.add(view);
            step();
        }
        return views;
    }

    private void step() {
        ViewFrame blind = new ViewFrame(GAME.viewSchema(setup));
        byte[] input = new byte[GAME.inputBytes()];
        inputs.clear();
        for (int slot = 0; slot < PLAYERS; slot++) {
            bots.get(slot).decide(simulation.tick() + 1, blind, input);
            inputs.set(slot, input, 0);
        }
        simulation.step(inputs, EventSink.NONE);
    }
}
