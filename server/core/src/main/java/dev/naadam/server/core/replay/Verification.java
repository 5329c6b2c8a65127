package dev.naadam.server.core.replay;

/** What playing a match again showed. */
public sealed interface Verification {

    /**
     * Every tick and the outcome are as recorded.
     *
     * @param ticks how many
     * @param ending how it ended; a replay that was cut off has no outcome to compare
     */
    record Holds(long ticks, ReplayEnd.Ending ending) implements Verification {}

    /** The first tick after which state or inputs are not what they were. */
    record TickDiffers(long tick, long recordedHash, long computedHash) implements Verification {}

    /** The first tick that can't be read. */
    record Unreadable(long tick) implements Verification {}

    /**
     * All ticks are as recorded, and the match ended otherwise.
     *
     * @param tick after which it ended, or should have
     * @param recorded how, one line
     * @param computed how, one line
     */
    record OutcomeDiffers(long tick, String recorded, String computed) implements Verification {}

    /** The game threw. */
    record GameFailed(long tick, String reason) implements Verification {}

    /** It was played by rules of another version than those at hand; nothing was simulated. */
    record OtherRules(int recorded, int atHand) implements Verification {}

    /** The game does not accept the setup; nothing was simulated. */
    record Unplayable(String reason) implements Verification {}
}
