package dev.naadam.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.testkit.StateDraft;
import org.junit.jupiter.api.Test;

/** A match that stands still for a while: WAITING instead of STATEs. */
class PauseTest {

    private static final int TICK_RATE_HZ = 50;
    private static final int TICK_MILLIS = 20;

    private final Playground ground = new Playground(TICK_RATE_HZ).playing(1);

    @Test
    void makesNoInputsWhileTheMatchStandsStill() {
        play(2, 20);
        pauseFor(3_000);
        long made = ground.inputTicks.size();

        pauseFor(4_000);

        assertThat(ground.inputTicks).hasSize((int) made);
        assertThat(ground.diary.pauses).isEqualTo(70);
        assertThat(ground.client.state()).isEqualTo(ClientState.PLAYING);
    }

    @Test
    void isInStepWithTheFirstStateAfterIt() {
        play(2, 10);
        pauseFor(1_000);
        long newest = ground.inputTicks.getLast();

        play(11, 11);
        ground.run(20 * TICK_MILLIS);

        assertThat(newest).isLessThan(20);
        // as far ahead as at the beginning, and none left out
        assertThat(ground.inputTicks.getLast()).isBetween(31L, 34L);
        assertThat(ground.inputTicks).doesNotHaveDuplicates().contains(newest + 1);
    }

    @Test
    void asksAndAcknowledgesTwiceASecondInALongPause() {
        play(2, 20);
        pauseFor(3_000);
        long sent = sent();

        pauseFor(10_000);

        assertThat(sent() - sent).isBetween(38L, 42L);
        assertThat(ground.client.state()).isEqualTo(ClientState.PLAYING);
    }

    @Test
    void isInAHurryAgainOnceItsServerFallsSilent() {
        play(2, 20);
        pauseFor(5_000);
        ground.run(300);
        long sent = sent();

        ground.run(1_000);

        assertThat(sent() - sent).isBetween(20L, 24L);
    }

    @Test
    void isInAHurryWhileAPauseMayBeAShortOne() {
        play(2, 20);
        long sent = sent();

        pauseFor(1_000);

        assertThat(sent() - sent).isGreaterThan(40);
    }

    private long sent() {
        return ground.client.statistics().packetsSent();
    }

    private void play(long firstTick, long lastTick) {
        for (long tick = firstTick; tick <= lastTick; tick++) {
            ground.run(TICK_MILLIS);
            ground.send(new StateDraft(tick, DotGame.view(tick)));
        }
    }

    private void pauseFor(long millis) {
        for (long passed = 0; passed < millis; passed += 100) {
            ground.run(100);
            ground.server.sendWaiting(2, 2);
            ground.run(0);
        }
    }
}
