package dev.naadam.server.app.replay.command;

import dev.naadam.server.core.replay.ReplayEnd;
import dev.naadam.server.core.replay.Verification;
import java.util.HexFormat;

/**
 * What a verification means to whoever asked.
 *
 * @param word for programs
 * @param tick the first that is wrong; 0: none is
 * @param text for people, one sentence
 * @param exitStatus for scripts
 */
record Finding(String word, long tick, String text, int exitStatus) {

    static Finding of(Verification verification) {
        return switch (verification) {
            case Verification.Holds holds ->
                holds.ending() == ReplayEnd.Ending.CUT_OFF
                        ? notSo(
                                "cut-off",
                                holds.ticks() + 1,
                                "all " + holds.ticks()
                                        + " ticks are as they were, and the rest of the match is missing")
                        : new Finding(
                                "holds",
                                0,
                                "all " + holds.ticks() + " ticks and the ending are as they were",
                                ExitStatus.DONE);
            case Verification.TickDiffers differs ->
                notSo(
                        "tick-differs",
                        differs.tick(),
                        "tick " + differs.tick() + " is the first that differs: hash " + hex(differs.computedHash())
                                + " (recorded: " + hex(differs.recordedHash()) + ")");
            case Verification.Unreadable unreadable ->
                notSo("tick-unreadable", unreadable.tick(), "tick " + unreadable.tick() + " can't be read");
            case Verification.OutcomeDiffers differs ->
                notSo(
                        "outcome-differs",
                        differs.tick(),
                        "the outcome after tick " + differs.tick() + " differs: " + differs.computed() + " (recorded: "
                                + differs.recorded() + ")");
            case Verification.GameFailed failed ->
                notSo(
                        "game-failed",
                        failed.tick(),
                        "the game fails in tick " + failed.tick() + ", which it did not: " + failed.reason());
            case Verification.Unplayable unplayable ->
                notSo("unplayable", 1, "the game refuses the setup: " + unplayable.reason());
            case Verification.OtherRules other ->
                new Finding(
                        "other-rules",
                        0,
                        "played by rules of version " + other.recorded() + ", and those at hand are version "
                                + other.atHand() + ": take the game's version of that time",
                        ExitStatus.NOT_KNOWN);
        };
    }

    /** Nobody has this game here. */
    static Finding unknownGame(String game) {
        return new Finding(
                "unknown-game", 0, "the game " + game + " is not at hand: give --games", ExitStatus.NOT_KNOWN);
    }

    private static Finding notSo(String word, long tick, String text) {
        return new Finding(word, tick, text, ExitStatus.NOT_SO);
    }

    private static String hex(long hash) {
        return HexFormat.of().toHexDigits(hash);
    }
}
