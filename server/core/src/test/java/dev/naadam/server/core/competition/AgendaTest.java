package dev.naadam.server.core.competition;

import static dev.naadam.server.core.competition.EventScript.KEY;
import static dev.naadam.server.core.competition.EventScript.NODE;
import static dev.naadam.server.core.competition.EventScript.match;
import static dev.naadam.server.core.competition.EventScript.player;
import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.server.core.competition.document.EventDocument;
import dev.naadam.server.core.competition.document.Moment;
import dev.naadam.server.core.competition.document.RoundTime;
import dev.naadam.server.core.competition.document.Schedule;
import dev.naadam.server.core.ledger.Rules;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Everything below is in milliseconds since the script's beginning. */
class AgendaTest {

    private static final long T0 = new EventScript().nowMillis;

    private static Moment at(long millis) {
        return new Moment(T0 + millis);
    }

    private static EventDocument cup(int restSeconds, RoundTime... rounds) {
        Moment hand = Moment.BY_HAND;
        return EventDocuments.with(
                EventDocuments.cup(4), new Schedule(hand, hand, hand, hand, hand, restSeconds, List.of(rounds)));
    }

    private static Attempt attempt(String match) {
        return new Attempt(match(match), 1);
    }

    /** Lets the clock go from one due moment to the next; what was ordered, and when. */
    private static List<String> run(EventScript script) {
        List<String> lines = new ArrayList<>();
        long dueMillis = script.rules.dueMillis(script.state);
        while (dueMillis != Rules.NEVER && lines.size() < 20) {
            script.nowMillis = Math.max(script.nowMillis, dueMillis);
            CompetitionOrder order = new Agenda(script.state).order(script.nowMillis);
            if (order == null) {
                break;
            }
            lines.add((script.nowMillis - T0) + " " + order.getClass().getSimpleName());
            script.accept(NODE, order);
            dueMillis = script.rules.dueMillis(script.state);
        }
        return lines;
    }

    @Test
    void anEventRunsByItsSchedule() {
        Schedule schedule = new Schedule(at(10), at(20), at(30), at(40), at(50), 0, List.of());
        EventScript script = EventScript.registered(EventDocuments.with(EventDocuments.cup(4), schedule), 2);

        List<String> early = new ArrayList<>();
        script.nowMillis = T0 + 30;
        for (CompetitionOrder due = new Agenda(script.state).order(script.nowMillis);
                due != null;
                due = new Agenda(script.state).order(script.nowMillis)) {
            early.add(due.getClass().getSimpleName());
            script.accept(NODE, due);
        }
        script.accept(player("ann1"), new CompetitionOrder.CheckIn("t1"));
        script.accept(player("ann2"), new CompetitionOrder.CheckIn("t2"));

        assertThat(early).containsExactly("OpenRegistration", "CloseRegistration", "OpenCheckIn");
        assertThat(run(script)).containsExactly("40 CloseCheckIn", "50 Start", "50 OpenLobbies");
    }

    @Test
    void registrationIsOpenExactlyWithinItsWindow() {
        Moment hand = Moment.BY_HAND;
        Schedule schedule = new Schedule(at(10), at(20), hand, hand, hand, 0, List.of());
        EventScript script = EventScript.published(EventDocuments.with(EventDocuments.cup(4), schedule));

        script.conflict(player("ann1"), EventScript.register(1), "", "registration is ahead");
        script.nowMillis = T0 + 10;
        script.attend().accept(player("ann1"), EventScript.register(1));
        script.nowMillis = T0 + 20;
        script.conflict(player("ann2"), EventScript.register(2), "", "registration is closed");
        script.attend()
                .conflict(KEY, new CompetitionOrder.OpenRegistration(), "", "by the schedule registration is closed");
    }

    @Test
    void checkInEndsByTheClockEvenIfNobodyWroteItDown() {
        Moment hand = Moment.BY_HAND;
        Schedule schedule = new Schedule(hand, hand, at(0), at(40), hand, 0, List.of());
        EventScript script = EventScript.registered(EventDocuments.with(EventDocuments.cup(4), schedule), 2);
        script.attend();

        script.nowMillis = T0 + 40;

        script.conflict(player("ann1"), new CompetitionOrder.CheckIn("t1"), "", "check-in is closed");
    }

    @Test
    void anEventThatCanNotStartIsHeldUntilSomethingChanges() {
        Moment hand = Moment.BY_HAND;
        Schedule schedule = new Schedule(hand, hand, hand, hand, at(0), 0, List.of());
        EventScript script = EventScript.registered(EventDocuments.with(EventDocuments.cup(4), schedule), 1);

        script.accept(NODE, new CompetitionOrder.Hold("teams: 1"));

        assertThat(script.rules.dueMillis(script.state)).isEqualTo(Rules.NEVER);
        script.accept(KEY, EventScript.register(2));
        assertThat(run(script)).containsExactly("0 Start", "0 OpenLobbies");
    }

    @Test
    void allMatchesOfARoundOpenInOneOrder() {
        EventScript script = EventScript.running(EventDocuments.cup(4), 4);

        CompetitionOrder order = new Agenda(script.state).order(T0);

        assertThat(order).isEqualTo(new CompetitionOrder.OpenLobbies(List.of(attempt("1.1.1.1"), attempt("1.1.1.2"))));
    }

    @Test
    void lobbiesAreDueUntilTheyAreMade() {
        EventScript script = EventScript.running(EventDocuments.cup(4), 4);
        script.accept(NODE, new CompetitionOrder.OpenLobbies(List.of(attempt("1.1.1.1"), attempt("1.1.1.2"))));

        assertThat(script.rules.dueMillis(script.state)).isZero();
        assertThat(new Agenda(script.state).called()).containsExactly(attempt("1.1.1.1"), attempt("1.1.1.2"));
        script.accept(NODE, new CompetitionOrder.LobbiesOpened(new Agenda(script.state).called()));
        assertThat(script.rules.dueMillis(script.state)).isEqualTo(Rules.NEVER);
    }

    @Test
    void aLobbyThatCanNotBeMadePausesTheEventUntilSomebodyLooked() {
        EventScript script = EventScript.running(EventDocuments.cup(4), 2);
        script.accept(NODE, new CompetitionOrder.OpenLobbies(List.of(attempt("1.1.1.1"))));

        script.accept(NODE, new CompetitionOrder.Hold("1.1.1.1: the game is unknown"));

        assertThat(script.state.phase()).isEqualTo(Phase.PAUSED);
        assertThat(script.rules.dueMillis(script.state)).isEqualTo(Rules.NEVER);
        script.accept(KEY, new CompetitionOrder.Resume());
        assertThat(new Agenda(script.state).called()).containsExactly(attempt("1.1.1.1"));
    }

    @Test
    void aRoundWaitsForItsTime() {
        EventScript script = EventScript.running(cup(0, new RoundTime(1, 1, at(60))), 4);

        assertThat(script.rules.dueMillis(script.state)).isEqualTo(T0 + 60);
        script.conflict(
                NODE,
                new CompetitionOrder.OpenLobbies(List.of(attempt("1.1.1.1"))),
                "/attempts/0",
                "1.1.1.1 is not due yet");
    }

    @Test
    void aMatchOfItsOwnTimeWaitsForNothingElse() {
        EventScript script = EventScript.running(cup(0, new RoundTime(1, 1, Moment.BY_HAND)), 4);
        assertThat(script.rules.dueMillis(script.state)).isEqualTo(Rules.NEVER);

        script.accept(KEY, new CompetitionOrder.ScheduleMatch(match("1.1.1.2"), at(5)));

        assertThat(run(script)).containsExactly("5 OpenLobbies");
        assertThat(script.line("1.1.1.2")).isEqualTo("t2-t3 RUNNING");
        assertThat(script.line("1.1.1.1")).isEqualTo("t1-t4 READY");
        script.conflict(
                KEY,
                new CompetitionOrder.ScheduleMatch(match("1.1.1.2"), at(9)),
                "/match",
                "1.1.1.2 has begun (expected: one that has not)");
    }

    @Test
    void teamsRestBetweenTheirMatches() {
        EventScript script = EventScript.running(cup(30), 4).play("1.1.1.1", 1, 0);
        script.nowMillis += 5_000;

        script.play("1.1.1.2", 1, 0);

        assertThat(script.rules.dueMillis(script.state)).isEqualTo(T0 + 35_000);
    }

    @Test
    void aMatchWithAByeIsNeverDue() {
        EventScript script = EventScript.running(EventDocuments.cup(4), 3).attend();

        assertThat(script.state.run(match("1.1.1.1")).progress()).isEqualTo(MatchRun.Progress.AHEAD);
        assertThat(script.line("1.1.1.2")).isEqualTo("t2-t3 RUNNING");
    }
}
