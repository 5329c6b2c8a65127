package dev.naadam.server.core.competition;

import static dev.naadam.server.core.competition.EventScript.KEY;
import static dev.naadam.server.core.competition.EventScript.NODE;
import static dev.naadam.server.core.competition.EventScript.ended;
import static dev.naadam.server.core.competition.EventScript.match;
import static dev.naadam.server.core.competition.EventScript.player;
import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.server.core.competition.MatchRun.Progress;
import dev.naadam.server.core.competition.document.EventDocument;
import dev.naadam.server.core.ledger.Ruling;
import dev.naadam.server.core.tournament.match.Result;
import dev.naadam.server.core.tournament.match.Score;
import dev.naadam.server.core.tournament.match.Side;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlayTest {

    private static final EventDocument CUP = EventDocuments.cup(4);

    private static Attempt attempt(String match, int number) {
        return new Attempt(match(match), number);
    }

    @Test
    void aReportedResultMovesTheBracketOnce() {
        EventScript script = EventScript.running(CUP, 4).play("1.1.1.1", 1, 0);
        Competition before = script.state;

        script.know(NODE, ended("1.1.1.1", 1, 1, 0));
        script.know(NODE, ended("1.1.1.1", 1, 0, 1));

        assertThat(script.state).isSameAs(before);
        assertThat(script.line("1.1.2.1")).isEqualTo("t1 WAITING");
    }

    @Test
    void aReportBeforeTheLobbyIsConfirmedCounts() {
        EventScript script = EventScript.running(CUP, 2);
        script.accept(NODE, new CompetitionOrder.OpenLobbies(List.of(attempt("1.1.1.1", 1))));

        script.accept(NODE, ended("1.1.1.1", 1, 0, 1));
        script.know(NODE, new CompetitionOrder.LobbiesOpened(List.of(attempt("1.1.1.1", 1))));

        assertThat(script.state.phase()).isEqualTo(Phase.OVER);
    }

    @Test
    void aReportOfAnEarlierAttemptIsOutdated() {
        EventScript script = EventScript.running(CUP, 4).attend();
        script.accept(KEY, new CompetitionOrder.Replay(match("1.1.1.1"), "server fault"));

        script.conflict(
                NODE, ended("1.1.1.1", 1, 1, 0), "/attempt", "outdated: 1.1.1.1 attempt 1, and attempt 2 is AHEAD");
        script.refuse(
                NODE, ended("1.1.1.1", 3, 1, 0), Ruling.Kind.UNKNOWN, "/attempt", "there is no 1.1.1.1 attempt 3");
        assertThat(script.state.strays()).containsExactly(attempt("1.1.1.1", 1));
        script.attend().accept(NODE, ended("1.1.1.1", 2, 0, 1));
        assertThat(script.line("1.1.2.1")).isEqualTo("t4 WAITING");
    }

    @Test
    void nobodyReportsWhatWasNotOpened() {
        EventScript script = EventScript.running(CUP, 4);

        script.conflict(
                NODE, ended("1.1.1.1", 1, 1, 0), "/attempt", "outdated: 1.1.1.1 attempt 1, and attempt 1 is AHEAD");
    }

    @Test
    void anImpossibleScoreIsRefused() {
        EventScript script = EventScript.running(CUP, 4).attend();

        script.refuse(
                NODE,
                ended("1.1.1.1", 1, 2, 0),
                Ruling.Kind.INVALID,
                "/result",
                "score 2:0 (expected: 1 games for the winner, fewer for the other)");
    }

    @Test
    void aMapThatWasWonWithoutPointsCounts() {
        EventScript script = EventScript.running(CUP, 4).attend();
        Result result = new Result.Played(new Score(1, 0), List.of(new Score(0, 0)));

        script.accept(NODE, new CompetitionOrder.SeriesEnded(attempt("1.1.1.1", 1), result, List.of(), ""));

        assertThat(script.line("1.1.2.1")).isEqualTo("t1 WAITING");
    }

    @Test
    void whatTheServerSawStandsOnTheMatch() {
        EventScript script = EventScript.running(CUP, 2).attend();
        PlayedMap map = new PlayedMap("0badcafe", "dust", new Score(13, 7), "00ff00ff00ff00ff");
        script.accept(NODE, new CompetitionOrder.SeriesStarted(attempt("1.1.1.1", 1), "cn-west-1", "d1"));
        script.know(NODE, new CompetitionOrder.SeriesStarted(attempt("1.1.1.1", 1), "cn-west-1", "d1"));

        script.accept(
                NODE, new CompetitionOrder.SeriesEnded(attempt("1.1.1.1", 1), Result.played(1, 0), List.of(map), "B"));

        assertThat(script.state.run(match("1.1.1.1")))
                .isEqualTo(new MatchRun(
                        1, Progress.REPORTED, null, "cn-west-1", "d1", "B", List.of(map), script.nowMillis));
    }

    @Test
    void aForfeitEndsTheLobby() {
        EventScript script = EventScript.running(CUP, 4).attend();
        CompetitionOrder forfeit = new CompetitionOrder.Forfeit(match("1.1.1.1"), Result.forfeit(Side.A), "no show");

        script.accept(KEY, forfeit);

        script.know(KEY, forfeit);
        assertThat(script.line("1.1.2.1")).isEqualTo("t4 WAITING");
        assertThat(script.state.strays()).containsExactly(attempt("1.1.1.1", 1));
        script.conflict(
                NODE, ended("1.1.1.1", 1, 1, 0), "/attempt", "outdated: 1.1.1.1 attempt 1, and attempt 1 is DECIDED");
    }

    @Test
    void aForfeitIsNoPlayedResult() {
        EventScript script = EventScript.running(CUP, 4);

        script.refuse(
                KEY,
                new CompetitionOrder.Forfeit(match("1.1.1.1"), Result.played(1, 0), ""),
                Ruling.Kind.INVALID,
                "/result",
                "a played one (expected: awarded, or a double forfeit)");
    }

    @Test
    void aCorrectionThatOthersWerePlayedUponNamesThem() {
        EventScript script = EventScript.running(CUP, 4)
                .play("1.1.1.1", 1, 0)
                .play("1.1.1.2", 1, 0)
                .attend();
        CompetitionOrder correct = new CompetitionOrder.Correct(match("1.1.1.1"), Result.played(0, 1), "typo");

        script.conflict(KEY, correct, "/match", "these were begun or played on the strength of it: [1.1.2.1]");
        script.accept(KEY, new CompetitionOrder.Replay(match("1.1.2.1"), "")).accept(KEY, correct);

        assertThat(script.line("1.1.2.1")).isEqualTo("t4-t2 READY");
        assertThat(script.state.run(match("1.1.2.1")).attempt()).isEqualTo(2);
    }

    @Test
    void theFinalPlayedAgainReopensTheEvent() {
        EventScript script = EventScript.running(CUP, 2).play("1.1.1.1", 1, 0);
        assertThat(script.state.phase()).isEqualTo(Phase.OVER);

        script.accept(KEY, new CompetitionOrder.Replay(match("1.1.1.1"), "cheating"));

        assertThat(script.state.phase()).isEqualTo(Phase.RUNNING);
        script.play("1.1.1.1", 0, 1);
        assertThat(script.state.phase()).isEqualTo(Phase.OVER);
    }

    @Test
    void aTeamThatLeavesForfeitsTheMatchItIsIn() {
        EventScript script = EventScript.running(CUP, 4).attend();

        script.accept(player("ann1"), new CompetitionOrder.Withdraw("t1"));

        assertThat(script.line("1.1.2.1")).isEqualTo("t4 WAITING");
        assertThat(script.state.strays()).containsExactly(attempt("1.1.1.1", 1));
    }

    @Test
    void aTeamThatComesBackPlaysFromTheBeginning() {
        EventScript script = EventScript.running(CUP, 4).attend();
        script.accept(KEY, new CompetitionOrder.Disqualify("t1", "smurf"));

        script.accept(KEY, new CompetitionOrder.Reinstate("t1")).attend();

        assertThat(script.line("1.1.1.1")).isEqualTo("t1-t4 RUNNING");
        assertThat(script.state.run(match("1.1.1.1")).attempt(match("1.1.1.1"))).isEqualTo(attempt("1.1.1.1", 2));
    }

    @Test
    void whoWasNotThereAtTheStartDoesNotComeIn() {
        EventScript script = EventScript.registered(CUP, 3)
                .accept(KEY, new CompetitionOrder.Withdraw("t3"))
                .accept(KEY, new CompetitionOrder.Start());

        script.conflict(KEY, new CompetitionOrder.Reinstate("t3"), "/team", "t3 is not among those who play");
    }

    @Test
    void theLobbyOfAnAttemptFollowsFromItsName() {
        assertThat(attempt("1.1.1.1", 1).lobby(EventScript.ID))
                .isEqualTo(attempt("1.1.1.1", 1).lobby(EventScript.ID))
                .isNotEqualTo(attempt("1.1.1.1", 2).lobby(EventScript.ID))
                .isNotEqualTo(attempt("1.1.1.2", 1).lobby(EventScript.ID));
    }
}
