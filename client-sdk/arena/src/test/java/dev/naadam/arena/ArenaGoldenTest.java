package dev.naadam.arena;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.game.Game;
import org.junit.jupiter.api.Test;

/**
 * One value each stands for 3600 ticks of states and inputs. If it changes, the rules, the bots or the encoding of the
 * state have changed: then old replays no longer verify and {@code rulesVersion} must go up with the new value here.
 */
class ArenaGoldenTest {

    @Test
    void aMinuteOfArenaEndsInTheKnownHash() {
        assertThat(hashAfterAMinute(new Arena())).isEqualTo("e8cce235bb852d0d");
    }

    @Test
    void aMinuteOfArena10EndsInTheKnownHash() {
        assertThat(hashAfterAMinute(new Arena10())).isEqualTo("7e5cf7f3b18593d0");
    }

    private static String hashAfterAMinute(Game game) {
        BotMatch match = new BotMatch(game, 2026);
        match.play(3600);
        return Long.toHexString(match.chain.value());
    }
}
