package dev.naadam.server.app.tournament;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.game.SeededRandom;
import dev.naadam.server.core.tournament.Decision;
import dev.naadam.server.core.tournament.Departure;
import dev.naadam.server.core.tournament.Opening;
import dev.naadam.server.core.tournament.Stage;
import dev.naadam.server.core.tournament.Tournament;
import dev.naadam.server.core.tournament.Verdict;
import dev.naadam.server.core.tournament.document.TournamentDocument;
import dev.naadam.server.core.tournament.match.Match;
import dev.naadam.server.core.tournament.match.Result;
import dev.naadam.server.core.tournament.match.Score;
import dev.naadam.server.core.tournament.match.Side;
import dev.naadam.testkit.RandomSeeds;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Document and decisions are written, read and taken again, and it is the same tournament: halfway through and at the end. */
class StoredTournamentTest {

    private static final int TOURNAMENTS = "full".equals(System.getProperty("naadam.campaign")) ? 2_000 : 100;

    @Test
    void everyRandomTournamentFollowsFromWhatIsStored() throws UnreadableException {
        for (long randomSeed : RandomSeeds.list(TOURNAMENTS)) {
            SeededRandom random = new SeededRandom(randomSeed);
            TournamentDocument document = new AnyDocument(random).next();
            List<Decision> decisions = new ArrayList<>();
            Tournament tournament = open(document);
            int pause = random.nextInt(40);

            while (!tournament.isOver()) {
                Decision decision = next(tournament, random);
                if (tournament.decide(decision) instanceof Verdict.Accepted accepted) {
                    tournament = accepted.tournament();
                    decisions.add(decision);
                }
                if (decisions.size() == pause) {
                    isTheSame(tournament, stored(document, decisions), randomSeed);
                }
            }

            isTheSame(tournament, stored(document, decisions), randomSeed);
        }
    }

    private static void isTheSame(Tournament tournament, Tournament stored, long randomSeed) {
        String situation = RandomSeeds.describe(randomSeed, StoredTournamentTest.class);
        assertThat(stored.document()).as(situation).isEqualTo(tournament.document());
        assertThat(stored.ranking()).as(situation).isEqualTo(tournament.ranking());
        for (int i = 0; i < tournament.stages().size(); i++) {
            Stage expected = tournament.stages().get(i);
            Stage actual = stored.stages().get(i);
            assertThat(actual.entries()).as(situation).isEqualTo(expected.entries());
            assertThat(actual.notes()).as(situation).isEqualTo(expected.notes());
            assertThat(List.copyOf(actual.matches())).as(situation).isEqualTo(List.copyOf(expected.matches()));
        }
    }

    private static Tournament stored(TournamentDocument document, List<Decision> decisions) throws UnreadableException {
        String documentText = TournamentJson.write(document);
        String decisionsText = TournamentJson.write(decisions.toArray(new Decision[0]));
        Tournament tournament = open(TournamentJson.document(TournamentJson.tree(documentText)));
        for (Decision decision : TournamentJson.decisions(TournamentJson.tree(decisionsText))) {
            tournament = ((Verdict.Accepted) tournament.decide(decision)).tournament();
        }
        return tournament;
    }

    private static Decision next(Tournament tournament, SeededRandom random) {
        List<Match> playable = tournament.playable();
        Match match = playable.get(random.nextInt(playable.size()));
        int team = random.nextInt(tournament.document().teams().size());
        return switch (random.nextInt(20)) {
            case 0 -> new Decision.Start(match.id());
            case 1 -> new Decision.Leave(team, random.nextInt(2) == 0 ? Departure.WITHDRAWN : Departure.DISQUALIFIED);
            case 2 -> new Decision.Return(team);
            case 3 -> new Decision.Reopen(any(tournament, random).id());
            case 4 -> new Decision.Correct(any(tournament, random).id(), result(match, random));
            default -> new Decision.Report(match.id(), result(match, random));
        };
    }

    private static Match any(Tournament tournament, SeededRandom random) {
        List<Match> matches = List.copyOf(tournament.stages().getFirst().matches());
        return matches.get(random.nextInt(matches.size()));
    }

    private static Result result(Match match, SeededRandom random) {
        int toWin = match.fixture().series().gamesToWin();
        return switch (random.nextInt(10)) {
            case 0 -> Result.walkover(Side.A);
            case 1 -> Result.forfeit(Side.A);
            case 2 -> new Result.DoubleForfeit();
            case 3, 4, 5 -> Result.played(random.nextInt(toWin), toWin);
            case 6 -> Result.played(random.nextInt(2), random.nextInt(2));
            default -> won(toWin, random);
        };
    }

    /** With the points of every game. */
    private static Result won(int toWin, SeededRandom random) {
        List<Score> games = new ArrayList<>();
        for (int game = 0; game < toWin; game++) {
            games.add(new Score(13 + random.nextInt(4), random.nextInt(12)));
        }
        return new Result.Played(new Score(toWin, 0), games);
    }

    private static Tournament open(TournamentDocument document) {
        return ((Opening.Opened) Tournament.open(document)).tournament();
    }
}
