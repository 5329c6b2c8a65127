package dev.naadam.arena.match;

import dev.naadam.arena.Arena;
import dev.naadam.game.Bot;
import dev.naadam.game.Game;
import dev.naadam.game.GameSetup;
import dev.naadam.game.Predictor;
import dev.naadam.game.SetupCheck;
import dev.naadam.game.Simulation;
import dev.naadam.game.ViewSchema;

/** The arena, played by {@link WildBot}s. */
final class WildArena implements Game {

    private final Arena arena = new Arena();

    @Override
    public String name() {
        return arena.name();
    }

    @Override
    public int rulesVersion() {
        return arena.rulesVersion();
    }

    @Override
    public int inputBytes() {
        return arena.inputBytes();
    }

    @Override
    public SetupCheck check(GameSetup setup) {
        return arena.check(setup);
    }

    @Override
    public ViewSchema viewSchema(GameSetup setup) {
        return arena.viewSchema(setup);
    }

    @Override
    public Simulation start(GameSetup setup, long randomSeed) {
        return arena.start(setup, randomSeed);
    }

    @Override
    public Bot bot(GameSetup setup, int slot, long randomSeed) {
        return new WildBot(slot, randomSeed);
    }

    @Override
    public Predictor predictor(GameSetup setup, int slot) {
        return arena.predictor(setup, slot);
    }
}
