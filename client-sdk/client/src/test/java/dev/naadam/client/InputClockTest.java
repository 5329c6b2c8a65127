package dev.naadam.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.testkit.LinkConditions;
import java.util.List;
import org.junit.jupiter.api.Test;

class InputClockTest {

    private static final long MILLI = 1_000_000L;

    @Test
    void convergesToTheLeadAtEveryRateAndDistance() {
        for (int tickRateHz : List.of(20, 60, 128)) {
            for (long delayMillis : List.of(0L, 5L, 40L, 150L, 260L)) {
                Playground ground = new Playground(tickRateHz);
                ground.network.conditions(LinkConditions.delay(delayMillis * MILLI, 0));
                ground.connected();
                MiniMatch match = new MiniMatch(ground, tickRateHz, 100);

                match.run(tickRateHz * 15);

                assertThat(match.leadTicks)
                        .as("%d Hz, %d ms", tickRateHz, delayMillis)
                        .isBetween(1.3, 1.7);
            }
        }
    }
}
