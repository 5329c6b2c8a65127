package dev.naadam.server.core.succession;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LivenessTest {

    private final Liveness liveness = new Liveness(0);
    private long nowNanos;

    @Test
    void aNodeLivesFromItsConnectionOn() {
        liveness.connected("b", nowNanos);

        assertThat(turnsAfterMillis(1)).containsExactly(new Liveness.Turn.Risen("b"));
        assertThat(liveness.live()).containsExactly("b");
    }

    @Test
    void isDeadAfterTwoHundredMillisecondsOfSilence() {
        met("b");

        assertThat(turnsAfterMillis(50, 50, 50, 49)).isEmpty();
        assertThat(turnsAfterMillis(1)).containsExactly(new Liveness.Turn.Died("b", Death.SILENT));
        assertThat(liveness.isGone("b")).isTrue();
    }

    @Test
    void livesAgainWithTheNextThingThatComes() {
        met("b");
        assertThat(turnsAfterMillis(50, 50, 50, 50)).hasSize(1);

        liveness.heard("b", nowNanos);

        assertThat(turnsAfterMillis(1)).containsExactly(new Liveness.Turn.Risen("b"));
    }

    @Test
    void isDeadAtOnceWhenItsPortRefusesAnotherConnection() {
        met("b");

        liveness.lost("b");
        assertThat(liveness.isLive("b")).isTrue();
        liveness.refused("b");

        assertThat(turnsAfterMillis(0)).containsExactly(new Liveness.Turn.Died("b", Death.CLOSED));
    }

    @Test
    void aConnectionThatIsMadeAgainIsNoDeath() {
        met("b");

        liveness.lost("b");
        assertThat(turnsAfterMillis(50)).isEmpty();
        liveness.connected("b", nowNanos);

        assertThat(turnsAfterMillis(50, 50, 50)).isEmpty();
    }

    @Test
    void nothingCountsThatComesOverNoConnection() {
        met("b");
        liveness.lost("b");
        assertThat(turnsAfterMillis(50, 50)).isEmpty();

        liveness.heard("b", nowNanos);
        liveness.heard("stranger", nowNanos);

        assertThat(turnsAfterMillis(50, 50)).containsExactly(new Liveness.Turn.Died("b", Death.SILENT));
        assertThat(liveness.live()).isEmpty();
    }

    @Test
    void theSilenceOfOneIsCertainOnceItsPortRefuses() {
        met("b");
        assertThat(turnsAfterMillis(50, 50, 50, 50)).containsExactly(new Liveness.Turn.Died("b", Death.SILENT));

        liveness.lost("b");
        liveness.refused("b");
        liveness.refused("b");

        assertThat(turnsAfterMillis(50)).containsExactly(new Liveness.Turn.Died("b", Death.CLOSED));
    }

    /** It was frozen itself: what others sent meanwhile waits in its sockets. */
    @Test
    void timeInWhichItDidNotListenIsNoSilence() {
        met("b");

        assertThat(turnsAfterMillis(30_000)).isEmpty();
        assertThat(turnsAfterMillis(50, 50, 50)).isEmpty();
        assertThat(turnsAfterMillis(50)).containsExactly(new Liveness.Turn.Died("b", Death.SILENT));
    }

    @Test
    void oneHeardAfterAPauseHasNoMoreCreditThanOthers() {
        met("b");
        nowNanos += TimeUnit.SECONDS.toNanos(30);
        liveness.heard("b", nowNanos);
        assertThat(liveness.advance(nowNanos)).isEmpty();

        assertThat(turnsAfterMillis(50, 50, 50)).isEmpty();
        assertThat(turnsAfterMillis(50)).containsExactly(new Liveness.Turn.Died("b", Death.SILENT));
    }

    @Test
    void oneThatWasNeverMetIsGoneWhenTheRegistryDoesNotKnowIt() {
        liveness.listed(List.of("b"));

        assertThat(liveness.isGone("b")).isFalse();
        assertThat(liveness.isGone("c")).isTrue();
    }

    @Test
    void oneThatWasNeverMetIsGoneWhenItsPortRefuses() {
        liveness.listed(List.of("b"));

        liveness.refused("b");

        assertThat(liveness.isGone("b")).isTrue();
    }

    /** It has started again, and is not connected yet. */
    @Test
    void whoIsForgottenByTheRegistryIsJudgedAnew() {
        met("b");
        liveness.lost("b");
        liveness.refused("b");

        liveness.listed(List.of());
        liveness.listed(List.of("b"));

        assertThat(liveness.isGone("b")).isFalse();
    }

    private void met(String node) {
        liveness.listed(List.of(node));
        liveness.connected(node, nowNanos);
        assertThat(liveness.advance(nowNanos)).hasSize(1);
    }

    /** What happens in steps of so many milliseconds. */
    private List<Liveness.Turn> turnsAfterMillis(long... stepsMillis) {
        List<Liveness.Turn> turns = new ArrayList<>();
        for (long step : stepsMillis) {
            nowNanos += TimeUnit.MILLISECONDS.toNanos(step);
            turns.addAll(liveness.advance(nowNanos));
        }
        return turns;
    }
}
