package dev.naadam.server.app.games.modes;

import dev.naadam.game.Bot;
import dev.naadam.game.Game;
import dev.naadam.game.GameSetup;
import dev.naadam.game.SeededRandom;
import dev.naadam.game.Simulation;
import dev.naadam.game.TickInputs;
import dev.naadam.game.ViewFrame;
import java.util.Arrays;

/**
 * What a game's bots press, from what they see. Now and then an input is missing or random bytes, as on a real network.
 * Follows a {@link MatchSeries} from its first tick on; not thread-safe.
 */
final class BotInputs {

    /** One input in so many is missing, and one in so many is random bytes. */
    private static final int DISTURBED_ONE_IN = 16;

    private final Game game;
    private final GameSetup setup;
    private final ViewFrame[] frames;
    private final Bot[] bots;
    private final byte[] input;
    private final SeededRandom random = new SeededRandom(0);

    BotInputs(Game game, GameSetup setup, int views) {
        this.game = game;
        this.setup = setup;
        this.bots = new Bot[setup.players()];
        this.input = new byte[game.inputBytes()];
        this.frames = new ViewFrame[views];
        Arrays.setAll(frames, view -> new ViewFrame(game.viewSchema(setup)));
    }

    /** Makes the inputs of the next tick. */
    void decide(MatchSeries series, TickInputs inputs) {
        Simulation simulation = series.simulation();
        if (simulation.tick() == 0) {
            random.state(series.randomSeed());
            Arrays.setAll(bots, slot -> game.bot(setup, slot, series.randomSeed()));
        }
        for (int view = 0; view < frames.length; view++) {
            frames[view].tick(simulation.tick());
            simulation.view(view, frames[view]);
        }
        inputs.clear();
        for (int slot = 0; slot < bots.length; slot++) {
            bots[slot].decide(simulation.tick() + 1, frames[simulation.viewOf(slot)], input);
            deliver(slot, inputs);
        }
    }

    /** A frame for that view, filled by {@link #decide}. */
    ViewFrame frame(int view) {
        return frames[view];
    }

    private void deliver(int slot, TickInputs inputs) {
        int fate = random.nextInt(DISTURBED_ONE_IN);
        if (fate == 1) {
            for (int i = 0; i < input.length; i++) {
                input[i] = (byte) random.nextInt(256);
            }
        }
        if (fate != 0) {
            inputs.set(slot, input, 0);
        }
    }
}
