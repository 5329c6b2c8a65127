package dev.naadam.server.core.equalise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.server.core.equalise.Promise.Verdict;
import org.junit.jupiter.api.Test;

class PromiseTest {

    @Test
    void aShortLineMayDifferByFiveMilliseconds() {
        assertThat(Promise.judge(20_000, 25_000)).isEqualTo(Verdict.KEPT);
        assertThat(Promise.judge(20_000, 25_001)).isEqualTo(Verdict.BROKEN);
    }

    @Test
    void aLongLineMayDifferByFifteenPercentOfThePromise() {
        assertThat(Promise.judge(100_000, 115_000)).isEqualTo(Verdict.KEPT);
        assertThat(Promise.judge(100_000, 115_001)).isEqualTo(Verdict.BROKEN);
    }

    @Test
    void aLineThatIsTooGoodIsBrokenToo() {
        assertThat(Promise.judge(20_000, 15_000)).isEqualTo(Verdict.KEPT);
        assertThat(Promise.judge(20_000, 14_999)).isEqualTo(Verdict.BROKEN);
        assertThat(Promise.judge(100_000, 84_999)).isEqualTo(Verdict.BROKEN);
    }

    @Test
    void nothingWasPromisedOrNothingIsKnown() {
        assertThat(Promise.judge(DeliveryTerms.UNPROMISED, 40_000)).isEqualTo(Verdict.NOT_PROMISED);
        assertThat(Promise.judge(DeliveryTerms.UNPROMISED, DeliveredLine.NONE)).isEqualTo(Verdict.NOT_PROMISED);
        assertThat(Promise.judge(20_000, DeliveredLine.NONE)).isEqualTo(Verdict.UNMEASURED);
    }
}
