package dev.naadam.loadtest.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.client.control.MatchStatus;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ResultTextTest {

    @Test
    void tellsWhoWonEveryPlayersStatisticsAndTheHash() {
        assertThat(ResultText.of(result(1))).isEqualTo("""
                        Red won: Blue 2, Red 9 (score-limit)

                        player  team  kills  deaths  accuracy  jumps
                        anu     Blue      2       9      25 %      3
                        bat      Red      9       2         -      1

                        last value of the hash chain: 0123456789abcdef""");
    }

    @Test
    void tellsADraw() {
        assertThat(ResultText.of(result(null))).startsWith("a draw: Blue 2, Red 9");
    }

    private static MatchStatus.Result result(@Nullable Integer winner) {
        return new MatchStatus.Result(
                winner,
                "score-limit",
                List.of(new MatchStatus.TeamScore("Blue", 2), new MatchStatus.TeamScore("Red", 9)),
                List.of(
                        new MatchStatus.PlayerResult(
                                "anu", 0, Map.of("jumps", 3L, "kills", 2L, "deaths", 9L, "hits", 4L, "shots", 16L)),
                        new MatchStatus.PlayerResult(
                                "bat", 1, Map.of("jumps", 1L, "kills", 9L, "deaths", 2L, "hits", 0L, "shots", 0L))),
                List.of(),
                "0123456789abcdef");
    }
}
