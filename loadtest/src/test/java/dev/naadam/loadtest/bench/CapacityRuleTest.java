package dev.naadam.loadtest.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CapacityRuleTest {

    @Test
    void holdsWhenEveryTickRanAndEveryUpdateArrived() {
        assertThat(CapacityRule.broken(BenchDraft.good())).isEmpty();
    }

    @Test
    void breaksAtOneInputLostInTenThousand() {
        assertThat(CapacityRule.broken(BenchDraft.run(1_200_000, 120_000, 119, 1000)))
                .isEmpty();
        assertThat(CapacityRule.broken(BenchDraft.run(1_200_000, 120_000, 120, 1000)))
                .contains("0.0100 % of the inputs were lost");
    }

    @Test
    void breaksWhenTicksAreMissing() {
        assertThat(CapacityRule.broken(BenchDraft.run(1_200_000, 119_779, 0, 1000)))
                .contains("119779 of 120000 ticks");
    }

    @Test
    void breaksWhenUpdatesDoNotArrive() {
        assertThat(CapacityRule.broken(BenchDraft.run(1_193_999, 120_000, 0, 1000)))
                .contains("1193999 of 1200000 updates arrived");
    }

    @Test
    void breaksWhenBotsDidNotStay() {
        assertThat(CapacityRule.broken(BenchDraft.run(1_200_000, 120_000, 0, 999)))
                .contains("999 of 1000 bots stayed");
    }
}
