package dev.naadam.arena.workload;

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

/** Ten bots in two teams of five at 60 Hz, who see the view at once and lose no input. */
final class BotMatch {

    static final int VIEWS_KEPT = 16;

    final Simulation simulation;
    final HashChain chain = new HashChain();
    private final Bot[] bots = new Bot[10];
    private final ViewFrame[] views = new ViewFrame[VIEWS_KEPT];
    private final TickInputs inputs = new TickInputs(10, Input.BYTES);
    private final byte[] input = new byte[Input.BYTES];

    BotMatch(long randomSeed) {
        Game game = new Arena10();
        TreeMap<String, String> options = new TreeMap<>();
        options.put("time-limit-seconds", "7200");
        GameSetup setup = new GameSetup(60, List.of(0, 0, 0, 0, 0, 1, 1, 1, 1, 1), options);
        this.simulation = game.start(setup, randomSeed);
        for (int slot = 0; slot < bots.length; slot++) {
            bots[slot] = game.bot(setup, slot, randomSeed);
        }
        for (int i = 0; i < VIEWS_KEPT; i++) {
            views[i] = new ViewFrame(game.viewSchema(setup));
        }
        simulation.view(0, views[0]);
    }

    void play(int ticks) {
        for (int i = 0; i < ticks; i++) {
            inputs.clear();
            for (int slot = 0; slot < bots.length; slot++) {
                bots[slot].decide(simulation.tick() + 1, view(0), input);
                inputs.set(slot, input, 0);
            }
            simulation.step(inputs, EventSink.NONE);
            chain.advance(simulation, inputs);
            view(0).tick(simulation.tick());
            simulation.view(0, view(0));
        }
    }

    /** The view so many ticks ago. */
    ViewFrame view(int ticksAgo) {
        return views[(int) ((simulation.tick() - ticksAgo) & (VIEWS_KEPT - 1))];
    }
}
