package dev.naadam.server.core.session;

import org.jspecify.annotations.Nullable;

/** Where the matches of one shard get their logs. Called by the shard's thread. */
@FunctionalInterface
public interface MatchJournals {

    /** A shard without a journal: hosts no match that needs one. */
    MatchJournals NONE = spec -> null;

    /** A log for a match whose durability is not {@link Durability#NONE}; null if there is no room, or no journal. */
    @Nullable MatchJournal begin(MatchSpec spec);

    /** Goes on in the log of another owner, where the match has this index; null if there is no such log. */
    default @Nullable MatchJournal goOn(int index) {
        return null;
    }
}
