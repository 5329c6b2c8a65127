package dev.naadam.server.core.tournament.match;

import org.jspecify.annotations.Nullable;

/**
 * A match as it stands.
 *
 * @param fixture how it was laid out
 * @param a who is on side A
 * @param b who is on side B
 * @param state how far it is
 * @param ruling how it ended, null while it has not
 */
public record Match(
        Fixture fixture,
        Occupant a,
        Occupant b,
        MatchState state,
        @Nullable Ruling ruling) {

    /** Its place. */
    public MatchId id() {
        return fixture.id();
    }

    /** Who is on a side. */
    public Occupant on(Side side) {
        return side == Side.A ? a : b;
    }

    /** Whether it ended because a side had nobody. */
    public boolean isBye() {
        return ruling != null && ruling.basis() == Ruling.Basis.BYE;
    }

    /** Whether two teams met in it, on the field or by forfeit, and it has ended. */
    public boolean isContest() {
        return ruling != null && a.isTeam() && b.isTeam();
    }

    /** Who goes on as its winner. */
    public Occupant winner() {
        if (ruling == null) {
            return Occupant.Absent.PENDING;
        }
        return switch (ruling.outcome()) {
            case A_WINS -> a;
            case B_WINS -> b;
            case DRAW, NOBODY_WINS -> Occupant.Absent.NOBODY;
        };
    }

    /** Who goes on as its loser; nobody, if both lost. */
    public Occupant loser() {
        if (ruling == null) {
            return Occupant.Absent.PENDING;
        }
        return switch (ruling.outcome()) {
            case A_WINS -> b;
            case B_WINS -> a;
            case DRAW, NOBODY_WINS -> Occupant.Absent.NOBODY;
        };
    }

    /** The games of each side; 0:0 if none were counted. */
    public Score score() {
        return ruling != null && ruling.result() instanceof Result.Played played ? played.score() : new Score(0, 0);
    }

    /** The same match in another state. */
    public Match in(MatchState other) {
        return new Match(fixture, a, b, other, ruling);
    }
}
