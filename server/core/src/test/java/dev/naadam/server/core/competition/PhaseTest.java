package dev.naadam.server.core.competition;

import static dev.naadam.server.core.competition.EventScript.KEY;
import static dev.naadam.server.core.competition.EventScript.NODE;
import static dev.naadam.server.core.competition.EventScript.match;
import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.server.core.competition.dispute.Evidence;
import dev.naadam.server.core.competition.dispute.Finding;
import dev.naadam.server.core.competition.document.EventDocument;
import dev.naadam.server.core.competition.document.Moment;
import dev.naadam.server.core.ledger.Author;
import dev.naadam.server.core.ledger.Ruling;
import dev.naadam.server.core.roster.Roster;
import dev.naadam.server.core.tournament.match.Result;
import dev.naadam.server.core.tournament.match.Side;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** In which phase an order has its time: D draft, P published, C check-in, R running, p paused, O over, X cancelled. */
class PhaseTest {

    private static final EventDocument CUP = EventDocuments.cup(4);

    private static Map<CompetitionOrder, String> phasesOfOrders() {
        Attempt attempt = new Attempt(match("1.1.1.1"), 9);
        Evidence evidence = Evidence.ofText("see for yourself");
        Map<CompetitionOrder, String> phases = new LinkedHashMap<>();
        phases.put(new CompetitionOrder.Edit(EventDocuments.cup(8)), "DPC");
        phases.put(new CompetitionOrder.Register("t9", "Nine", Roster.of(List.of("zoe")), 0), "PC");
        phases.put(new CompetitionOrder.ChangeRoster("t9", Roster.of(List.of("zoe"))), "PCRp");
        phases.put(new CompetitionOrder.Rate("t9", 5), "PC");
        phases.put(new CompetitionOrder.Seed(List.of("t9")), "PC");
        phases.put(new CompetitionOrder.Withdraw("t9"), "PCRp");
        phases.put(new CompetitionOrder.Disqualify("t9", ""), "PCRp");
        phases.put(new CompetitionOrder.Reinstate("t9"), "PCRp");
        phases.put(new CompetitionOrder.CheckIn("t9"), "C");
        phases.put(new CompetitionOrder.UndoCheckIn("t9"), "C");
        phases.put(new CompetitionOrder.Hold("too few"), "PCR");
        phases.put(new CompetitionOrder.Cancel("rain"), "DPCRpX");
        phases.put(new CompetitionOrder.ScheduleMatch(match("9.1.1.1"), new Moment(5)), "Rp");
        phases.put(new CompetitionOrder.OpenLobbies(List.of(attempt)), "R");
        phases.put(new CompetitionOrder.LobbiesOpened(List.of(attempt)), "Rp");
        phases.put(new CompetitionOrder.SeriesStarted(attempt, "cn-north-1", ""), "Rp");
        phases.put(new CompetitionOrder.SeriesEnded(attempt, Result.played(1, 0), List.of(), ""), "Rp");
        phases.put(new CompetitionOrder.Forfeit(match("9.1.1.1"), Result.forfeit(Side.A), ""), "Rp");
        phases.put(new CompetitionOrder.Correct(match("9.1.1.1"), Result.played(1, 0), ""), "RpO");
        phases.put(new CompetitionOrder.Replay(match("9.1.1.1"), ""), "RpO");
        phases.put(new CompetitionOrder.OpenDispute(match("9.1.1.1"), evidence), "RpO");
        phases.put(new CompetitionOrder.AddEvidence(9, evidence), "RpO");
        phases.put(new CompetitionOrder.Rule(9, new Finding.Upheld(), ""), "RpO");
        phases.put(new CompetitionOrder.Appeal(9, evidence), "RpO");
        return phases;
    }

    private static EventScript in(Phase phase) {
        EventScript script = switch (phase) {
            case DRAFT -> EventScript.drafted(CUP);
            case PUBLISHED -> EventScript.published(CUP);
            case CHECK_IN -> EventScript.published(CUP).accept(KEY, new CompetitionOrder.OpenCheckIn());
            case RUNNING -> EventScript.running(CUP, 2);
            case PAUSED -> EventScript.running(CUP, 2).accept(KEY, new CompetitionOrder.Pause("lunch"));
            case OVER -> EventScript.running(CUP, 2).play("1.1.1.1", 1, 0);
            case CANCELLED -> EventScript.drafted(CUP).accept(KEY, new CompetitionOrder.Cancel(""));
        };
        assertThat(script.state.phase()).isEqualTo(phase);
        return script;
    }

    private static char letter(Phase phase) {
        return switch (phase) {
            case DRAFT -> 'D';
            case PUBLISHED -> 'P';
            case CHECK_IN -> 'C';
            case RUNNING -> 'R';
            case PAUSED -> 'p';
            case OVER -> 'O';
            case CANCELLED -> 'X';
        };
    }

    private static boolean isOfNodes(CompetitionOrder order) {
        return order instanceof CompetitionOrder.Hold
                || order instanceof CompetitionOrder.OpenLobbies
                || order instanceof CompetitionOrder.LobbiesOpened
                || order instanceof CompetitionOrder.SeriesStarted
                || order instanceof CompetitionOrder.SeriesEnded;
    }

    @Test
    void everyOrderIsRefusedInEveryPhaseThatIsNotIts() {
        List<String> wrong = new ArrayList<>();

        for (Map.Entry<CompetitionOrder, String> order : phasesOfOrders().entrySet()) {
            for (Phase phase : Phase.values()) {
                EventScript script = in(phase);
                Competition before = script.state;
                Author author = isOfNodes(order.getKey()) ? NODE : KEY;
                boolean isTime = order.getValue().indexOf(letter(phase)) >= 0;
                Ruling<Competition> ruling = script.give(author, order.getKey());
                boolean isOutOfPhase = ruling instanceof Ruling.Refused<Competition> refused
                        && refused.kind() == Ruling.Kind.CONFLICT
                        && refused.pointer().isEmpty()
                        && refused.reason().startsWith("the event is " + phase + " (expected: ");
                if (isOutOfPhase == isTime || (isOutOfPhase && !script.state.equals(before))) {
                    wrong.add(order.getKey() + " in " + phase + ": " + ruling);
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void nothingCanBeOrderedOfAnEventThatDoesNotExist() {
        EventScript script = new EventScript();

        script.refuse(KEY, new CompetitionOrder.Publish(), Ruling.Kind.UNKNOWN, "", "there is no such event");
    }

    @Test
    void whatTookEffectIsKnownWhateverHappenedSince() {
        EventScript script = EventScript.running(CUP, 2);

        script.know(KEY, new CompetitionOrder.Publish());
        script.know(KEY, EventScript.register(1));
        script.know(KEY, new CompetitionOrder.CloseRegistration());
        script.know(NODE, new CompetitionOrder.Start());
        script.play("1.1.1.1", 0, 1);
        script.know(NODE, EventScript.ended("1.1.1.1", 1, 0, 1));
        script.know(NODE, new CompetitionOrder.OpenLobbies(List.of(new Attempt(match("1.1.1.1"), 1))));
    }

    @Test
    void anotherEventOfTheSameIdIsRefused() {
        EventScript script = EventScript.drafted(CUP);

        script.know(KEY, new CompetitionOrder.Create(EventScript.ID, "org", CUP));
        script.conflict(
                KEY,
                new CompetitionOrder.Create(EventScript.ID, "org", EventDocuments.cup(8)),
                "/id",
                "there is another event of this id");
    }

    @Test
    void entryRulesHoldOnceTheEventIsPublished() {
        EventScript script = EventScript.published(CUP);

        script.conflict(
                KEY,
                new CompetitionOrder.Edit(EventDocuments.cup(8)),
                "/document/entry",
                "another one (expected: as it was published)");
    }

    @Test
    void aPauseStopsLobbiesAndNotWhatIsPlayed() {
        EventScript script = EventScript.running(CUP, 4).attend();
        script.accept(KEY, new CompetitionOrder.Pause("power cut"));

        script.accept(NODE, EventScript.ended("1.1.1.1", 1, 1, 0)).accept(NODE, EventScript.ended("1.1.1.2", 1, 1, 0));

        assertThat(script.line("1.1.2.1")).isEqualTo("t1-t2 READY");
        assertThat(new Agenda(script.state).order(script.nowMillis)).isNull();
        script.accept(KEY, new CompetitionOrder.Resume()).attend();
        assertThat(script.line("1.1.2.1")).isEqualTo("t1-t2 RUNNING");
    }

    @Test
    void cancellingClosesEveryLobby() {
        EventScript script = EventScript.running(CUP, 4).attend();

        script.accept(KEY, new CompetitionOrder.Cancel("flood"));

        assertThat(script.state.strays())
                .containsExactly(new Attempt(match("1.1.1.1"), 1), new Attempt(match("1.1.1.2"), 1));
        assertThat(script.rules.dueMillis(script.state)).isZero();
        script.conflict(
                NODE,
                EventScript.ended("1.1.1.1", 1, 1, 0),
                "",
                "the event is CANCELLED (expected: [RUNNING, PAUSED])");
        script.attend();
        assertThat(script.state.strays()).isEmpty();
    }
}
