package dev.naadam.server.core.handshake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.testkit.SeededEntropy;
import org.junit.jupiter.api.Test;

class SourceBudgetsTest {

    private static final int PER_SECOND = 10;
    private static final int BURST = 30;
    private static final long NANOS_PER_SECOND = 1_000_000_000;
    private static final long HOST = (10L << 24 | 77) << 16;

    /** The clock overflows while the tests run. */
    private long nowNanos = Long.MAX_VALUE - NANOS_PER_SECOND / 2;

    private final SourceBudgets budgets = SourceBudgets.perSecond(PER_SECOND, BURST, new SeededEntropy(1), nowNanos);

    @Test
    void givesABurstAndThenItsRate() {
        assertThat(takeAll(budgets, HOST)).isEqualTo(BURST);

        nowNanos += NANOS_PER_SECOND;
        assertThat(takeAll(budgets, HOST)).isEqualTo(PER_SECOND);

        nowNanos += NANOS_PER_SECOND / 4;
        assertThat(takeAll(budgets, HOST)).isEqualTo(PER_SECOND / 4);
    }

    @Test
    void isFullAgainAfterAPauseAndNoFuller() {
        takeAll(budgets, HOST);

        nowNanos += 100 * NANOS_PER_SECOND;

        assertThat(takeAll(budgets, HOST)).isEqualTo(BURST);
    }

    @Test
    void allPortsOfAHostShareItsBudget() {
        takeAll(budgets, HOST | 5000);

        assertThat(takeAll(budgets, HOST | 5001)).isZero();
    }

    @Test
    void otherHostsHaveTheirOwn() {
        takeAll(budgets, HOST);
        int untouched = 0;
        for (long i = 1; i <= 1_000; i++) {
            untouched += takeAll(budgets, HOST + (i << 16)) == BURST ? 1 : 0;
        }

        // a thousand in 16384 buckets: about 60 share one
        assertThat(untouched).isGreaterThan(900);
    }

    @Test
    void nobodyCanTellWhoSharesABucketWithoutTheKey() {
        takeAll(budgets, HOST);
        long neighbour = HOST;
        do {
            neighbour += 1 << 16;
        } while (budgets.take(neighbour, nowNanos));
        SourceBudgets others = SourceBudgets.perSecond(PER_SECOND, BURST, new SeededEntropy(2), nowNanos);

        takeAll(others, HOST);

        assertThat(takeAll(others, neighbour)).isEqualTo(BURST);
    }

    private int takeAll(SourceBudgets from, long address) {
        int taken = 0;
        while (from.take(address, nowNanos)) {
            taken++;
        }
        return taken;
    }
}
