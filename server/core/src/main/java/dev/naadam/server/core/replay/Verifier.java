package dev.naadam.server.core.replay;

import dev.naadam.game.EventSink;
import dev.naadam.game.Game;
import dev.naadam.game.HashChain;
import dev.naadam.game.Outcome;
import dev.naadam.game.SetupCheck;
import dev.naadam.game.Simulation;
import dev.naadam.game.TickInputs;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Plays a match again from its setup and random seed, and compares the hash of every tick and the outcome with what is
 * recorded. One thread, as fast as the game steps and writes its state.
 */
public final class Verifier {

    /** Ticks between two calls of the progress: some milliseconds of a fast game, less than a second of a slow one. */
    private static final int PROGRESS_TICKS = 256;

    private static final EventSink NOBODY = (audience, event, length) -> {};

    private final Replay replay;
    private final Game game;
    private final LongConsumer progress;

    /**
     * Of a replay, by the rules of its game.
     *
     * @param progress told now and then how many ticks are played
     */
    public Verifier(Replay replay, Game game, LongConsumer progress) {
        this.replay = replay;
        this.game = game;
        this.progress = progress;
    }

    /** Plays it. The signature is no matter of this. */
    public Verification verify() {
        ReplayHead.Rules rules = replay.head().rules();
        if (rules.version() != game.rulesVersion() || rules.inputBytes() != game.inputBytes()) {
            return new Verification.OtherRules(rules.version(), game.rulesVersion());
        }
        ReplayTicks ticks = replay.ticks();
        try {
            return game.check(replay.head().setup()) instanceof SetupCheck.Unplayable unplayable
                    ? new Verification.Unplayable(unplayable.field() + ": " + unplayable.reason())
                    : play(ticks);
        } catch (RuntimeException | StackOverflowError | AssertionError | LinkageError e) {
            // a game is somebody else's code, and sees inputs here that no server ever took
            return new Verification.GameFailed(ticks.tick(), e.toString());
        }
    }

    private Verification play(ReplayTicks ticks) {
        Simulation simulation = game.start(replay.head().setup(), replay.head().randomSeed());
        HashChain chain = new HashChain();
        TickInputs inputs = ticks.inputs();
        while (ticks.next(inputs)) {
            Outcome early = simulation.outcome();
            if (early != null) {
                return outcomeDiffers(ticks.tick() - 1, "it went on", early);
            }
            simulation.step(inputs, NOBODY);
            if (chain.advance(simulation, inputs) != ticks.hash()) {
                return new Verification.TickDiffers(ticks.tick(), ticks.hash(), chain.value());
            }
            if (ticks.tick() % PROGRESS_TICKS == 0) {
                progress.accept(ticks.tick());
            }
        }
        progress.accept(ticks.tick());
        return ticks.hasFailed()
                ? new Verification.Unreadable(ticks.tick() + 1)
                : compareEnd(ticks.tick(), chain.value(), simulation.outcome());
    }

    private Verification compareEnd(long tick, long hash, @Nullable Outcome outcome) {
        ReplayEnd end = replay.end();
        if (end.finalTick() != tick) {
            return new Verification.Unreadable(Math.min(end.finalTick(), tick) + 1);
        }
        if (end.finalHash() != hash) {
            return new Verification.TickDiffers(tick, end.finalHash(), hash);
        }
        boolean isAsRecorded = end.ending() == ReplayEnd.Ending.CUT_OFF
                || (outcome == null ? end.outcome() == null : outcome.equals(end.outcome()));
        return isAsRecorded
                ? new Verification.Holds(tick, end.ending())
                : outcomeDiffers(tick, String.valueOf(end.outcome()), outcome);
    }

    private static Verification outcomeDiffers(long tick, String recorded, @Nullable Outcome computed) {
        return new Verification.OutcomeDiffers(tick, recorded, computed == null ? "none" : computed.toString());
    }
}
