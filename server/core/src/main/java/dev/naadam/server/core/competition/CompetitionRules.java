package dev.naadam.server.core.competition;

import dev.naadam.server.core.competition.Entrant.Presence;
import dev.naadam.server.core.ledger.Occasion;
import dev.naadam.server.core.ledger.Rules;
import dev.naadam.server.core.ledger.Ruling;
import java.util.SortedSet;

/** What becomes of an order of an event. Stateless, for any thread. */
public final class CompetitionRules implements Rules<Competition, CompetitionOrder> {

    @Override
    public Competition blank() {
        return Competition.BLANK;
    }

    @Override
    public long dueMillis(Competition state) {
        return new Agenda(state).dueMillis();
    }

    @Override
    public Ruling<Competition> rule(Competition state, CompetitionOrder order, Occasion occasion) {
        boolean isFirst = order instanceof CompetitionOrder.Create && state.isBlank();
        if (!isFirst && state.isBlank()) {
            return Rulings.unknown("", "there is no such event");
        }
        Ruling<Competition> objection = Permission.objection(state, order, occasion.author());
        if (objection != null) {
            return objection;
        }
        if (!isFirst && Repetition.isKnown(state, order, occasion.author())) {
            return new Ruling.Known<>();
        }
        SortedSet<Phase> phases = Timing.phases(order);
        if (!phases.contains(state.phase())) {
            return Rulings.conflict("", "the event is " + state.phase() + " (expected: " + phases + ")");
        }
        return withoutHold(state, order, carryOut(state, order, occasion));
    }

    /** Whatever changed before the start, it may start by itself now. */
    private static Ruling<Competition> withoutHold(
            Competition state, CompetitionOrder order, Ruling<Competition> ruling) {
        boolean isHeld = !state.note().isEmpty() && !state.phase().isStarted();
        boolean hasReason = order instanceof CompetitionOrder.Hold || order instanceof CompetitionOrder.Cancel;
        return isHeld && !hasReason && ruling instanceof Ruling.Accepted<Competition> accepted
                ? new Revision(accepted.state()).note("").accepted()
                : ruling;
    }

    private static Ruling<Competition> carryOut(Competition state, CompetitionOrder order, Occasion occasion) {
        Preparation preparation = new Preparation(state, occasion);
        Admission admission = new Admission(state, occasion);
        Play play = new Play(state, occasion);
        Hearing hearing = new Hearing(state, occasion);
        return switch (order) {
            case CompetitionOrder.Create create -> preparation.create(create);
            case CompetitionOrder.Edit edit -> preparation.edit(edit.document());
            case CompetitionOrder.Publish publish -> preparation.publish();
            case CompetitionOrder.OpenRegistration open -> preparation.openRegistration();
            case CompetitionOrder.CloseRegistration close -> preparation.closeRegistration();
            case CompetitionOrder.OpenCheckIn open -> preparation.openCheckIn();
            case CompetitionOrder.CloseCheckIn close -> preparation.closeCheckIn();
            case CompetitionOrder.Start start -> preparation.start();
            case CompetitionOrder.Hold hold -> preparation.hold(hold.reason());
            case CompetitionOrder.Pause pause -> preparation.note(Phase.PAUSED, pause.reason());
            case CompetitionOrder.Resume resume -> preparation.note(Phase.RUNNING, "");
            case CompetitionOrder.Cancel cancel -> preparation.cancel(cancel.reason());
            case CompetitionOrder.Register register -> admission.register(register);
            case CompetitionOrder.ChangeRoster change -> admission.changeRoster(change);
            case CompetitionOrder.Rate rate -> admission.rate(rate);
            case CompetitionOrder.Seed seed -> admission.seed(seed.teams());
            case CompetitionOrder.CheckIn checkIn -> admission.checkIn(checkIn.team());
            case CompetitionOrder.UndoCheckIn undo -> admission.undoCheckIn(undo.team());
            case CompetitionOrder.Withdraw withdraw -> admission.leave(withdraw.team(), Presence.WITHDRAWN);
            case CompetitionOrder.Disqualify put ->
                Texts.isReason(put.reason()) ? admission.leave(put.team(), Presence.DISQUALIFIED) : Texts.badReason();
            case CompetitionOrder.Reinstate reinstate -> admission.reinstate(reinstate.team());
            case CompetitionOrder.ScheduleMatch schedule -> play.schedule(schedule.match(), schedule.notBefore());
            case CompetitionOrder.OpenLobbies open -> play.open(open.attempts());
            case CompetitionOrder.LobbiesOpened opened -> play.opened(opened.attempts());
            case CompetitionOrder.LobbyClosed closed -> play.closed(closed.attempt());
            case CompetitionOrder.SeriesStarted started -> play.started(started);
            case CompetitionOrder.SeriesEnded ended -> play.ended(ended);
            case CompetitionOrder.Forfeit forfeit -> play.forfeit(forfeit);
            case CompetitionOrder.Correct correct -> play.correct(correct.match(), correct.result(), correct.reason());
            case CompetitionOrder.Replay replay -> play.replay(replay.match(), replay.reason());
            case CompetitionOrder.OpenDispute open -> hearing.open(open.match(), open.claim());
            case CompetitionOrder.AddEvidence add -> hearing.add(add.dispute(), add.evidence());
            case CompetitionOrder.Rule rule -> hearing.rule(rule);
            case CompetitionOrder.Appeal appeal -> hearing.appeal(appeal.dispute(), appeal.grounds());
        };
    }
}
