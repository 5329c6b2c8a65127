package dev.naadam.server.core.handshake;

import dev.naadam.protocol.ProtocolLimits;
import dev.naadam.protocol.handshake.Resumed;
import dev.naadam.protocol.ticket.WireAddress;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A match that this node took over, as its handshake port tells the players (PROTOCOL.md section 3). Any thread.
 *
 * <p>It also holds the one proof there may be that the store lost what it had acknowledged: a player who was told of a tick
 * that the log did not have.
 */
public final class Takeover {

    private final UUID matchId;
    private final Resumed answer;
    private final AtomicLong toldTick = new AtomicLong();

    /**
     * A match from now on.
     *
     * @param epoch the match's, 2 and up
     * @param committedTick the last one of the log
     * @param gamePort of the shard that goes on with it
     * @param standbys handshake ports of the nodes that may be next, at most 7
     */
    public Takeover(UUID matchId, long epoch, long committedTick, int gamePort, List<WireAddress> standbys) {
        if (epoch < 2 || gamePort < 1 || standbys.size() > ProtocolLimits.MAX_ADDRESSES - 1) {
            throw new IllegalArgumentException("takeover: epoch " + epoch + ", port " + gamePort + ", "
                    + standbys.size() + " standbys (expected: 2 and up, 1 and up, at most 7)");
        }
        this.matchId = matchId;
        this.answer = new Resumed(epoch, committedTick, gamePort, standbys);
        toldTick.set(committedTick);
    }

    /** The match. */
    public UUID matchId() {
        return matchId;
    }

    /**
     * The newest tick that any of its players was told is committed, as far as they came here. Above {@link #committedTick},
     * the log was rewound: the match is its referee's.
     */
    public long toldTick() {
        return toldTick.get();
    }

    /** The last tick of the log. */
    public long committedTick() {
        return answer.committedTick();
    }

    /** What players are answered. */
    Resumed answer() {
        return answer;
    }

    /** A player was told of this tick; whether the log has it. */
    boolean has(long tick) {
        if (tick <= answer.committedTick()) {
            return true;
        }
        toldTick.accumulateAndGet(tick, Math::max);
        return false;
    }
}
