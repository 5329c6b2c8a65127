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
    private static final long QUIET_NANOS = ProtocolLimits.QUIET_MILLIS * 1_000_000;
    private static final long QUIET_WAITING_NANOS = ProtocolLimits.QUIET_WAITING_MILLIS * 1_000_000;

    private final GameLink link;
    private final Play play;
    private final OwnerSearch search;
    private final ClientCounters counters;
    private @Nullable DisconnectReason ended;
    private long quietBeforeMoveNanos = -1;
    private long heardNanos;
    private long newsNanos;
    private long nextKeepAliveNanos;

    LiveSession(GameLink link, Play play, OwnerSearch search, ClientCounters counters, long nowNanos) {
        this.link = link;
        this.play = play;
        this.search = search;
        this.counters = counters;
        this.heardNanos = nowNanos;
        this.newsNanos = nowNanos;
        this.nextKeepAliveNanos = nowNanos;
    }

    /** Takes a datagram of this protocol's version. */
    PacketFate receive(byte[] datagram, int length, long nowNanos, DatagramSink out) {
        if (PacketType.type(datagram[0]) == PacketType.RESUMED) {
            return moved(search.receive(datagram, length, play.committedTick()), nowNanos);
        }
        PacketFate fate = link.open(datagram, length);
        if (fate != PacketFate.ACCEPTED) {
            return fate;
        }
        heardNanos = nowNanos;
        if (!play.hasBegun() || PacketType.type(datagram[0]) == PacketType.STATE) {
            newsNanos = nowNanos;
            search.close();
        }
        return switch (PacketType.type(datagram[0])) {
            case PacketType.STATE -> play.receive(nowNanos);
            case PacketType.PING -> link.echo(PacketType.PONG, out);
            case PacketType.PATH_CHALLENGE -> link.echo(PacketType.PATH_RESPONSE, out);
            case PacketType.WAITING -> judgeWaiting(nowNanos);
            case PacketType.LINE -> play.receiveLine();
            case PacketType.MOVED ->
                moved(search.follow(link.content(), link.contentBytes(), play.committedTick()), nowNanos);
            case PacketType.SERVER_DISCONNECT -> receiveDisconnect();
            default -> PacketFate.UNKNOWN_TYPE;
        };
    }

    /** Another owner was found if it is {@code ACCEPTED}: the session goes on there. */
    private PacketFate moved(PacketFate fate, long nowNanos) {
        counters.ownersRefused = search.refused();
        if (fate == PacketFate.ACCEPTED) {
            quietBeforeMoveNanos = nowNanos - newsNanos;
            link.follow(search.owner());
            play.follow(search.owner(), nowNanos);
            heardNanos = nowNanos;
            newsNanos = nowNanos;
            nextKeepAliveNanos = nowNanos;
            counters.ownersFollowed++;
        }
        return fate;
    }

    /** How long it was quiet before the move to another owner, nanoseconds, asked once for each; -1 if there was none. */
    long takeMove() {
        long quietNanos = quietBeforeMoveNanos;
        quietBeforeMoveNanos = -1;
        return quietNanos;
    }

    /** Who owns the match, as far as this client knows. */
    OwnerSearch.Owner owner() {
        return search.owner();
    }

    /** Sends what is due, unless it {@link #isSilent}. */
    void advance(long nowNanos, DatagramSink out) {
        if (nowNanos - quietAtNanos() >= 0) {
            search.open(play.committedTick(), nowNanos);
        }
        search.calm(play.isCalm(nowNanos));
        search.ask(nowNanos, counters, out);
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
        long askNanos = search.isOpen() ? search.nextNanos() : quietAtNanos();
        askNanos = search.isCalm() ? earlier(askNanos, play.restlessNanos()) : askNanos;
        return earlier(sendNanos, earlier(askNanos, heardNanos + SILENCE_LIMIT_NANOS));
    }

    private static long earlier(long a, long b) {
        return a - b < 0 ? a : b;
    }

    /** From when on the owner may be another one: a match that stands still may only do so for those who are not there. */
    private long quietAtNanos() {
        long quietNanos = play.hasBegun()
                ? Math.max(QUIET_NANOS, ProtocolLimits.QUIET_TICKS * play.periodNanos())
                : QUIET_WAITING_NANOS;
        return newsNanos + quietNanos;
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
    private PacketFate judgeWaiting(long nowNanos) {
        if (Waiting.read(link.content(), link.contentBytes()) == null) {
            return PacketFate.MALFORMED;
        }
        if (play.hasBegun()) {
            play.standStill(nowNanos);
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
