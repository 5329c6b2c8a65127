package dev.naadam.arena;

import dev.naadam.arena.bot.ArenaBot;
import dev.naadam.arena.match.ArenaPredictor;
import dev.naadam.arena.match.ArenaSimulation;
import dev.naadam.arena.match.MatchOptions;
import dev.naadam.arena.view.ArenaInput;
import dev.naadam.arena.view.ArenaView;
import dev.naadam.game.Bot;
import dev.naadam.game.Game;
import dev.naadam.game.GameSetup;
import dev.naadam.game.Predictor;
import dev.naadam.game.SetupCheck;
import dev.naadam.game.Simulation;
import dev.naadam.game.ViewSchema;

/**
 * The bundled game: two teams of one to five, in rounds, with a banner to raise on one of two sites. The rules and options
 * are in the module's README; clients use {@link dev.naadam.arena.view}.
 */
public final class Arena implements Game {

    /** For {@link java.util.ServiceLoader}. */
    public Arena() {}

    @Override
    public String name() {
        return "arena";
    }

    @Override
    public int rulesVersion() {
        return 3;
    }

    @Override
    public int inputBytes() {
        return ArenaInput.BYTES;
    }

    @Override
    public SetupCheck check(GameSetup setup) {
        return MatchOptions.check(setup);
    }

    @Override
    public ViewSchema viewSchema(GameSetup setup) {
        return ArenaView.SCHEMA;
    }

    @Override
    public Simulation start(GameSetup setup, long randomSeed) {
        return new ArenaSimulation(setup, randomSeed);
    }

    @Override
    public Bot bot(GameSetup setup, int slot, long randomSeed) {
        return new ArenaBot(MatchOptions.of(setup).map(), setup, slot, randomSeed);
    }

    @Override
    public Predictor predictor(GameSetup setup, int slot) {
        return new ArenaPredictor(setup, slot);
    }
}
