package dev.naadam.loadtest.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.arena.workload.Arena10View;
import dev.naadam.game.Game;
import dev.naadam.game.GameSetup;
import dev.naadam.game.Games;
import dev.naadam.game.ViewFrame;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class WorkloadTellerTest {

    private static final byte KILL = 1;
    private static final byte RESPAWN = 2;
    private static final byte MATCH_END = 3;

    private final WorkloadTeller teller = new WorkloadTeller(Cast.DEMO);

    @Test
    void hasNoClockBeforeTheMatchHasBegun() {
        assertThat(teller.clock()).isEmpty();
        assertThat(teller.status()).isEqualTo("waiting for the players");
    }

    @Test
    void tellsAKillWithTheScore() {
        assertThat(teller.saw(view(3, 5, 84))).isEqualTo("the match begins");
        assertThat(teller.saw(view(3, 5, 84))).isNull();

        assertThat(teller.line(new byte[] {KILL, 5, 2}))
                .isEqualTo("Red Deer: Ganaa kills Chimeg, Blue Wolves 3 : 5 Red Deer");
        assertThat(teller.clock()).isEqualTo("1:24");
        assertThat(teller.status()).isEqualTo("Blue Wolves 3 : 5 Red Deer, 1:24 left");
    }

    @Test
    void tellsTheEndAndNoReturnOfTheDead() {
        assertThat(teller.line(new byte[] {MATCH_END, 1})).isEqualTo("Red Deer win the match");
        assertThat(teller.line(new byte[] {MATCH_END, -1})).isEqualTo("the match is a draw");
        assertThat(teller.line(new byte[] {RESPAWN, 1})).isNull();
    }

    private static ViewFrame view(int first, int second, int secondsLeft) {
        Game workload = Games.find("arena-10").orElseThrow();
        ViewFrame view = new ViewFrame(workload.viewSchema(new GameSetup(60, List.of(0, 1), new TreeMap<>())));
        view.put(Arena10View.MATCH, 0);
        view.set(Arena10View.MATCH, 0, Arena10View.MATCH_SCORE, first);
        view.set(Arena10View.MATCH, 0, Arena10View.MATCH_SCORE + 1, second);
        view.set(Arena10View.MATCH, 0, Arena10View.MATCH_SECONDS_LEFT, secondsLeft);
        return view;
    }
}
