package dev.naadam.server.app.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class RequestRatesTest {

    private long nowNanos = Long.MAX_VALUE - 5;
    private final RequestRates rates = new RequestRates(2, 3, () -> nowNanos);

    @Test
    void allowsABurstAndThenThePace() {
        assertThat(rates.take("a")).isEqualTo(new RequestRates.Verdict(true, 2, 1));
        assertThat(rates.take("a")).isEqualTo(new RequestRates.Verdict(true, 1, 1));
        assertThat(rates.take("a")).isEqualTo(new RequestRates.Verdict(true, 0, 2));
        assertThat(rates.take("a")).isEqualTo(new RequestRates.Verdict(false, 0, 1));

        nowNanos += 500_000_000;

        assertThat(rates.take("a").isAllowed()).isTrue();
        assertThat(rates.take("a").isAllowed()).isFalse();
    }

    @Test
    void aBucketIsNeverMoreThanFullHoweverLongItRests() {
        rates.take("a");
        nowNanos += 400L * 24 * 3_600 * 1_000_000_000;

        assertThat(rates.take("a").remaining()).isEqualTo(2);
    }

    @Test
    void keysDoNotShare() {
        for (int i = 0; i < 3; i++) {
            rates.take("a");
        }

        assertThat(rates.take("b").isAllowed()).isTrue();
    }
}
