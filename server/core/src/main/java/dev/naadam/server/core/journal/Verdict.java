package dev.naadam.server.core.journal;

/** What the store says to an entry. */
public sealed interface Verdict {

    /** The entry is in the log now. */
    Verdict APPENDED = new Appended();

    /** It was there already, and the newest: an earlier reply was lost. */
    Verdict DUPLICATE = new Duplicate();

    /** The newest entry has this sequence and is another one: two writers, or a broken one. */
    Verdict DIVERGED = new Diverged();

    /** See {@link #APPENDED}. */
    record Appended() implements Verdict {}

    /** See {@link #DUPLICATE}. */
    record Duplicate() implements Verdict {}

    /** See {@link #DIVERGED}. */
    record Diverged() implements Verdict {}

    /**
     * The entry was there already, and newer ones too.
     *
     * @param last sequence of the newest
     */
    record Old(long last) implements Verdict {}

    /**
     * Entries before it are missing.
     *
     * @param last sequence of the newest
     */
    record Gap(long last) implements Verdict {}

    /**
     * The log is somebody else's.
     *
     * @param epoch the store's; lower than the writer's own if the store has forgotten a claim, 0 if it has forgotten the shard
     */
    record Fenced(long epoch) implements Verdict {}

    /** Nobody knows whether the entry is there. */
    record Failed(JournalFailure failure) implements Verdict {}
}
