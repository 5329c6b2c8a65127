package dev.naadam.arena.workload;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * One value stands for 3600 ticks of states and inputs. If it changes, the rules, the bots or the encoding of the state
 * have changed: then no earlier measurement compares, old replays no longer verify, and {@code rulesVersion} must go up
 * with the new value here.
 */
class Arena10GoldenTest {

    @Test
    void aMinuteEndsInTheKnownHash() {
        BotMatch match = new BotMatch(2026);

        match.play(3600);

        assertThat(Long.toHexString(match.chain.value())).isEqualTo("7e5cf7f3b18593d0");
    }
}
