package dev.naadam.loadtest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.arena.ArenaView;
import dev.naadam.game.Game;
import dev.naadam.game.GameSetup;
import dev.naadam.game.Games;
import dev.naadam.game.ViewFrame;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ScoreBoardTest {

    private final ScoreBoard board = new ScoreBoard();

    @Test
    void showsNothingBeforeTheMatchHasBegun() {
        assertThat(board.score()).isNull();
    }

    @Test
    void showsWhatTheFirstBotSees() {
        board.saw(0, view(3, 5, 24));
        board.saw(1, view(9, 9, 9));

        assertThat(board.score()).hasToString("Team 1  3 : 5  Team 2, 24 s left");
    }

    @Test
    void keepsTheSameScoreWhileNothingChanges() {
        board.saw(0, view(3, 5, 24));
        ScoreBoard.Score first = board.score();

        board.saw(0, view(3, 5, 24));

        assertThat(board.score()).isSameAs(first);
    }

    private static ViewFrame view(int first, int second, int secondsLeft) {
        Game arena = Games.find("arena").orElseThrow();
        ViewFrame view = new ViewFrame(arena.viewSchema(new GameSetup(60, List.of(0, 1), new TreeMap<>())));
        view.put(ArenaView.MATCH, 0);
        view.set(ArenaView.MATCH, 0, ArenaView.MATCH_SCORE, first);
        view.set(ArenaView.MATCH, 0, ArenaView.MATCH_SCORE + 1, second);
        view.set(ArenaView.MATCH, 0, ArenaView.MATCH_SECONDS_LEFT, secondsLeft);
        return view;
    }
}
