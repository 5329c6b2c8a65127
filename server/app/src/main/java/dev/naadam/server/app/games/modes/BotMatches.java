package dev.naadam.server.app.games.modes;

import dev.naadam.game.Bot;
import dev.naadam.game.EventSink;
import dev.naadam.game.Game;
import dev.naadam.game.GameSetup;
import dev.naadam.game.SeededRandom;
import dev.naadam.game.Simulation;
import dev.naadam.game.TickInputs;
import dev.naadam.game.ViewFrame;
import java.util.Arrays;

/**
 * A game's bots playing match after match, each with the next random seed. Now and then an input is missing or random
 * bytes, as on a real network. Not thread-safe.
 */
public final class BotMatches {

    /** One input in so many is missing, and one in so many is random bytes. */
    private static final int DISTURBED_ONE_IN = 16;

    private final Game game;
    private final GameSetup setup;
    private final ViewFrame[] frames;
    private final TickInputs inputs;
    private final byte[] input;
    private long randomSeed;
    private SeededRandom random;
    private Simulation simulation;
    private Bot[] bots;

    /** At tick 0 of the first match. */
    public BotMatches(Game game, GameSetup setup, long firstRandomSeed) {
        this.game = game;
        this.setup = setup;
        this.randomSeed = firstRandomSeed;
        this.random = new SeededRandom(firstRandomSeed);
        this.simulation = game.start(setup, firstRandomSeed);
        this.bots = bots();
        this.inputs = new TickInputs(setup.players(), game.inputBytes());
        this.input = new byte[game.inputBytes()];
        this.frames = new ViewFrame[simulation.views()];
        Arrays.setAll(frames, view -> new ViewFrame(game.viewSchema(setup)));
    }

    /** Makes the inputs of the next tick, starting the next match if this one is over. */
    public void prepare() {
        if (simulation.outcome() != null) {
            startNext();
        }
        for (int view = 0; view < frames.length; view++) {
            frames[view].tick(simulation.tick());
            simulation.view(view, frames[view]);
        }
        inputs.clear();
        for (int slot = 0; slot < bots.length; slot++) {
            bots[slot].decide(simulation.tick() + 1, frames[simulation.viewOf(slot)], input);
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

    /** Plays what was prepared. */
    public void step() {
        simulation.step(inputs, EventSink.NONE);
    }

    /** The match that is being played. */
    public Simulation simulation() {
        return simulation;
    }

    /** A frame for that view, filled before the last step. */
    public ViewFrame frame(int view) {
        return frames[view];
    }

    TickInputs inputs() {
        return inputs;
    }

    long randomSeed() {
        return randomSeed;
    }

    private void startNext() {
        if (simulation.tick() == 0) {
            throw new IllegalStateException("the match of random seed " + randomSeed + " is over before it began");
        }
        randomSeed++;
        random = new SeededRandom(randomSeed);
        simulation = game.start(setup, randomSeed);
        bots = bots();
    }

    private Bot[] bots() {
        Bot[] made = new Bot[setup.players()];
        Arrays.setAll(made, slot -> game.bot(setup, slot, randomSeed));
        return made;
    }
}
