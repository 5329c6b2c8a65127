package dev.naadam.server.core.tournament.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SeriesTest {

    @Test
    void endsWhenAMajorityOfGamesIsWon() {
        assertThat(objection(5, false, 3, 2)).isNull();
        assertThat(objection(5, false, 2, 1)).contains("expected: 3 games for the winner");
        assertThat(objection(5, false, 3, 3)).contains("knows no draws");
        assertThat(objection(1, false, 0, 1)).isNull();
    }

    @Test
    void endsLevelOnlyWhereDrawsAreAllowed() {
        assertThat(objection(3, true, 1, 1)).isNull();
        assertThat(objection(3, true, 2, 2)).contains("more games than best of 3");
        assertThat(objection(3, false, 1, 1)).contains("knows no draws");
    }

    @Test
    void wantsGamesThatAddUp() {
        Result right =
                new Result.Played(new Score(2, 1), List.of(new Score(13, 4), new Score(9, 13), new Score(16, 14)));
        Result wrong = new Result.Played(new Score(2, 1), List.of(new Score(13, 4), new Score(9, 13)));

        assertThat(new Series(3, false).objection(right)).isNull();
        assertThat(new Series(3, false).objection(wrong)).contains("expected: games that add up to 2:1");
    }

    @Test
    void acceptsAwardsInEverySeries() {
        assertThat(new Series(7, false).objection(new Result.DoubleForfeit())).isNull();
        assertThat(new Series(7, false).objection(Result.walkover(Side.B))).isNull();
    }

    @Test
    void refusesScoresBeyondAllGames() {
        assertThat(new Score(Score.MAX, 0).lead(Side.B)).isEqualTo(-Score.MAX);
        assertThatThrownBy(() -> new Score(Score.MAX + 1, 0)).hasMessageContaining("expected: 0..10000");
        assertThatThrownBy(() -> new Score(0, -1)).hasMessageContaining("expected: 0..10000");
    }

    @Test
    void readsTheIdItWrites() {
        assertThat(MatchId.parse(new MatchId(2, 3, 10, 512).toString())).isEqualTo(new MatchId(2, 3, 10, 512));
        assertThatThrownBy(() -> MatchId.parse("1.2.3")).hasMessageContaining("expected: stage.group.round.number");
        assertThatThrownBy(() -> MatchId.parse("1.2.3.x")).hasMessageContaining("expected: stage.group.round.number");
        assertThatThrownBy(() -> MatchId.parse("1.2.0.1")).hasMessageContaining("at least 1");
    }

    private static @Nullable String objection(int bestOf, boolean isDrawAllowed, int a, int b) {
        return new Series(bestOf, isDrawAllowed).objection(Result.played(a, b));
    }
}
