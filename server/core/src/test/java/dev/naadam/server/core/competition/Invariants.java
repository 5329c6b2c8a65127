package dev.naadam.server.core.competition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.server.core.ledger.Ruling;
import dev.naadam.server.core.tournament.Stage;
import dev.naadam.server.core.tournament.match.Match;
import dev.naadam.server.core.tournament.match.MatchId;
import dev.naadam.server.core.tournament.match.MatchState;
import dev.naadam.server.core.tournament.match.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What holds after every order. */
final class Invariants {

    private final SortedMap<MatchId, Integer> reportedAttempts = new TreeMap<>();

    void hold(Competition before, CompetitionOrder order, Ruling<Competition> ruling, EventScript script) {
        Competition state = script.state;
        if (!(ruling instanceof Ruling.Accepted)) {
            assertThat(state).as("changed although not accepted").isSameAs(before);
            return;
        }
        if (order instanceof CompetitionOrder.SeriesEnded ended) {
            reportedOnce(ended.attempt());
        }
        if (order instanceof CompetitionOrder.OpenLobbies open) {
            nothingFrozenOpens(before, open);
        }
        lobbiesAndBracketAgree(state);
        attemptsNeverGoBack(before, state);
        nobodyPlaysForTwoTeams(state);
        assertThat(state.phase() == Phase.OVER)
                .as("over if and only if the bracket is")
                .isEqualTo(state.tournament() != null && state.tournament().isOver());
    }

    private void reportedOnce(Attempt attempt) {
        int last = reportedAttempts.getOrDefault(attempt.match(), 0);
        assertThat(attempt.number()).as(attempt + " moved the bracket before").isGreaterThan(last);
        reportedAttempts.put(attempt.match(), attempt.number());
    }

    private static void nothingFrozenOpens(Competition before, CompetitionOrder.OpenLobbies open) {
        assertThat(before.phase()).isEqualTo(Phase.RUNNING);
        for (Attempt attempt : open.attempts()) {
            Match match = before.match(attempt.match());
            for (MatchId disputed : before.disputed()) {
                assertThat(match != null && follows(match, disputed))
                        .as(attempt + " follows from the disputed " + disputed)
                        .isFalse();
            }
        }
    }

    /** In one step; what follows in more can not be known while the step between is not played. */
    private static boolean follows(Match match, MatchId disputed) {
        return disputed.stage() < match.id().stage()
                || comesFrom(match.fixture().a(), disputed)
                || comesFrom(match.fixture().b(), disputed);
    }

    private static boolean comesFrom(Slot slot, MatchId disputed) {
        return switch (slot) {
            case Slot.WinnerOf winner -> winner.match().equals(disputed);
            case Slot.LoserOf loser -> loser.match().equals(disputed);
            case Slot.ResetOf reset -> reset.match().equals(disputed);
            case Slot.Seed seed -> false;
            case Slot.Bye bye -> false;
        };
    }

    private static void lobbiesAndBracketAgree(Competition state) {
        if (state.tournament() == null || state.phase() == Phase.CANCELLED) {
            return;
        }
        for (Stage stage : state.tournament().stages()) {
            for (Match match : stage.matches()) {
                assertThat(state.run(match.id()).isOpen())
                        .as(match.id() + " is " + match.state() + " and " + state.run(match.id()))
                        .isEqualTo(match.state() == MatchState.RUNNING);
            }
        }
        for (Map.Entry<MatchId, MatchRun> run : state.runs().entrySet()) {
            if (run.getValue().isOpen()) {
                assertThat(state.strays()).doesNotContain(run.getValue().attempt(run.getKey()));
                assertThat(state.match(run.getKey()))
                        .as("a lobby of a match that is gone")
                        .isNotNull();
            }
        }
    }

    private static void attemptsNeverGoBack(Competition before, Competition state) {
        before.runs()
                .forEach((match, run) -> assertThat(state.run(match).attempt())
                        .as(match.toString())
                        .isGreaterThanOrEqualTo(run.attempt()));
    }

    private static void nobodyPlaysForTwoTeams(Competition state) {
        List<String> members = new ArrayList<>();
        state.teams().in().forEach(team -> members.addAll(team.roster().members()));
        assertThat(members).doesNotHaveDuplicates();
    }

    /** Whoever reads the ledger comes to the same event. */
    void foldsTo(EventScript script) {
        EventScript reader = new EventScript();
        for (int i = 0; i < script.orders.size(); i++) {
            reader.nowMillis = script.occasions.get(i).atMillis();
            reader.accept(script.occasions.get(i).author(), script.orders.get(i));
        }
        assertThat(reader.state.runs()).isEqualTo(script.state.runs());
        assertThat(reader.state.disputes()).isEqualTo(script.state.disputes());
        assertThat(reader.state.phase()).isEqualTo(script.state.phase());
        assertThat(reader.state.strays()).isEqualTo(script.state.strays());
        assertThat(ranking(reader.state)).isEqualTo(ranking(script.state));
    }

    private static String ranking(Competition state) {
        return state.tournament() == null ? "" : state.tournament().ranking().toString();
    }
}
