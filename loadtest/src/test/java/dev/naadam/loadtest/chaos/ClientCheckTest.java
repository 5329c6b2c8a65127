package dev.naadam.loadtest.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.loadtest.chaos.ClientCheck.Findings;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each broken promise is planted, and found. */
class ClientCheckTest {

    private static final long MILLI = 1_000_000;
    private static final long FAULT_NANOS = 55 * MILLI;

    private final ClientLog log = new ClientLog();

    /** What is true of a tick: its hash is its number and a thousand, and something above that clients are not told. */
    private static ReplayHashes replay(int ticks) {
        List<Long> hashes = new ArrayList<>();
        for (long tick = 1; tick <= ticks; tick++) {
            hashes.add(7L << 32 | hash(tick));
        }
        return new ReplayHashes(hashes);
    }

    private static long hash(long tick) {
        return 1_000 + tick;
    }

    /** Ticks as a strict match shows them, one every 10 ms. */
    private void shown(long from, long to) {
        for (long tick = from; tick <= to; tick++) {
            log.shown(tick, tick, hash(tick), tick * 10 * MILLI);
        }
    }

    private Findings check(int ticks) {
        return ClientCheck.check(log, replay(ticks), FAULT_NANOS);
    }

    @Test
    void aMatchThatWentOnKeepsEveryPromise() {
        shown(1, 5);
        log.moved(2, 5, 150 * MILLI);
        shown(20, 30);

        assertThat(check(30)).isEqualTo(new Findings(0, 0, 0, 150 * MILLI, true));
    }

    @Test
    void theGapIsTheLongestThatEndsAfterTheFault() {
        log.shown(1, 1, hash(1), 0);
        log.shown(2, 2, hash(2), 50 * MILLI);
        log.shown(3, 3, hash(3), 60 * MILLI);
        log.shown(4, 4, hash(4), 80 * MILLI);
        log.shown(5, 5, hash(5), 81 * MILLI);

        assertThat(check(5).gapNanos()).isEqualTo(20 * MILLI);
    }

    @Test
    void aCommittedTickThatIsNotInTheReplayIsLost() {
        shown(1, 30);

        assertThat(check(28).lostTicks()).isEqualTo(2);
    }

    @Test
    void aCommittedTickThatIsAnotherOneInTheReplayIsLost() {
        shown(1, 10);
        log.shown(11, 11, hash(11) + 1, 110 * MILLI);

        assertThat(check(30).lostTicks()).isEqualTo(1);
    }

    @Test
    void anOwnerThatGoesOnBeforeWhatWasCommittedHasLostTheRest() {
        shown(1, 10);
        log.moved(2, 8, 200 * MILLI);
        shown(21, 22);

        assertThat(check(30).lostTicks()).isEqualTo(2);
    }

    @Test
    void aTickThatIsShownAgainIsDoubled() {
        shown(1, 10);
        log.moved(2, 10, 200 * MILLI);
        shown(9, 12);

        assertThat(check(30)).isEqualTo(new Findings(0, 2, 0, 10 * MILLI, true));
    }

    @Test
    void anOwnerThatWasPassedOverIsAZombie() {
        shown(1, 10);
        log.moved(3, 10, 200 * MILLI);
        log.moved(2, 10, 210 * MILLI);
        log.moved(3, 10, 220 * MILLI);

        assertThat(check(30).zombieTicks()).isEqualTo(2);
    }

    @Test
    void whatWasNotCommittedMayBeTakenBackAndPlayedAgain() {
        shown(1, 10);
        log.shown(11, 10, 4_711, 110 * MILLI);
        log.shown(12, 10, 4_712, 120 * MILLI);
        log.moved(2, 10, 200 * MILLI);
        shown(11, 13);

        assertThat(check(30)).isEqualTo(new Findings(0, 0, 0, 10 * MILLI, true));
    }

    @Test
    void whatWasShownEarlyIsComparedOnceItIsCommitted() {
        log.shown(1, 0, 4_711, 10 * MILLI);
        log.shown(2, 1, hash(2), 20 * MILLI);

        assertThat(check(30).lostTicks()).isEqualTo(1);
    }

    @Test
    void aClientThatSawNothingAfterTheFaultIsNoticed() {
        shown(1, 5);

        assertThat(check(30).hasGoneOn()).isFalse();
    }

    @Test
    void remembersMoreThanItHasRoomForAtFirst() {
        shown(1, 5_000);

        assertThat(log.size()).isEqualTo(5_000);
        assertThat(check(5_000).lostTicks()).isZero();
    }
}
