package dev.naadam.server.core.tournament.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.game.SeededRandom;
import dev.naadam.server.core.tournament.Decision;
import dev.naadam.server.core.tournament.Departure;
import dev.naadam.server.core.tournament.Opening;
import dev.naadam.server.core.tournament.Refusal;
import dev.naadam.server.core.tournament.Tournament;
import dev.naadam.server.core.tournament.Verdict;
import dev.naadam.server.core.tournament.document.TournamentDocument;
import dev.naadam.server.core.tournament.match.Match;
import dev.naadam.server.core.tournament.match.MatchState;
import dev.naadam.server.core.tournament.match.Result;
import dev.naadam.server.core.tournament.match.Series;
import dev.naadam.server.core.tournament.match.Side;
import java.util.ArrayList;
import java.util.List;

/** Plays a tournament to its end by chance, with starts, forfeits, corrections, withdrawals and returns on the way. */
final class RandomPlay {

    private final SeededRandom random;
    private final List<Decision> accepted = new ArrayList<>();
    private Tournament tournament;
    private int refused;

    RandomPlay(TournamentDocument document, SeededRandom random) {
        this.random = random;
        this.tournament = open(document);
    }

    static Tournament open(TournamentDocument document) {
        return switch (Tournament.open(document)) {
            case Opening.Opened opened -> opened.tournament();
            case Opening.Rejected rejected -> throw new AssertionError(rejected.problems());
        };
    }

    /** Plays on until nothing is left. */
    Tournament toTheEnd() {
        while (!tournament.isOver()) {
            switch (random.nextInt(100)) {
                case 0 -> leave();
                case 1 -> comeBack();
                case 2, 3 -> correct();
                case 4 -> reopen();
                case 5, 6, 7, 8, 9, 10 -> start();
                default -> report();
            }
        }
        return tournament;
    }

    List<Decision> accepted() {
        return accepted;
    }

    int refused() {
        return refused;
    }

    private void report() {
        List<Match> playable = tournament.playable();
        assertThat(playable).as("something to play, or the end").isNotEmpty();
        Match match = playable.get(random.nextInt(playable.size()));
        assertThat(decide(new Decision.Report(match.id(), result(match)))).isTrue();
    }

    private void start() {
        List<Match> playable = tournament.playable();
        Match match = playable.get(random.nextInt(playable.size()));
        boolean isReady = match.state() == MatchState.READY;
        assertThat(decide(new Decision.Start(match.id()))).isEqualTo(isReady);
    }

    private void correct() {
        Match match = anyMatch();
        decide(new Decision.Correct(match.id(), result(match)));
    }

    private void reopen() {
        decide(new Decision.Reopen(anyMatch().id()));
    }

    private void leave() {
        Departure why = random.nextInt(2) == 0 ? Departure.WITHDRAWN : Departure.DISQUALIFIED;
        decide(new Decision.Leave(anyTeam(), why));
    }

    private void comeBack() {
        decide(new Decision.Return(anyTeam()));
    }

    private int anyTeam() {
        return random.nextInt(tournament.document().teams().size());
    }

    private Match anyMatch() {
        List<Match> all = new ArrayList<>();
        tournament.stages().forEach(stage -> all.addAll(stage.matches()));
        return all.get(random.nextInt(all.size()));
    }

    /** Whether it was accepted. */
    private boolean decide(Decision decision) {
        return switch (tournament.decide(decision)) {
            case Verdict.Accepted holds -> {
                assertThat(TransitionCheck.faults(tournament, holds.tournament(), holds.changes()))
                        .as("%s", decision)
                        .isEmpty();
                accepted.add(decision);
                tournament = holds.tournament();
                yield true;
            }
            case Verdict.Refused refusal -> {
                refused++;
                assertThat(refusal.refusal().field()).isNotBlank();
                assertThat(refusal.refusal().reason()).isNotBlank();
                if (refusal.refusal() instanceof Refusal.InTheWay way) {
                    assertThat(way.matches()).isNotEmpty();
                }
                yield false;
            }
        };
    }

    private Result result(Match match) {
        Side side = random.nextInt(2) == 0 ? Side.A : Side.B;
        return switch (random.nextInt(40)) {
            case 0 -> Result.walkover(side);
            case 1 -> Result.forfeit(side);
            case 2 -> new Result.DoubleForfeit();
            default -> played(match.fixture().series(), side);
        };
    }

    private Result played(Series series, Side winner) {
        int loserGames = random.nextInt(series.gamesToWin());
        if (series.isDrawAllowed() && random.nextInt(4) == 0) {
            return Result.played(loserGames, loserGames);
        }
        return winner == Side.A
                ? Result.played(series.gamesToWin(), loserGames)
                : Result.played(loserGames, series.gamesToWin());
    }
}
