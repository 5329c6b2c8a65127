package dev.naadam.server.app.games.modes;

import dev.naadam.game.EventSink;
import dev.naadam.game.Game;
import dev.naadam.game.GameSetup;
import dev.naadam.game.Simulation;
import dev.naadam.game.TickInputs;

/** Match after match of one game, each with the next random seed. Not thread-safe. */
final class MatchSeries {

    private final Game game;
    private final GameSetup setup;
    private long randomSeed;
    private Simulation simulation;

    /** At tick 0 of the first match. */
    MatchSeries(Game game, GameSetup setup, long firstRandomSeed) {
        this.game = game;
        this.setup = setup;
        this.randomSeed = firstRandomSeed;
        this.simulation = game.start(setup, firstRandomSeed);
    }

    /** Starts the next match if this one is over. */
    void startNextIfOver() {
        if (simulation.outcome() == null) {
            return;
        }
        if (simulation.tick() == 0) {
            throw new IllegalStateException("the match of random seed " + randomSeed + " is over before it began");
        }
        randomSeed++;
        simulation = game.start(setup, randomSeed);
    }

    void step(TickInputs inputs) {
        simulation.step(inputs, EventSink.NONE);
    }

    /** The match that is being played. */
    Simulation simulation() {
        return simulation;
    }

    long randomSeed() {
        return randomSeed;
    }
}
