package dev.naadam.arena.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.arena.Arena;
import dev.naadam.game.Game;
import org.junit.jupiter.api.Test;

/**
 * A value stands for a minute of states and inputs. If that of the wild bots changes, the rules, the map or the encoding of the state
 * have changed: then old replays no longer verify and {@code rulesVersion} must go up with the new value here. If only the
 * other one changes, the bots have.
 */
class GoldenTest {

    @Test
    void aMinuteOfWildBotsEndsInTheKnownHash() {
        assertThat(hashAfterAMinute(new WildArena())).isEqualTo("3a4e5b712a315118");
    }

    @Test
    void aMinuteOfBotsEndsInTheKnownHash() {
        assertThat(hashAfterAMinute(new Arena())).isEqualTo("6f7f4c9de59698c0");
    }

    private static String hashAfterAMinute(Game game) {
        BotMatch match = new BotMatch(game, BotMatch.fiveASide(60), 2026);
        match.play(3600);
        return Long.toHexString(match.chain.value());
    }
}
