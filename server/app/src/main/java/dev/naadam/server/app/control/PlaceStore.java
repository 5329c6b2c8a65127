package dev.naadam.server.app.control;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;

/** Who may host which match, for all nodes together. Threads and failures as in {@link MatchStore}. */
public interface PlaceStore {

    /**
     * A place that is kept for a match, for ten seconds.
     *
     * @param node whose place
     * @param matchId for which match
     * @param costNanos of its tick budget, ns a second
     */
    record Lease(String node, UUID matchId, long costNanos) {}

    /** Leases a place on that of these nodes which has the most room; {@code Absent} if none has enough. */
    CompletionStage<StoreAnswer<Lease>> lease(UUID matchId, long costNanos, List<String> nodes);

    /** Stores a new match; {@code Absent} if its lease has run out or was taken back. */
    CompletionStage<StoreAnswer<Lease>> save(Lease lease, MatchDescription match);

    /** Turns the lease into a match that the node hosts; {@code Absent} if it is too late for that. */
    CompletionStage<StoreAnswer<Lease>> claim(Lease lease);

    /** Takes a lease back, and its match with it; {@code Absent} if it was claimed, or has run out and was swept. */
    CompletionStage<StoreAnswer<Lease>> withdraw(Lease lease, String organizer);

    /** Whether a node has claimed this match and not left it. Never {@code Absent}. */
    CompletionStage<StoreAnswer<Boolean>> isHosted(String node, UUID matchId);

    /** A node hosts this match no more; answers false if that was known. Never {@code Absent}. */
    CompletionStage<StoreAnswer<Boolean>> leave(String node, UUID matchId);

    /** A node goes on with a match of another. Never {@code Absent}. */
    CompletionStage<StoreAnswer<Boolean>> move(String before, String now, UUID matchId);

    /** Tells how much of its tick budget a node has left, ns a second; never fails, and may be lost. */
    void tellRoom(String node, long freeNanos);
}
