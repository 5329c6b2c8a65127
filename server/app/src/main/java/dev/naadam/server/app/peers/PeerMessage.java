package dev.naadam.server.app.peers;

import dev.naadam.protocol.ByteReader;
import dev.naadam.protocol.ByteWriter;
import dev.naadam.server.core.journal.ShardId;
import org.jspecify.annotations.Nullable;

/** What nodes tell each other: a type byte, and fields of fixed or stated length. */
sealed interface PeerMessage {

    /** The longest: a type, a shard's id, an epoch or the number of a question, and a port. */
    int MAX_BYTES = 1 + 1 + ShardId.MAX_CHARS + 4 + 2;

    /** Characters of a node's id. */
    int MAX_NODE_CHARS = 64;

    /**
     * The first message of each side.
     *
     * @param node its id
     * @param process random: another one after a restart
     */
    record Introduction(String node, long process) implements PeerMessage {}

    /** It lives. */
    record Heartbeat() implements PeerMessage {}

    /** It runs this shard. */
    record Owned(ShardId shard, long epoch) implements PeerMessage {}

    /** It has gone on with this shard, and its players can come to this port. */
    record Plays(ShardId shard, long epoch, int gamePort) implements PeerMessage {}

    /** It has given this shard up, and the store knows. */
    record Released(ShardId shard, long epoch) implements PeerMessage {}

    /** This shard is over. */
    record Gone(ShardId shard) implements PeerMessage {}

    /** It is being drained. */
    record Leaving() implements PeerMessage {}

    /**
     * Whether it runs this shard. To be answered by whoever is asked.
     *
     * @param question the asker's number for it, 32 bits
     */
    record Asked(long question, ShardId shard) implements PeerMessage {}

    /**
     * The answer.
     *
     * @param epoch in which it runs the shard; 0: it does not
     */
    record Answered(long question, long epoch) implements PeerMessage {}

    int INTRODUCTION = 1;
    int HEARTBEAT = 2;
    int OWNED = 3;
    int RELEASED = 4;
    int GONE = 5;
    int LEAVING = 6;
    int ASKED = 7;
    int ANSWERED = 8;
    int PLAYS = 9;

    /** Type and fields. */
    default byte[] toBytes() {
        ByteWriter out = new ByteWriter(MAX_BYTES);
        switch (this) {
            case Introduction own -> out.u8(INTRODUCTION).text(own.node).i64(own.process);
            case Heartbeat beat -> out.u8(HEARTBEAT);
            case Owned owned -> out.u8(OWNED).text(owned.shard.value()).u32(owned.epoch);
            case Plays plays ->
                out.u8(PLAYS).text(plays.shard.value()).u32(plays.epoch).u16(plays.gamePort);
            case Released released ->
                out.u8(RELEASED).text(released.shard.value()).u32(released.epoch);
            case Gone gone -> out.u8(GONE).text(gone.shard.value());
            case Leaving leaving -> out.u8(LEAVING);
            case Asked asked -> out.u8(ASKED).u32(asked.question).text(asked.shard.value());
            case Answered answered -> out.u8(ANSWERED).u32(answered.question).u32(answered.epoch);
        }
        return out.toBytes();
    }

    /** Reads exactly what {@link #toBytes} writes; null for anything else. */
    static @Nullable PeerMessage read(byte[] bytes, int offset, int length) {
        ByteReader in = new ByteReader(bytes, offset, length);
        PeerMessage message = read(in);
        return in.hasFailed() || in.remaining() > 0 ? null : message;
    }

    private static @Nullable PeerMessage read(ByteReader in) {
        return switch (in.u8()) {
            case INTRODUCTION -> new Introduction(in.text(MAX_NODE_CHARS), in.i64());
            case HEARTBEAT -> new Heartbeat();
            case OWNED -> owned(shard(in), in.u32());
            case RELEASED -> released(shard(in), in.u32());
            case GONE -> gone(shard(in));
            case LEAVING -> new Leaving();
            case ASKED -> asked(in.u32(), shard(in));
            case ANSWERED -> new Answered(in.u32(), in.u32());
            case PLAYS -> plays(shard(in), in.u32(), in.u16());
            default -> null;
        };
    }

    private static @Nullable ShardId shard(ByteReader in) {
        String text = in.text(ShardId.MAX_CHARS);
        return !in.hasFailed() && ShardId.isValid(text) ? new ShardId(text) : null;
    }

    private static @Nullable PeerMessage owned(@Nullable ShardId shard, long epoch) {
        return shard == null ? null : new Owned(shard, epoch);
    }

    private static @Nullable PeerMessage plays(@Nullable ShardId shard, long epoch, int gamePort) {
        return shard == null ? null : new Plays(shard, epoch, gamePort);
    }

    private static @Nullable PeerMessage released(@Nullable ShardId shard, long epoch) {
        return shard == null ? null : new Released(shard, epoch);
    }

    private static @Nullable PeerMessage asked(long question, @Nullable ShardId shard) {
        return shard == null ? null : new Asked(question, shard);
    }

    private static @Nullable PeerMessage gone(@Nullable ShardId shard) {
        return shard == null ? null : new Gone(shard);
    }
}
