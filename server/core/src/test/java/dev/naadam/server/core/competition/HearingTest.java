package dev.naadam.server.core.competition;

import static dev.naadam.server.core.competition.EventScript.KEY;
import static dev.naadam.server.core.competition.EventScript.NODE;
import static dev.naadam.server.core.competition.EventScript.match;
import static dev.naadam.server.core.competition.EventScript.player;
import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.server.core.competition.dispute.Dispute;
import dev.naadam.server.core.competition.dispute.Evidence;
import dev.naadam.server.core.competition.dispute.Finding;
import dev.naadam.server.core.competition.document.EventDocument;
import dev.naadam.server.core.ledger.Ruling;
import dev.naadam.server.core.tournament.match.Result;
import java.util.List;
import org.junit.jupiter.api.Test;

class HearingTest {

    private static final EventDocument CUP = EventDocuments.cup(4);
    private static final Evidence CLAIM = Evidence.ofText("their third player was somebody else");

    private static CompetitionOrder.OpenDispute dispute(String match) {
        return new CompetitionOrder.OpenDispute(match(match), CLAIM);
    }

    private static CompetitionOrder.Rule rule(Finding finding) {
        return new CompetitionOrder.Rule(1, finding, "seen on the recording");
    }

    /** Both first matches have ended, and the loser of the first one disputes it. */
    private static EventScript disputed() {
        return EventScript.running(CUP, 4)
                .play("1.1.1.1", 1, 0)
                .accept(player("ann4"), dispute("1.1.1.1"))
                .accept(NODE, EventScript.ended("1.1.1.2", 1, 1, 0));
    }

    @Test
    void whatFollowsFromADisputedMatchDoesNotOpen() {
        EventScript script = disputed();

        script.attend();

        assertThat(script.line("1.1.2.1")).isEqualTo("t1-t2 READY");
        assertThat(script.state.frozen()).containsExactly(match("1.1.2.1"));
        script.conflict(
                NODE,
                new CompetitionOrder.OpenLobbies(List.of(new Attempt(match("1.1.2.1"), 1))),
                "/attempts/0",
                "1.1.2.1 follows from a match that is disputed");
    }

    @Test
    void laterStagesWaitForADispute() {
        EventScript script = EventScript.running(RandomEvents.swiss(1), 4)
                .play("1.1.1.1", 1, 0)
                .play("1.1.1.2", 1, 0)
                .accept(player("ann3"), dispute("1.1.1.1"));

        script.attend();

        assertThat(script.line("2.1.1.1")).isEqualTo("t1-t2 READY");
        assertThat(script.state.frozen()).containsExactly(match("2.1.1.1"));
    }

    @Test
    void laterRoundsOfASwissStageWaitForADispute() {
        EventScript script = EventScript.running(RandomEvents.swiss(2), 4)
                .play("1.1.1.1", 1, 0)
                .play("1.1.1.2", 1, 0)
                .accept(player("ann3"), dispute("1.1.1.1"));

        script.attend();

        assertThat(script.line("1.1.2.1")).isEqualTo("t1-t2 READY");
        assertThat(script.state.frozen()).contains(match("1.1.2.1"), match("1.1.2.2"));
    }

    @Test
    void aResultThatIsUpheldLetsThemPlay() {
        EventScript script = disputed();

        script.accept(KEY, rule(new Finding.Upheld())).attend();

        assertThat(script.line("1.1.2.1")).isEqualTo("t1-t2 RUNNING");
        script.know(KEY, rule(new Finding.Upheld()));
    }

    @Test
    void aRulingCorrectsTheResultAtOnce() {
        EventScript script = disputed();

        script.accept(KEY, rule(new Finding.Corrected(Result.played(0, 1)))).attend();

        assertThat(script.line("1.1.2.1")).isEqualTo("t4-t2 RUNNING");
    }

    @Test
    void aRulingHasTheMatchPlayedAgain() {
        EventScript script = disputed();

        script.accept(KEY, rule(new Finding.Replayed())).attend();

        assertThat(script.line("1.1.1.1")).isEqualTo("t1-t4 RUNNING");
        assertThat(script.state.run(match("1.1.1.1")).attempt()).isEqualTo(2);
        assertThat(script.line("1.1.2.1")).isEqualTo("t2 WAITING");
    }

    @Test
    void aRulingThatTheBracketCanNotFollowIsNone() {
        EventScript script = EventScript.running(CUP, 4)
                .play("1.1.1.1", 1, 0)
                .play("1.1.1.2", 1, 0)
                .attend();
        script.accept(player("ann4"), dispute("1.1.1.1"));

        script.conflict(
                KEY,
                rule(new Finding.Replayed()),
                "/match",
                "these were begun or played on the strength of it: [1.1.2.1]");

        assertThat(script.state.disputes().getFirst().state()).isEqualTo(Dispute.State.OPEN);
    }

    @Test
    void aSideAppealsOnce() {
        EventScript script = disputed().accept(KEY, rule(new Finding.Upheld()));
        CompetitionOrder appeal = new CompetitionOrder.Appeal(1, Evidence.ofText("look again"));

        script.accept(player("ann4"), appeal);

        script.know(player("ann4"), appeal);
        assertThat(script.state.frozen()).containsExactly(match("1.1.2.1"));
        script.accept(KEY, new CompetitionOrder.Rule(1, new Finding.Upheld(), "no"));
        assertThat(script.state.frozen()).isEmpty();
        script.conflict(
                player("ann4"),
                new CompetitionOrder.Appeal(1, Evidence.ofText("once more")),
                "/dispute",
                "dispute 1 is FINAL (expected: one that was ruled once)");
    }

    @Test
    void onlyCaptainsOfTheTwoTeamsDispute() {
        EventScript script = EventScript.running(CUP, 4).play("1.1.1.1", 1, 0);

        script.refuse(
                player("ann2"),
                dispute("1.1.1.1"),
                Ruling.Kind.FORBIDDEN,
                "",
                "only captains of the two teams of the match may");
    }

    @Test
    void anAttemptIsDisputedOnce() {
        EventScript script = disputed();

        script.know(player("ann4"), dispute("1.1.1.1"));
        script.conflict(
                player("ann1"),
                dispute("1.1.1.1"),
                "/match",
                "dispute 1 is about it (expected: evidence or an appeal there)");
    }

    @Test
    void onlyWhatTwoTeamsHaveEndedIsDisputed() {
        EventScript script = EventScript.running(CUP, 4).attend();

        script.conflict(
                player("ann1"),
                dispute("1.1.1.1"),
                "/match",
                "1.1.1.1 is RUNNING (expected: one that two teams have ended)");
        script.refuse(KEY, dispute("7.1.1.1"), Ruling.Kind.UNKNOWN, "/match", "7.1.1.1 does not exist");
    }

    @Test
    void evidenceSaysWhoseItIs() {
        EventScript script = disputed();
        Evidence evidence = new Evidence("two\nlines", List.of("https://example.org/a.png"), "0badcafe");

        script.accept(player("ann1"), new CompetitionOrder.AddEvidence(1, evidence));

        assertThat(script.state.disputes().getFirst().pieces().getLast())
                .isEqualTo(new Dispute.Piece(player("ann1"), "t1", script.nowMillis, evidence));
        script.know(player("ann1"), new CompetitionOrder.AddEvidence(1, evidence));
    }

    @Test
    void evidenceIsBounded() {
        EventScript script = disputed();

        refuseEvidence(
                script, Evidence.ofText("x".repeat(4001)), "/text", "not 1 to 4000 characters that can be shown");
        refuseEvidence(script, Evidence.ofText("a\u0000b"), "/text", "not 1 to 4000 characters that can be shown");
        refuseEvidence(
                script,
                new Evidence("see", List.of("javascript:alert(1)"), ""),
                "/links/0",
                "not an http or https address of up to 512 ASCII characters");
        refuseEvidence(script, new Evidence("see", List.of(), "../../etc"), "/replay", "not the id of a match");
        for (int i = 2; i <= Evidence.MAX_PIECES; i++) {
            script.accept(KEY, new CompetitionOrder.AddEvidence(1, Evidence.ofText("piece " + i)));
        }
        script.conflict(
                KEY,
                new CompetitionOrder.AddEvidence(1, Evidence.ofText("one more")),
                "/dispute",
                "it has 32 pieces of evidence (expected: fewer)");
    }

    private static void refuseEvidence(EventScript script, Evidence evidence, String pointer, String reason) {
        script.refuse(
                KEY, new CompetitionOrder.AddEvidence(1, evidence), Ruling.Kind.INVALID, "/evidence" + pointer, reason);
    }
}
