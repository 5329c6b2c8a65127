package dev.naadam.game;

import org.jspecify.annotations.Nullable;

/**
 * A deterministic game, found by its {@linkplain #name() name} through {@link java.util.ServiceLoader}.
 *
 * <p>Implementations are stateless and may be called from any thread; the {@link Simulation} they start belongs to one
 * thread at a time.
 */
public interface Game {

    /** Name used in tickets, the API and the command line: 1 to 32 of {@code a-z 0-9 -}. */
    String name();

    /** Version of the rules, 1 to 65535. Two builds with one version must produce the same hash chain. */
    int rulesVersion();

    /** Bytes of one player's input for one tick, fixed, 1 to {@link GameLimits#MAX_INPUT_BYTES}. */
    int inputBytes();

    /** Says whether {@code setup} can be played. Called before anything is created; must not throw. */
    SetupCheck check(GameSetup setup);

    /** What a view of a match with this setup consists of. Host and client both ask; the answers must be equal. */
    ViewSchema viewSchema(GameSetup setup);

    /**
     * Starts a match: the state of tick 0.
     *
     * @param setup one that {@link #check} accepted
     * @param randomSeed the only source of chance in the match
     */
    Simulation start(GameSetup setup, long randomSeed);

    /**
     * A bot for one slot, for load tests, demos and practice. It sees only what a player sees.
     *
     * @param slot 0 to {@code setup.players() - 1}
     * @param randomSeed two bots with the same slot, setup and seed press the same keys on the same views
     */
    Bot bot(GameSetup setup, int slot, long randomSeed);

    /** What a client predicts its own player with; null if this game is not predicted. */
    default @Nullable Predictor predictor(GameSetup setup, int slot) {
        return null;
    }

    /** The bytes of an input that presses nothing; used before a player's first own input. */
    default byte[] idleInput() {
        return new byte[inputBytes()];
    }
}
