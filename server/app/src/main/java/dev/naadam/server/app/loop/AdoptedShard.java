package dev.naadam.server.app.loop;

import dev.naadam.protocol.ticket.WireAddress;
import dev.naadam.server.core.handshake.Seats;
import dev.naadam.server.core.handshake.Takeover;
import dev.naadam.server.core.session.MatchSpec;
import dev.naadam.server.core.session.SessionSnapshot;
import java.util.List;
import java.util.UUID;

/**
 * A shard that goes on with another node's log, on a thread and a port of its own. It ends with its last match.
 *
 * <p>Matches come one after another, by one thread, until {@link #complete}.
 */
public final class AdoptedShard {

    private final ShardLoop loop;
    private final HostedMatches hosted;
    private final List<WireAddress> standbys;
    private final Runnable onEnd;
    private volatile boolean isComplete;

    /**
     * A shard that has begun.
     *
     * @param standbys handshake ports of the nodes that may be next, at most 7
     * @param onEnd told when its thread has ended with its last match
     */
    AdoptedShard(ShardLoop loop, HostedMatches hosted, List<WireAddress> standbys, Runnable onEnd) {
        this.loop = loop;
        this.hosted = hosted;
        this.standbys = standbys;
        this.onEnd = onEnd;
    }

    /** Goes on with a match, and answers the players who ask for it; false if the shard's queue is full. */
    public boolean goOn(AdoptedMatch match) {
        MatchSpec spec = match.revival().spec();
        // before the shard's thread has it
        List<SessionSnapshot> sessions = match.revival().sessions();
        Takeover told = new Takeover(spec.id(), match.epoch(), match.revival().tick(), loop.port(), standbys);
        Seats seats = new Seats(spec, loop.port(), new ShardDoor(loop));
        seats.takeOver(match.revival(), match.epoch());
        seats.standbys(standbys);
        HostedMatch hostedMatch = new HostedMatch(spec, seats, loop);
        hostedMatch.tookOver(told);
        hosted.put(hostedMatch);
        if (!loop.offer(new ShardCommand.GoOn(match))) {
            hosted.remove(spec.id());
            return false;
        }
        hosted.answer(told, sessions);
        return true;
    }

    /** Closes a match in the log that nobody can go on with; false if the shard's queue is full. */
    public boolean lose(int index) {
        return loop.offer(new ShardCommand.Lose(index));
    }

    /** The books have a match as this node's. */
    public void entered(UUID matchId) {
        HostedMatch match = hosted.get(matchId);
        if (match != null) {
            match.entered();
        }
    }

    /** There are no more. */
    public void complete() {
        isComplete = true;
    }

    /** The UDP port of its matches. */
    public int port() {
        return loop.port();
    }

    /** Its thread. */
    ShardLoop loop() {
        return loop;
    }

    /** Whether its last match is over. */
    boolean isOver() {
        return isComplete && loop.matches() == 0;
    }

    /** Its last match is over. */
    void end() {
        loop.close();
        onEnd.run();
    }

    /** The node stops. */
    void close() {
        loop.close();
    }
}
