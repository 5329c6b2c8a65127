package dev.naadam.client.measure;

/** Where the measuring of one region stands (STATES.md, "Client: measuring one region"). */
public enum ProbeState {
    /** Nothing was sent. */
    IDLE(false),
    /** A cookie was asked for. */
    ASKING(false),
    /** A run was asked for. */
    STARTING(false),
    /** Probes come and are echoed. */
    ECHOING(false),
    /** All probes have come; the result was asked for. */
    FETCHING(false),
    /** There is a result. */
    MEASURED(true),
    /** The beacon opens no run. */
    DENIED(true),
    /** No answer, or none any more: the region is down, a firewall is in between, or the player's address has changed. */
    UNREACHABLE(true);

    private final boolean isOver;

    ProbeState(boolean isOver) {
        this.isOver = isOver;
    }

    /** Whether nothing will change any more. */
    public boolean isOver() {
        return isOver;
    }
}
