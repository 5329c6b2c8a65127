package dev.naadam.server.app.replay;

/** What came of looking for a replay. */
public sealed interface FoundReplay {

    /**
     * The signed file.
     *
     * @param isWhole false: the rest of the match is missing, as far as is known now
     * @param storedMillis when its newest part was stored, ms since 1970 by Redis' clock
     * @param ageMillis since then
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record File(byte[] bytes, boolean isWhole, long storedMillis, long ageMillis) implements FoundReplay {}

    /** There is none, or none any more. */
    record None() implements FoundReplay {}

    /** So many are put together now that this one would be too many. */
    record Busy() implements FoundReplay {}

    /**
     * The store does not answer, or not with what was stored.
     *
     * @param reason one line for the log
     */
    record Away(String reason) implements FoundReplay {}
}
