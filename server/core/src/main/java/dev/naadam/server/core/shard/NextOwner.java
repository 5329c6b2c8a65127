package dev.naadam.server.core.shard;

import dev.naadam.protocol.packet.Moved;
import dev.naadam.protocol.ticket.WireAddress;
import dev.naadam.server.core.journal.Ownership;
import dev.naadam.server.core.journal.ShardId;
import dev.naadam.server.core.session.MatchSession;

/**
 * Who goes on with a shard that was handed over, and is ready for its players.
 *
 * @param shard which one
 * @param epoch of its log from now on
 * @param handshake where it answers RESUMEs
 * @param gamePort where it plays, on that address
 */
public record NextOwner(ShardId shard, long epoch, WireAddress handshake, int gamePort) {

    /** Whether that is the log which {@code owner} has given up. */
    boolean succeeds(Ownership owner) {
        return shard.equals(owner.shard()) && epoch > owner.epoch();
    }

    /** What the players of a match are told. */
    Moved moved(MatchSession match, Ownership before) {
        return new Moved(match.epoch() + epoch - before.epoch(), match.committedTick(), handshake, gamePort);
    }
}
