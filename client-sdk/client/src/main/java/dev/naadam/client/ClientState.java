package dev.naadam.client;

/** Where a client stands, and if it is over, why (STATES.md, Client). */
public enum ClientState {
    /** Nothing was sent yet; or the session was lost and a fresh ticket is being asked for. */
    IDLE(0),
    /** Asks for a challenge. */
    GREETING(1),
    /** Has a cookie, asks for a session. */
    PROVING(2),
    /** Has a session; the match has not begun. */
    WAITING(3),
    /** The match runs. */
    PLAYING(4),
    /** The match is over and was played to its end. */
    FINISHED(5),
    /** The server did not answer the handshake. */
    UNREACHABLE(-1),
    /** The server said no; {@link ClientSession#refuseReason} says why. */
    REFUSED(-2),
    /** The server ended the session, or its key is used up; {@link ClientSession#disconnectReason} says why. */
    DISCONNECTED(-3),
    /** The server was silent for too long. */
    TIMED_OUT(-4),
    /** Closed by the player. */
    CLOSED(-5),
    /** The ticket's time ran out before the server answered. */
    TICKET_EXPIRED(-6);

    private final int code;

    ClientState(int code) {
        this.code = code;
    }

    /** Negative: over without a result; 0: idle; positive: progress. */
    public int code() {
        return code;
    }

    /** Whether no packet and no passing of time can change this state. */
    public boolean isTerminal() {
        return code < 0 || this == FINISHED;
    }

    /** Whether there are keys to talk with. */
    boolean hasSession() {
        return this == WAITING || this == PLAYING;
    }

    boolean isHandshake() {
        return this == GREETING || this == PROVING;
    }
}
