package dev.naadam.arena.match;

import dev.naadam.arena.view.ArenaInput;
import dev.naadam.arena.view.ArenaView;
import dev.naadam.game.Bot;
import dev.naadam.game.EventSink;
import dev.naadam.game.Game;
import dev.naadam.game.GameSetup;
import dev.naadam.game.HashChain;
import dev.naadam.game.Simulation;
import dev.naadam.game.TickInputs;
import dev.naadam.game.ViewFrame;
import java.util.List;
import java.util.TreeMap;

/** Ten bots in two teams of five at 60 Hz, who each see their own view at once and lose no input; a match after a match. */
final class BotMatch {

    static final int PLAYERS = 10;
    static final int VIEWS_KEPT = 16;

    final HashChain chain = new HashChain();
    final TickInputs inputs = new TickInputs(PLAYERS, ArenaInput.BYTES);
    Simulation simulation;
    private final Game game;
    private final GameSetup setup;
    private final Bot[] bots = new Bot[PLAYERS];
    private final ViewFrame[] views = new ViewFrame[PLAYERS * VIEWS_KEPT];
    private final byte[] input = new byte[ArenaInput.BYTES];
    private long ticks;

    BotMatch(Game game, GameSetup setup, long randomSeed) {
        this.game = game;
        this.setup = setup;
        this.simulation = game.start(setup, randomSeed);
        for (int slot = 0; slot < PLAYERS; slot++) {
            bots[slot] = game.bot(setup, slot, randomSeed);
        }
        for (int i = 0; i < views.length; i++) {
            views[i] = new ViewFrame(ArenaView.SCHEMA);
        }
        showAll();
    }

    static GameSetup fiveASide(int tickRateHz) {
        TreeMap<String, String> options = new TreeMap<>();
        options.put("best-of-rounds", "30");
        return new GameSetup(tickRateHz, List.of(0, 0, 0, 0, 0, 1, 1, 1, 1, 1), options);
    }

    void play(int count) {
        for (int i = 0; i < count; i++) {
            if (simulation.outcome() != null) {
                simulation = game.start(setup, ticks);
            }
            inputs.clear();
            for (int slot = 0; slot < PLAYERS; slot++) {
                bots[slot].decide(simulation.tick() + 1, view(slot, 0), input);
                inputs.set(slot, input, 0);
            }
            simulation.step(inputs, EventSink.NONE);
            chain.advance(simulation, inputs);
            ticks++;
            showAll();
        }
    }

    /** The view of a slot so many ticks ago. */
    ViewFrame view(int slot, int ticksAgo) {
        return views[slot * VIEWS_KEPT + (int) ((ticks - ticksAgo) & (VIEWS_KEPT - 1))];
    }

    private void showAll() {
        for (int slot = 0; slot < PLAYERS; slot++) {
            view(slot, 0).tick(simulation.tick());
            simulation.view(slot, view(slot, 0));
        }
    }
}
