package dev.naadam.server.core.competition;

import dev.naadam.server.core.competition.document.EventCheck;
import dev.naadam.server.core.competition.document.EventDocument;
import dev.naadam.server.core.competition.document.Fault;
import dev.naadam.server.core.competition.document.Moment;
import dev.naadam.server.core.competition.document.Seeding;
import dev.naadam.server.core.ledger.Occasion;
import dev.naadam.server.core.ledger.Ruling;
import dev.naadam.server.core.tournament.Opening;
import dev.naadam.server.core.tournament.Tournament;
import dev.naadam.server.core.tournament.document.Problem;
import dev.naadam.server.core.tournament.document.Team;
import dev.naadam.server.core.tournament.document.TournamentDocument;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Rules on the way of an event from its document to its first match. */
final class Preparation {

    /** Problems of a document that one line names. */
    private static final int MAX_PROBLEMS_TOLD = 8;

    private final Competition state;
    private final Occasion occasion;

    Preparation(Competition state, Occasion occasion) {
        this.state = state;
        this.occasion = occasion;
    }

    Ruling<Competition> create(CompetitionOrder.Create order) {
        if (!state.isBlank()) {
            return Rulings.conflict("/id", "there is another event of this id");
        }
        if (order.organizer().isEmpty()) {
            return Rulings.invalid("/organizer", "nobody (expected: whose event it is)");
        }
        List<Fault> faults = EventCheck.faults(order.document());
        return faults.isEmpty()
                ? new Ruling.Accepted<>(Competition.created(order.id(), order.organizer(), order.document()))
                : refused(faults);
    }

    Ruling<Competition> edit(EventDocument document) {
        List<Fault> faults = EventCheck.faults(document);
        if (!faults.isEmpty()) {
            return refused(faults);
        }
        boolean isOtherEntry = !document.entry().equals(state.document().entry());
        if (state.phase() != Phase.DRAFT && isOtherEntry) {
            return Rulings.conflict("/document/entry", "another one (expected: as it was published)");
        }
        return new Revision(state).document(document).accepted();
    }

    private static Ruling<Competition> refused(List<Fault> faults) {
        Fault first = faults.getFirst();
        StringBuilder reason = new StringBuilder(first.reason());
        for (Fault fault : faults.subList(1, Math.min(faults.size(), MAX_PROBLEMS_TOLD))) {
            reason.append("; ").append(fault.pointer()).append(": ").append(fault.reason());
        }
        return Rulings.invalid("/document" + first.pointer(), reason.toString());
    }

    Ruling<Competition> publish() {
        boolean isOpen = state.document().schedule().registrationOpens().isByHand();
        return new Revision(state)
                .phase(Phase.PUBLISHED)
                .registration(isOpen ? Gate.OPEN : Gate.AHEAD)
                .accepted();
    }

    /** Once more only before its end: the clock would close it at once. */
    Ruling<Competition> openRegistration() {
        Moment end = state.document().schedule().registrationCloses();
        return state.registration() == Gate.CLOSED && end.isReached(occasion.atMillis())
                ? Rulings.conflict("", "by the schedule registration is closed")
                : new Revision(state).registration(Gate.OPEN).accepted();
    }

    Ruling<Competition> closeRegistration() {
        return new Revision(state).registration(Gate.CLOSED).accepted();
    }

    /** Whoever checks in has registered: who comes later is not known to be there. */
    Ruling<Competition> openCheckIn() {
        return new Revision(state)
                .phase(Phase.CHECK_IN)
                .registration(Gate.CLOSED)
                .checkIn(Gate.OPEN)
                .accepted();
    }

    Ruling<Competition> closeCheckIn() {
        return new Revision(state)
                .checkIn(Gate.CLOSED)
                .teams(state.teams().checkedIn())
                .accepted();
    }

    Ruling<Competition> start() {
        Teams teams = state.checkIn() == Gate.OPEN ? state.teams().checkedIn() : state.teams();
        List<Team> playing = new ArrayList<>();
        for (Entrant entrant : seeded(teams.in())) {
            playing.add(new Team(entrant.id(), entrant.name()));
        }
        EventDocument document = state.document();
        return switch (Tournament.open(new TournamentDocument(document.name(), playing, document.stages()))) {
            case Opening.Rejected rejected -> unplayable(rejected.problems());
            case Opening.Opened opened ->
                new Revision(state)
                        .phase(Phase.RUNNING)
                        .registration(Gate.CLOSED)
                        .checkIn(state.checkIn() == Gate.AHEAD ? Gate.AHEAD : Gate.CLOSED)
                        .teams(teams)
                        .tournament(opened.tournament())
                        .accepted();
        };
    }

    /** The order was right, the event is not: not yet, or with too few. */
    private static Ruling<Competition> unplayable(List<Problem> problems) {
        StringBuilder reason = new StringBuilder();
        for (Problem problem : problems.subList(0, Math.min(problems.size(), MAX_PROBLEMS_TOLD))) {
            reason.append(reason.isEmpty() ? "" : "; ").append(problem);
        }
        return Rulings.conflict(
                "/document" + EventCheck.pointer(problems.getFirst().field()), reason.toString());
    }

    private List<Entrant> seeded(List<Entrant> entrants) {
        List<Entrant> seeded = new ArrayList<>(entrants);
        Comparator<Entrant> order = switch (state.document().entry().seeding()) {
            case Seeding.BY_RATING -> Comparator.comparingInt(Entrant::rating).reversed();
            case Seeding.AS_GIVEN -> Comparator.comparingInt(this::seed);
        };
        // stable: who is equal stays in the order of registration
        seeded.sort(order);
        return seeded;
    }

    private int seed(Entrant entrant) {
        int seed = state.seeds().indexOf(entrant.id());
        return seed < 0 ? Integer.MAX_VALUE : seed;
    }

    /** Without a reason nobody could tell that it is held. */
    Ruling<Competition> hold(String reason) {
        Phase phase = state.phase() == Phase.RUNNING ? Phase.PAUSED : state.phase();
        return reason.isEmpty() ? Texts.badReason() : note(phase, reason);
    }

    Ruling<Competition> note(Phase phase, String reason) {
        return Texts.isReason(reason)
                ? new Revision(state).phase(phase).note(reason).accepted()
                : Texts.badReason();
    }

    /** Nobody plays on: every lobby is to be closed. */
    Ruling<Competition> cancel(String reason) {
        if (!Texts.isReason(reason)) {
            return Texts.badReason();
        }
        Revision revision = new Revision(state).phase(Phase.CANCELLED).note(reason);
        state.runs().forEach((match, run) -> {
            if (run.isOpen()) {
                revision.run(match, run.decided(occasion.atMillis())).stray(run.attempt(match));
            }
        });
        return revision.accepted();
    }
}
