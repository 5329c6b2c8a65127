package dev.naadam.server.core.competition;

import dev.naadam.server.core.competition.MatchRun.Progress;
import dev.naadam.server.core.competition.dispute.Dispute;
import dev.naadam.server.core.competition.dispute.Evidence;
import dev.naadam.server.core.ledger.Author;
import dev.naadam.server.core.tournament.match.Match;
import dev.naadam.server.core.tournament.match.MatchId;
import dev.naadam.server.core.tournament.match.Result;
import java.util.List;

/**
 * Whether an order has taken effect already: somebody repeats it because they had no answer, or two nodes saw the same thing
 * happen. Asked before the phase, which the order itself may have ended.
 */
final class Repetition {

    private final Competition state;
    private final Author author;

    private Repetition(Competition state, Author author) {
        this.state = state;
        this.author = author;
    }

    static boolean isKnown(Competition state, CompetitionOrder order, Author author) {
        return new Repetition(state, author).isKnown(order);
    }

    private boolean isKnown(CompetitionOrder order) {
        return switch (order) {
            case CompetitionOrder.Create create ->
                create.id().equals(state.id()) && create.document().equals(state.document());
            case CompetitionOrder.Edit edit -> edit.document().equals(state.document());
            case CompetitionOrder.Publish any -> state.phase() != Phase.DRAFT && state.phase() != Phase.CANCELLED;
            case CompetitionOrder.OpenRegistration any -> state.registration() == Gate.OPEN;
            case CompetitionOrder.CloseRegistration any -> state.registration() == Gate.CLOSED;
            case CompetitionOrder.OpenCheckIn any -> state.checkIn() != Gate.AHEAD;
            case CompetitionOrder.CloseCheckIn any -> state.checkIn() == Gate.CLOSED;
            case CompetitionOrder.Start any -> state.phase().isStarted();
            case CompetitionOrder.Hold hold -> hold.reason().equals(state.note());
            case CompetitionOrder.Pause any -> state.phase() == Phase.PAUSED;
            case CompetitionOrder.Resume any -> state.phase() == Phase.RUNNING;
            case CompetitionOrder.Cancel any -> state.phase() == Phase.CANCELLED;
            case CompetitionOrder.Register register -> isRegistered(register);
            case CompetitionOrder.ChangeRoster change -> hasRoster(change);
            case CompetitionOrder.Rate rate -> isRated(rate);
            case CompetitionOrder.Seed seed -> seed.teams().equals(state.seeds());
            case CompetitionOrder.Withdraw withdraw -> is(withdraw.team(), Entrant.Presence.WITHDRAWN);
            case CompetitionOrder.Disqualify disqualify -> is(disqualify.team(), Entrant.Presence.DISQUALIFIED);
            case CompetitionOrder.Reinstate reinstate -> isIn(reinstate.team());
            case CompetitionOrder.CheckIn checkIn -> is(checkIn.team(), Entrant.Presence.CHECKED_IN);
            case CompetitionOrder.UndoCheckIn undo -> is(undo.team(), Entrant.Presence.REGISTERED);
            case CompetitionOrder.ScheduleMatch schedule ->
                schedule.notBefore().equals(state.run(schedule.match()).notBefore());
            case CompetitionOrder.OpenLobbies open -> areCalled(open.attempts());
            case CompetitionOrder.LobbiesOpened opened -> areOpened(opened.attempts());
            case CompetitionOrder.LobbyClosed closed -> !state.strays().contains(closed.attempt());
            case CompetitionOrder.SeriesStarted started -> isStarted(started);
            case CompetitionOrder.SeriesEnded ended -> isIn(ended.attempt(), Progress.REPORTED);
            case CompetitionOrder.Forfeit forfeit -> endedSo(forfeit.match(), forfeit.result());
            case CompetitionOrder.Correct correct -> endedSo(correct.match(), correct.result());
            case CompetitionOrder.Replay replay -> isAgainAhead(replay.match());
            case CompetitionOrder.OpenDispute open -> isClaimed(open);
            case CompetitionOrder.AddEvidence add -> isLast(add.dispute(), add.evidence());
            case CompetitionOrder.Rule rule -> isRuled(rule);
            case CompetitionOrder.Appeal appeal -> isLast(appeal.dispute(), appeal.grounds());
        };
    }

    private boolean isRegistered(CompetitionOrder.Register register) {
        Entrant team = state.teams().of(register.team());
        return team != null
                && team.presence().isIn()
                && team.name().equals(register.name())
                && team.roster().equals(register.roster());
    }

    private boolean hasRoster(CompetitionOrder.ChangeRoster change) {
        Entrant team = state.teams().of(change.team());
        return team != null && team.roster().equals(change.roster());
    }

    private boolean isRated(CompetitionOrder.Rate rate) {
        Entrant team = state.teams().of(rate.team());
        return team != null && team.rating() == rate.rating();
    }

    private boolean is(String id, Entrant.Presence presence) {
        Entrant team = state.teams().of(id);
        return team != null && team.presence() == presence;
    }

    private boolean isIn(String id) {
        Entrant team = state.teams().of(id);
        return team != null && team.presence().isIn();
    }

    private boolean areCalled(List<Attempt> attempts) {
        for (Attempt attempt : attempts) {
            MatchRun run = state.run(attempt.match());
            if (run.attempt() != attempt.number() || run.progress() == Progress.AHEAD) {
                return false;
            }
        }
        return !attempts.isEmpty();
    }

    /** None of them still waits for its lobby, and each was called: some may have been decided or be played again since. */
    private boolean areOpened(List<Attempt> attempts) {
        for (Attempt attempt : attempts) {
            MatchRun run = state.run(attempt.match());
            boolean isPast = run.attempt() > attempt.number()
                    || (run.attempt() == attempt.number() && run.progress().compareTo(Progress.CALLED) > 0);
            if (!isPast) {
                return false;
            }
        }
        return !attempts.isEmpty();
    }

    /** It may be told after the end: then there is nothing left to say. */
    private boolean isStarted(CompetitionOrder.SeriesStarted started) {
        MatchRun run = state.run(started.attempt().match());
        boolean isThere =
                run.region().equals(started.region()) && run.decision().equals(started.decision());
        return isIn(started.attempt(), Progress.REPORTED) || (isIn(started.attempt(), Progress.PLAYING) && isThere);
    }

    private boolean isIn(Attempt attempt, Progress progress) {
        MatchRun run = state.run(attempt.match());
        return run.attempt() == attempt.number() && run.progress() == progress;
    }

    private boolean endedSo(MatchId id, Result result) {
        Match match = state.match(id);
        return match != null
                && match.ruling() != null
                && result.equals(match.ruling().result());
    }

    private boolean isAgainAhead(MatchId match) {
        MatchRun run = state.run(match);
        return run.attempt() > 1 && run.progress() == Progress.AHEAD && !state.isEnded(match);
    }

    private boolean isClaimed(CompetitionOrder.OpenDispute open) {
        for (Dispute dispute : state.disputes()) {
            Dispute.Piece claim = dispute.pieces().getFirst();
            if (dispute.match().equals(open.match()) && dispute.state().isPending() && isSame(claim, open.claim())) {
                return true;
            }
        }
        return false;
    }

    private boolean isLast(int number, Evidence evidence) {
        Dispute dispute = state.dispute(number);
        return dispute != null && isSame(dispute.pieces().getLast(), evidence);
    }

    private boolean isSame(Dispute.Piece piece, Evidence evidence) {
        return piece.author().equals(author) && piece.evidence().equals(evidence);
    }

    private boolean isRuled(CompetitionOrder.Rule rule) {
        Dispute dispute = state.dispute(rule.dispute());
        return dispute != null
                && !dispute.state().isPending()
                && dispute.rulings().getLast().finding().equals(rule.finding())
                && dispute.rulings().getLast().reason().equals(rule.reason());
    }
}
