package dev.naadam.server.core.lobby.series;

/** Which of the two teams of a lobby. */
public enum Corner {
    /** The first of the setup: of a tournament's match the higher seed. */
    A(0),
    /** The second. */
    B(1);

    private final int team;

    Corner(int team) {
        this.team = team;
    }

    /** Its number in the setup, and in every session of the series. */
    public int team() {
        return team;
    }

    /** Whom this one plays against. */
    public Corner other() {
        return this == A ? B : A;
    }
}
