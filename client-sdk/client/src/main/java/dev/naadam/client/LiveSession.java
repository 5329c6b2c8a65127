package dev.naadam.client;

import dev.naadam.protocol.DisconnectReason;
import dev.naadam.protocol.PacketFate;
import dev.naadam.protocol.PacketType;
import dev.naadam.protocol.ProtocolLimits;
import dev.naadam.protocol.packet.Waiting;
import org.jspecify.annotations.Nullable;

/** The part of a {@link ClientSession} that there are keys for: the waiting room and the match. */
final class LiveSession {

    private static final long KEEP_ALIVE_NANOS = 100_000_000L;
    private static final long SILENCE_LIMIT_NANOS = ProtocolLimits.SILENCE_LIMIT_MILLIS * 1_000_000L;

    private final GameLink link;
    private final Play play;
    private @Nullable DisconnectReason ended;
    private long heardNanos;
    private long nextKeepAliveNanos;

    LiveSession(GameLink link, Play play, long nowNanos) {
        this.link = link;
        this.play = play;
        this.heardNanos = nowNanos;
        this.nextKeepAliveNanos = nowNanos;
    }

    /** Takes a datagram of this protocol's version. */
    PacketFate receive(byte[] datagram, int length, long nowNanos, DatagramSink out) {
        PacketFate fate = link.open(datagram, length);
        if (fate != PacketFate.ACCEPTED) {
            return fate;
        }
        heardNanos = nowNanos;
        return switch (PacketType.type(datagram[0])) {
            case PacketType.STATE -> play.receive(nowNanos);
            case PacketType.PING -> link.echo(PacketType.PONG, out);
            case PacketType.PATH_CHALLENGE -> link.echo(PacketType.PATH_RESPONSE, out);
            case PacketType.WAITING -> judgeWaiting();
            case PacketType.LINE -> play.receiveLine();
            case PacketType.SERVER_DISCONNECT -> receiveDisconnect();
            default -> PacketFate.UNKNOWN_TYPE;
        };
    }

    /** Sends what is due, unless it {@link #isSilent}. */
    void advance(long nowNanos, DatagramSink out) {
        if (link.isWornOut()) {
            ended = DisconnectReason.KEY_EXHAUSTED;
        } else if (play.hasBegun()) {
            play.advance(nowNanos, out);
        } else if (nowNanos - nextKeepAliveNanos >= 0) {
            nextKeepAliveNanos = nowNanos + KEEP_ALIVE_NANOS;
            link.sendKeepAlive(out);
        }
    }

    long nextDueNanos() {
        long sendNanos = play.hasBegun() ? play.nextDueNanos() : nextKeepAliveNanos;
        long silentNanos = heardNanos + SILENCE_LIMIT_NANOS;
        return sendNanos - silentNanos < 0 ? sendNanos : silentNanos;
    }

    void sendLeft(DatagramSink out) {
        link.sendLeft(out);
    }

    /** Whether the server has not been heard for so long that it is given up. */
    boolean isSilent(long nowNanos) {
        return nowNanos - heardNanos >= SILENCE_LIMIT_NANOS;
    }

    /** Whether a STATE came. */
    boolean hasBegun() {
        return play.hasBegun();
    }

    /** Why it is over; null while it is not. */
    @Nullable DisconnectReason ended() {
        return ended;
    }

    @Nullable InputSpan nextInput() {
        return play.nextInput();
    }

    PlannedTimes planned() {
        return play.planned();
    }

    // the content only matters to those who show it; that something came keeps the session alive
    private PacketFate judgeWaiting() {
        if (Waiting.read(link.content(), link.contentBytes()) == null) {
            return PacketFate.MALFORMED;
        }
        if (play.hasBegun()) {
            play.standStill();
        }
        return PacketFate.ACCEPTED;
    }

    private PacketFate receiveDisconnect() {
        DisconnectReason reason = link.contentBytes() == 1 ? DisconnectReason.of(link.content()[0]) : null;
        if (reason == null) {
            return PacketFate.MALFORMED;
        }
        ended = reason;
        return PacketFate.ACCEPTED;
    }
}
