package dev.naadam.server.app.control;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Where matches are remembered. Any thread; no call blocks, no stage fails, and each completes within the store's own
 * bound of a few seconds. Calls about one match take effect in the order in which they were made.
 */
public interface MatchStore {

    /** Stores a new match; the ticket generation of each slot is {@link Tickets#FIRST_GENERATION}. */
    CompletionStage<StoreAnswer<MatchDescription>> save(MatchDescription match);

    /** Forgets a match that was never handed out. {@code Absent} if there was none. */
    CompletionStage<StoreAnswer<UUID>> remove(MatchDescription match);

    /** The match as it was created, and what has changed since. */
    CompletionStage<StoreAnswer<StoredMatch>> load(UUID matchId);

    /** Writes that another node goes on with a match; by that node. */
    CompletionStage<StoreAnswer<MatchDescription>> move(UUID matchId, String node);

    /** Writes that the node of a match died. By whoever swept the node; a node that comes back writes over it. */
    CompletionStage<StoreAnswer<UUID>> lose(UUID matchId);

    /** How the match ended; {@code Absent} while nobody has stored that. */
    CompletionStage<StoreAnswer<MatchResult>> result(UUID matchId);

    /** Raises the ticket generation of a slot by one, atomically, and answers with it: no two callers get the same. */
    CompletionStage<StoreAnswer<Long>> nextGeneration(UUID matchId, int slot);

    /** Bans or pardons a player, atomically. */
    CompletionStage<StoreAnswer<BanOutcome>> changeBan(UUID matchId, BanChange change);

    /** Some matches of an organizer, newest first. Never {@code Absent}. */
    CompletionStage<StoreAnswer<Stretch>> scan(String organizer, Range range);

    /**
     * A change of who is banned.
     *
     * @param slot of the player
     * @param isBanned from now on
     * @param expectedMasks carried out only if the mask of bans is one of these; null: in any case
     */
    record BanChange(int slot, boolean isBanned, @Nullable Set<Long> expectedMasks) {}

    /**
     * What became of it.
     *
     * @param isExpected false: the mask was another one, and nothing changed
     * @param bannedMask now
     */
    record BanOutcome(boolean isExpected, long bannedMask) {}

    /**
     * Where to look.
     *
     * @param before after this place in the list; null: from its beginning
     * @param createdFromMillis not earlier, ms since 1970
     * @param createdBeforeMillis earlier, ms since 1970
     * @param limit most matches to look at
     */
    record Range(@Nullable Position before, long createdFromMillis, long createdBeforeMillis, int limit) {}

    /**
     * What is there.
     *
     * @param matches newest first; those that have expired or cannot be read are left out
     * @param next where to go on; null: there is no more
     */
    record Stretch(List<StoredMatch> matches, @Nullable Position next) {

        public Stretch {
            matches = List.copyOf(matches);
        }
    }

    /** A place in the list: behind the match created then under this id. */
    record Position(long createdMillis, UUID matchId) {}
}
