package dev.naadam.server.core.tournament;

import dev.naadam.server.core.tournament.match.Fixture;
import dev.naadam.server.core.tournament.match.Match;
import dev.naadam.server.core.tournament.match.MatchId;
import dev.naadam.server.core.tournament.match.MatchState;
import dev.naadam.server.core.tournament.match.Occupant;
import dev.naadam.server.core.tournament.match.Occupant.Absent;
import dev.naadam.server.core.tournament.match.Outcome;
import dev.naadam.server.core.tournament.match.Result;
import dev.naadam.server.core.tournament.match.Ruling;
import dev.naadam.server.core.tournament.match.Side;
import dev.naadam.server.core.tournament.match.Slot;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** Works out the matches of a stage one by one: who is on each side, and what counts as its end. */
final class Settlement {

    private final List<Occupant> entries;
    private final Facts facts;
    private final boolean higherSeedGoesOn;
    private final SequencedMap<MatchId, Match> matches = new LinkedHashMap<>();

    /**
     * Nothing settled yet.
     *
     * @param entries who has each seed
     * @param higherSeedGoesOn whether side A gets the win where both forfeit
     */
    Settlement(List<Occupant> entries, Facts facts, boolean higherSeedGoesOn) {
        this.entries = entries;
        this.facts = facts;
        this.higherSeedGoesOn = higherSeedGoesOn;
    }

    /** Settles a match; those that it depends on must have been. */
    Match settle(Fixture fixture) {
        Occupant a = occupant(fixture.a());
        Occupant b = occupant(fixture.b());
        Match match = new Match(fixture, a, b, open(a, b), null);
        Ruling ruling = ruling(match);
        Facts.Played played = facts.played().get(fixture.id());
        if (ruling != null) {
            MatchState state = ruling.basis() == Ruling.Basis.BYE ? MatchState.ARCHIVED : MatchState.DONE;
            match = new Match(fixture, a, b, state, ruling);
        } else if (played != null && played.isBetweenThoseOf(match)) {
            match = match.in(MatchState.RUNNING);
        }
        matches.put(fixture.id(), match);
        return match;
    }

    SequencedMap<MatchId, Match> matches() {
        return matches;
    }

    private Occupant occupant(Slot slot) {
        return switch (slot) {
            case Slot.Seed seed -> entries.get(seed.number() - 1);
            case Slot.WinnerOf winner -> source(winner.match()).winner();
            case Slot.LoserOf loser -> source(loser.match()).loser();
            case Slot.ResetOf reset -> afterFinal(source(reset.match()), reset.side());
            case Slot.Bye bye -> Absent.NOBODY;
        };
    }

    private Match source(MatchId id) {
        return Objects.requireNonNull(matches.get(id), () -> id + " is not settled yet");
    }

    private static Occupant afterFinal(Match grandFinal, Side side) {
        Ruling ruling = grandFinal.ruling();
        if (ruling == null) {
            return Absent.PENDING;
        }
        boolean hasEachLostOnce = grandFinal.isContest() && ruling.outcome() == Outcome.B_WINS;
        return hasEachLostOnce ? grandFinal.on(side) : Absent.NOBODY;
    }

    private static MatchState open(Occupant a, Occupant b) {
        if (a.isTeam() && b.isTeam()) {
            return MatchState.READY;
        }
        return a == Absent.PENDING && b == Absent.PENDING ? MatchState.LOCKED : MatchState.WAITING;
    }

    private @Nullable Ruling ruling(Match match) {
        if (match.a() == Absent.PENDING || match.b() == Absent.PENDING) {
            return null;
        }
        if (!match.a().isTeam() || !match.b().isTeam()) {
            return withoutOpponent(match);
        }
        Facts.Played played = facts.played().get(match.id());
        if (played != null && played.result() != null && played.isBetweenThoseOf(match)) {
            return reported(played.result());
        }
        return withoutThoseWhoLeft(match);
    }

    private Ruling withoutOpponent(Match match) {
        Side side = match.a().isTeam() ? Side.A : Side.B;
        Occupant alone = match.on(side);
        // a bye takes on who has left as well: it ends at a place, or where there is an opponent
        boolean endsHere = match.fixture().places().winner() != 0
                || match.fixture().places().loser() == 0;
        if (!alone.isTeam() || (endsHere && facts.hasLeft(alone.team()))) {
            return new Ruling(Outcome.NOBODY_WINS, Ruling.Basis.BYE, null);
        }
        return new Ruling(Outcome.winOf(side), Ruling.Basis.BYE, null);
    }

    private Ruling reported(Result result) {
        return ruled(result.outcome(), Ruling.Basis.REPORTED, result);
    }

    private @Nullable Ruling withoutThoseWhoLeft(Match match) {
        boolean aLeft = facts.hasLeft(match.a().team());
        boolean bLeft = facts.hasLeft(match.b().team());
        if (!aLeft && !bLeft) {
            return null;
        }
        Outcome outcome = aLeft && bLeft ? Outcome.NOBODY_WINS : Outcome.winOf(aLeft ? Side.B : Side.A);
        return ruled(outcome, Ruling.Basis.LEFT, null);
    }

    private Ruling ruled(Outcome outcome, Ruling.Basis basis, @Nullable Result result) {
        return outcome == Outcome.NOBODY_WINS && higherSeedGoesOn
                ? new Ruling(Outcome.A_WINS, Ruling.Basis.HIGHER_SEED, result)
                : new Ruling(outcome, basis, result);
    }
}
