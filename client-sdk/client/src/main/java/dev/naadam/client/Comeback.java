package dev.naadam.client;

import dev.naadam.protocol.DisconnectReason;
import dev.naadam.protocol.Entropy;
import dev.naadam.protocol.RefuseReason;

/**
 * Whether a client that lost its session comes back, and when. Delays are random below a limit that doubles, so that the
 * players of a server that crashed do not all come back at once ("full jitter", Brooker, AWS Architecture Blog, 2015).
 * One thread.
 */
final class Comeback {

    /** In a row without having played: with all delays and handshakes a minute and a half at most. */
    static final int MAX_TRIES = 8;

    static final long FIRST_DELAY_NANOS = 250_000_000L;
    static final long MAX_DELAY_NANOS = 4_000_000_000L;

    private final Entropy entropy;
    private int tries;

    Comeback(Entropy entropy) {
        this.entropy = entropy;
    }

    /** Whether another ticket could help after this end: the match may go on, and nobody wanted this player out. */
    static boolean isWorthATry(Mailbox.Standing end) {
        return switch (end.state()) {
            case TIMED_OUT, UNREACHABLE, TICKET_EXPIRED -> true;
            // a match that moves to another server is for a moment on neither
            case REFUSED -> end.refused() == RefuseReason.NOT_HERE;
            case DISCONNECTED -> end.disconnected() != null && isTemporary(end.disconnected());
            case IDLE, GREETING, PROVING, WAITING, PLAYING, FINISHED, CLOSED -> false;
        };
    }

    private static boolean isTemporary(DisconnectReason reason) {
        return switch (reason) {
            case TIMED_OUT, SERVER_STOPPING, KEY_EXHAUSTED -> true;
            case LEFT, MATCH_OVER, SUPERSEDED, KICKED, PROTOCOL_VIOLATION -> false;
        };
    }

    /** The match was reached: the next loss is a new story. */
    void succeeded() {
        tries = 0;
    }

    /** Whether another try is left; takes it. */
    boolean tryAgain() {
        return tries++ < MAX_TRIES;
    }

    /** How long to wait before the try that was taken last. */
    long delayNanos() {
        long limit = FIRST_DELAY_NANOS << Math.min(tries - 1, 4);
        return Math.floorMod(entropy.nextLong(), Math.min(limit, MAX_DELAY_NANOS));
    }
}
