package dev.naadam.server.app.tournament;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.naadam.server.core.tournament.Decision;
import dev.naadam.server.core.tournament.Departure;
import dev.naadam.server.core.tournament.Opening;
import dev.naadam.server.core.tournament.Standings;
import dev.naadam.server.core.tournament.Tournament;
import dev.naadam.server.core.tournament.Verdict;
import dev.naadam.server.core.tournament.document.Format;
import dev.naadam.server.core.tournament.document.GrandFinal;
import dev.naadam.server.core.tournament.document.Groups;
import dev.naadam.server.core.tournament.document.SeriesLengths;
import dev.naadam.server.core.tournament.document.StageSpec;
import dev.naadam.server.core.tournament.document.TableRules;
import dev.naadam.server.core.tournament.document.Team;
import dev.naadam.server.core.tournament.document.TournamentDocument;
import dev.naadam.server.core.tournament.match.Match;
import dev.naadam.server.core.tournament.match.MatchId;
import dev.naadam.server.core.tournament.match.Result;
import dev.naadam.server.core.tournament.match.Score;
import dev.naadam.server.core.tournament.match.Side;
import dev.naadam.server.core.tournament.order.ByeSpread;
import dev.naadam.server.core.tournament.order.FirstRound;
import dev.naadam.server.core.tournament.order.GroupSeeding;
import dev.naadam.server.core.tournament.order.SeedOrder;
import dev.naadam.server.core.tournament.standing.Points;
import dev.naadam.server.core.tournament.standing.TieBreak;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TournamentJsonTest {

    private static final FirstRound USUAL = new FirstRound.Ordered(SeedOrder.INNER_OUTER, ByeSpread.LAST);
    private static final TableRules TABLE =
            new TableRules(Points.THREE_ONE_NONE, true, List.of(TieBreak.POINTS, TieBreak.HEAD_TO_HEAD));

    private static final List<Format> FORMATS = List.of(
            new Format.SingleElimination(USUAL, 4),
            new Format.SingleElimination(new FirstRound.Manual(List.of(4, 3, 2, 1)), 2),
            new Format.DoubleElimination(USUAL, GrandFinal.DOUBLE, List.of(SeedOrder.NATURAL)),
            new Format.RoundRobin(new Groups(1, GroupSeeding.SNAKE), 2, TABLE),
            new Format.Gsl(new Groups(1, GroupSeeding.SNAKE)),
            new Format.MajorSwiss(1, 1),
            new Format.FixedSwiss(3, TABLE));

    @Test
    void everyDocumentComesBack() throws UnreadableException {
        for (Format format : FORMATS) {
            TournamentDocument document = document(format);

            assertThat(TournamentJson.document(TournamentJson.tree(TournamentJson.write(document))))
                    .isEqualTo(document);
        }
    }

    @Test
    void everyDecisionComesBack() throws UnreadableException {
        MatchId match = new MatchId(1, 2, 3, 4);
        List<Decision> decisions = List.of(
                new Decision.Start(match),
                new Decision.Report(match, new Result.Played(new Score(1, 0), List.of(new Score(13, 11)))),
                new Decision.Correct(match, Result.walkover(Side.B)),
                new Decision.Report(match, new Result.DoubleForfeit()),
                new Decision.Reopen(match),
                new Decision.Leave(3, Departure.DISQUALIFIED),
                new Decision.Return(3));

        assertThat(read(decisions)).isEqualTo(decisions);
    }

    @Test
    void aTournamentFollowsFromWhatIsStored() throws UnreadableException {
        for (Format format : FORMATS) {
            Tournament tournament = open(document(format));
            List<Decision> decisions = new ArrayList<>();
            while (!tournament.isOver()) {
                Match match = tournament.playable().getLast();
                Decision decision = new Decision.Report(match.id(), Result.forfeit(Side.A));
                tournament = accepted(tournament, decision);
                decisions.add(decision);
            }

            Tournament restored =
                    open(TournamentJson.document(TournamentJson.tree(TournamentJson.write(tournament.document()))));
            for (Decision decision : read(decisions)) {
                restored = accepted(restored, decision);
            }

            assertThat(List.copyOf(restored.stages().getFirst().matches()))
                    .isEqualTo(List.copyOf(tournament.stages().getFirst().matches()));
            assertThat(Standings.group(restored.stages().getFirst(), 1))
                    .isEqualTo(Standings.group(tournament.stages().getFirst(), 1));
        }
    }

    @Test
    void refusesWhatItDoesNotKnowWithItsPath() {
        assertThatThrownBy(() -> TournamentJson.document(TournamentJson.tree("{\"name\":\"a\",\"teams\":[]}")))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("stages");
        assertThatThrownBy(() -> TournamentJson.document(TournamentJson.tree(
                        "{\"name\":\"a\",\"teams\":[{\"id\":\"x\",\"name\":\"y\",\"shirt\":1}],\"stages\":[]}")))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("teams[0].shirt");
        assertThatThrownBy(() -> TournamentJson.tree("{"))
                .isInstanceOf(UnreadableException.class)
                .message()
                .hasLineCount(1);
    }

    private static TournamentDocument document(Format format) {
        List<Team> teams = List.of(new Team("a", "A"), new Team("b", "B"), new Team("c", "C"), new Team("d", "D"));
        return new TournamentDocument("cup", teams, List.of(new StageSpec("s", format, SeriesLengths.all(3), 0)));
    }

    private static Tournament open(TournamentDocument document) {
        return ((Opening.Opened) Tournament.open(document)).tournament();
    }

    private static Tournament accepted(Tournament tournament, Decision decision) {
        return ((Verdict.Accepted) tournament.decide(decision)).tournament();
    }

    /** An array, since a generic list has lost the type of its elements when it is written. */
    private static List<Decision> read(List<Decision> decisions) throws UnreadableException {
        String text = TournamentJson.write(decisions.toArray(new Decision[0]));
        return TournamentJson.decisions(TournamentJson.tree(text));
    }
}
