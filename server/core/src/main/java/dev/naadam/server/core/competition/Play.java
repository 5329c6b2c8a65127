package dev.naadam.server.core.competition;

import dev.naadam.server.core.competition.CompetitionOrder.OpenLobbies;
import dev.naadam.server.core.competition.MatchRun.Progress;
import dev.naadam.server.core.competition.document.Moment;
import dev.naadam.server.core.ledger.Occasion;
import dev.naadam.server.core.ledger.Ruling;
import dev.naadam.server.core.tournament.Decision;
import dev.naadam.server.core.tournament.match.Match;
import dev.naadam.server.core.tournament.match.MatchId;
import dev.naadam.server.core.tournament.match.MatchState;
import dev.naadam.server.core.tournament.match.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Rules on matches: when their lobbies open, how they end, and what an organizer makes of them. */
final class Play {

    private final Competition state;
    private final Occasion occasion;

    Play(Competition state, Occasion occasion) {
        this.state = state;
        this.occasion = occasion;
    }

    Ruling<Competition> schedule(MatchId id, Moment notBefore) {
        if (state.match(id) == null) {
            return unknownMatch("/match", id);
        }
        MatchRun run = state.run(id);
        if (run.progress() != Progress.AHEAD || state.isEnded(id)) {
            return Rulings.conflict("/match", id + " has begun (expected: one that has not)");
        }
        return new Revision(state).run(id, run.scheduled(notBefore)).accepted();
    }

    private static Ruling<Competition> unknownMatch(String pointer, MatchId id) {
        return Rulings.unknown(pointer, id + " does not exist");
    }

    Ruling<Competition> open(List<Attempt> attempts) {
        if (attempts.isEmpty() || attempts.size() > OpenLobbies.MAX_ATTEMPTS) {
            return Rulings.invalid("/attempts", attempts.size() + " (expected: 1 to " + OpenLobbies.MAX_ATTEMPTS + ")");
        }
        Openings openings = new Openings(state);
        SortedSet<MatchId> seen = new TreeSet<>();
        Revision revision = new Revision(state);
        List<Decision> decisions = new ArrayList<>();
        for (int i = 0; i < attempts.size(); i++) {
            Attempt attempt = attempts.get(i);
            Ruling<Competition> objection = openingObjection("/attempts/" + i, attempt, openings);
            if (objection != null || !seen.add(attempt.match())) {
                return objection != null
                        ? objection
                        : Rulings.invalid("/attempts/" + i, "named twice (expected: once)");
            }
            revision.run(attempt.match(), state.run(attempt.match()).in(Progress.CALLED));
            decisions.add(new Decision.Start(attempt.match()));
        }
        return new Bracket(state, occasion).decide(revision, decisions);
    }

    private @Nullable Ruling<Competition> openingObjection(String pointer, Attempt attempt, Openings openings) {
        Match match = state.match(attempt.match());
        if (match == null) {
            return unknownMatch(pointer, attempt.match());
        }
        MatchRun run = state.run(attempt.match());
        if (run.attempt() != attempt.number() || run.progress() != Progress.AHEAD) {
            return outdated(pointer, attempt, run);
        }
        if (match.state() != MatchState.READY) {
            return Rulings.conflict(pointer, attempt.match() + " is " + match.state() + " (expected: READY)");
        }
        if (openings.isFrozen(attempt.match())) {
            return Rulings.conflict(pointer, attempt.match() + " follows from a match that is disputed");
        }
        return openings.atMillis(match) > occasion.atMillis()
                ? Rulings.conflict(pointer, attempt.match() + " is not due yet")
                : null;
    }

    private static Ruling<Competition> outdated(String pointer, Attempt attempt, MatchRun run) {
        String reason = "outdated: " + attempt + ", and attempt " + run.attempt() + " is " + run.progress();
        return attempt.number() > run.attempt()
                ? Rulings.unknown(pointer, "there is no " + attempt)
                : Rulings.conflict(pointer, reason);
    }

    /** Those that were decided otherwise in the meantime are left as they are: their lobbies are being closed. */
    Ruling<Competition> opened(List<Attempt> attempts) {
        Revision revision = new Revision(state);
        for (int i = 0; i < attempts.size(); i++) {
            Attempt attempt = attempts.get(i);
            MatchRun run = state.run(attempt.match());
            if (attempt.number() > run.attempt()
                    || (attempt.number() == run.attempt() && run.progress() == Progress.AHEAD)) {
                return Rulings.unknown("/attempts/" + i, attempt + " was not to be opened");
            }
            if (attempt.number() == run.attempt() && run.progress() == Progress.CALLED) {
                revision.run(attempt.match(), run.in(Progress.LOBBY));
            }
        }
        return attempts.isEmpty() ? Rulings.invalid("/attempts", "none (expected: some)") : revision.accepted();
    }

    Ruling<Competition> closed(Attempt attempt) {
        return new Revision(state).closed(attempt).accepted();
    }

    Ruling<Competition> started(CompetitionOrder.SeriesStarted order) {
        MatchRun run = state.run(order.attempt().match());
        if (!isOpen(order.attempt(), run)) {
            return outdated("/attempt", order.attempt(), run);
        }
        return new Revision(state)
                .run(order.attempt().match(), run.started(order.region(), order.decision()))
                .accepted();
    }

    /** The only way in which a result that nobody typed gets into the bracket. */
    Ruling<Competition> ended(CompetitionOrder.SeriesEnded order) {
        MatchId id = order.attempt().match();
        MatchRun run = state.run(id);
        if (!isOpen(order.attempt(), run)) {
            return outdated("/attempt", order.attempt(), run);
        }
        Revision revision = new Revision(state).run(id, run.reported(order, occasion.atMillis()));
        return new Bracket(state, occasion).decide(revision, List.of(new Decision.Report(id, countable(order))));
    }

    /** A game may be won by other means than points; then the bracket counts games, and the maps show the points. */
    private Result countable(CompetitionOrder.SeriesEnded order) {
        Match match = state.match(order.attempt().match());
        boolean isCountable = match == null || match.fixture().series().objection(order.result()) == null;
        return !isCountable && order.result() instanceof Result.Played played
                ? new Result.Played(played.score(), List.of())
                : order.result();
    }

    private static boolean isOpen(Attempt attempt, MatchRun run) {
        return run.attempt() == attempt.number() && run.isOpen();
    }

    Ruling<Competition> forfeit(CompetitionOrder.Forfeit order) {
        if (order.result() instanceof Result.Played) {
            return Rulings.invalid("/result", "a played one (expected: awarded, or a double forfeit)");
        }
        return decide(order.match(), order.result(), order.reason());
    }

    /** What an organizer says holds, whether something was reported or not. */
    Ruling<Competition> correct(MatchId id, Result result, String reason) {
        return state.isEnded(id)
                ? decideByHand(new Revision(state), new Decision.Correct(id, result), reason)
                : decide(id, result, reason);
    }

    /** An attempt that has a lobby is decided where lobbies and bracket are compared. */
    private Ruling<Competition> decide(MatchId id, Result result, String reason) {
        MatchRun run = state.run(id);
        Revision revision = new Revision(state);
        if (run.progress() == Progress.AHEAD) {
            revision.run(id, run.decided(occasion.atMillis()));
        }
        return decideByHand(revision, new Decision.Report(id, result), reason);
    }

    private Ruling<Competition> decideByHand(Revision revision, Decision decision, String reason) {
        return Texts.isReason(reason)
                ? new Bracket(state, occasion).decide(revision, List.of(decision))
                : Texts.badReason();
    }

    Ruling<Competition> replay(MatchId id, String reason) {
        return decideByHand(new Revision(state), new Decision.Reopen(id), reason);
    }
}
