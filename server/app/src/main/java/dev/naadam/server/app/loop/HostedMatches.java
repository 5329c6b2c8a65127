package dev.naadam.server.app.loop;

import dev.naadam.server.core.handshake.SeatDirectory;
import dev.naadam.server.core.handshake.Seats;
import dev.naadam.server.core.handshake.TakenSessions;
import dev.naadam.server.core.handshake.Takeover;
import dev.naadam.server.core.session.SessionSnapshot;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which match is where on this node. Any thread. */
final class HostedMatches implements SeatDirectory {

    private static final Logger LOG = LoggerFactory.getLogger(HostedMatches.class);

    /** More than the next owner takes to enter a match, less than anybody waits to ask for it. */
    private static final Executor LATER = CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS);

    private final Map<UUID, HostedMatch> byId = new ConcurrentHashMap<>();
    private final TakenSessions taken;

    /** Answers for so many sessions that came from other nodes. */
    HostedMatches(int maxTakenSessions) {
        this.taken = new TakenSessions(maxTakenSessions);
    }

    @Nullable HostedMatch get(UUID matchId) {
        return byId.get(matchId);
    }

    Collection<HostedMatch> all() {
        return byId.values();
    }

    void put(HostedMatch match) {
        byId.put(match.spec().id(), match);
    }

    /** It is somebody else's, or never was here: nobody is answered for it. */
    void remove(UUID matchId) {
        byId.remove(matchId);
        answerNoMore(matchId);
    }

    /**
     * It goes on at another node. It stays known for a moment in which that node enters it in the books: what these have of this
     * node, and is not here, is taken for lost.
     */
    void moved(UUID matchId, long nowNanos) {
        HostedMatch match = byId.get(matchId);
        if (match != null) {
            match.over(nowNanos);
            answerNoMore(matchId);
            LATER.execute(() -> byId.remove(matchId, match));
        }
    }

    /** Answers the players of a match that came from another node. */
    synchronized void answer(Takeover told, List<SessionSnapshot> sessions) {
        if (!taken.add(told, sessions)) {
            LOG.error("match {}: no room to answer its players, who have to come with new tickets", told.matchId());
        }
    }

    /** A match is over: whoever asks for its session is late. */
    synchronized void answerNoMore(UUID matchId) {
        taken.remove(matchId);
    }

    @Override
    public @Nullable Seats find(UUID matchId) {
        HostedMatch match = byId.get(matchId);
        return match == null ? null : match.seats();
    }

    @Override
    public TakenSessions.@Nullable Taken takenOver(long cid) {
        return taken.find(cid);
    }
}
