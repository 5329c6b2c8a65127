package dev.naadam.game;

import org.jspecify.annotations.Nullable;

/**
 * Checks that a game keeps the promises of {@link Game} and {@link Simulation}. Call it in the game's own tests, with a
 * few random seeds and tick rates:
 *
 * <pre>{@code
 * GameContract.check(new MyGame(), new GameSetup(60, List.of(0, 1), new TreeMap<>()), 1, 3600);
 * }</pre>
 *
 * <p>The game's bots play each other; now and then an input is missing or random bytes, as on a real network. Every tick
 * the state is written, read into another simulation and written again, and that simulation plays the next tick; a third
 * one plays the match from the start on its own. All three must agree on every bit, view and event, and keep
 * {@link GameLimits}. Now and then {@link Simulation#changeHidden} changes a copy, and no view may show that it did.
 */
public final class GameContract {

    private GameContract() {}

    /**
     * Plays one match.
     *
     * @param randomSeed of the match, the bots and the disturbances
     * @param ticks how many at most; the match may end earlier
     * @return what was compared, so that a caller can tell a check that held from one that had nothing to do
     * @throws AssertionError naming the game and the tick, with what was expected
     */
    public static ContractFigures check(Game game, GameSetup setup, long randomSeed, int ticks) {
        requirePromises(game, setup);
        ContractRun run = new ContractRun(game, setup, randomSeed);
        run.checkState();
        for (int i = 0; i < ticks && !run.isOver(); i++) {
            run.playTick();
        }
        return run.figures();
    }

    private static void requirePromises(Game game, GameSetup setup) {
        require(game.name().matches("[a-z0-9-]{1,32}"), game, 0, "name: 1 to 32 of a-z 0-9 -");
        int version = game.rulesVersion();
        require(version >= 1 && version <= 65535, game, 0, "rulesVersion: " + version + " (expected: 1 to 65535)");
        int bytes = game.inputBytes();
        require(
                bytes >= 1 && bytes <= GameLimits.MAX_INPUT_BYTES,
                game,
                0,
                "inputBytes: " + bytes + " (expected: 1 to " + GameLimits.MAX_INPUT_BYTES + ")");
        require(game.idleInput().length == bytes, game, 0, "idleInput: not inputBytes long");
        SetupCheck check = game.check(setup);
        require(check instanceof SetupCheck.Playable, game, 0, "check: " + check + " (expected: playable)");
        require(game.viewSchema(setup).equals(game.viewSchema(setup)), game, 0, "viewSchema: not always the same");
    }

    static void require(boolean condition, Game game, long tick, String message) {
        if (!condition) {
            throw new AssertionError("game " + game.name() + ", tick " + tick + ": " + message);
        }
    }

    static AssertionError failure(Game game, long tick, String message, @Nullable Throwable cause) {
        return new AssertionError("game " + game.name() + ", tick " + tick + ": " + message, cause);
    }
}
