package dev.naadam.server.app.games.modes;

import dev.naadam.game.Game;
import dev.naadam.game.GameSetup;
import dev.naadam.game.Simulation;
import dev.naadam.game.TickInputs;
import dev.naadam.game.ViewFrame;

/** A game's bots playing match after match. Not thread-safe. */
public final class BotMatches {

    private final MatchSeries series;
    private final BotInputs bots;
    private final TickInputs inputs;

    /** At tick 0 of the first match. */
    public BotMatches(Game game, GameSetup setup, long firstRandomSeed) {
        this.series = new MatchSeries(game, setup, firstRandomSeed);
        this.bots = new BotInputs(game, setup, series.simulation().views());
        this.inputs = new TickInputs(setup.players(), game.inputBytes());
    }

    /** Makes the inputs of the next tick, starting the next match if this one is over. */
    public void prepare() {
        series.startNextIfOver();
        bots.decide(series, inputs);
    }

    /** Plays what was prepared. */
    public void step() {
        series.step(inputs);
    }

    /** The match that is being played. */
    public Simulation simulation() {
        return series.simulation();
    }

    /** A frame for that view, filled before the last step. */
    public ViewFrame frame(int view) {
        return bots.frame(view);
    }
}
