package dev.naadam.server.app.control;

import dev.naadam.server.app.control.EventLog.Entry;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;

/** The turns of all nodes' matches, for a day. Threads and failures as in {@link MatchStore}. */
public interface EventArchive {

    /** What follows this number, oldest first; empty if there is nothing, or nothing any more. Never {@code Absent}. */
    CompletionStage<StoreAnswer<List<Entry>>> after(MatchDescription match, long number);

    /** Ends the story of a match whose node died, behind whatever was told last. */
    CompletionStage<StoreAnswer<UUID>> endAsLost(UUID matchId);
}
