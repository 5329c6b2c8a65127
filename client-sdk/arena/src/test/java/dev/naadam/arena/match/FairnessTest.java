package dev.naadam.arena.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.arena.view.ArenaInput;
import dev.naadam.arena.view.ArenaView;
import dev.naadam.game.EventSink;
import dev.naadam.game.SeededRandom;
import dev.naadam.game.TickInputs;
import org.junit.jupiter.api.Test;

/** The number of a slot decides nothing: two who swap theirs swap all that comes of it. */
class FairnessTest {

    @Test
    void twoWhoSwapTheirSlotsSwapWhatComesOfIt() {
        int deaths = 0;
        for (int randomSeed = 0; randomSeed < 40; randomSeed++) {
            TestMatch one = opened(randomSeed, 0, 1);
            TestMatch other = opened(randomSeed, 1, 0);
            SeededRandom random = new SeededRandom(randomSeed);
            for (int tick = 0; tick < 120; tick++) {
                byte[] attacker = keys(random, 0);
                byte[] defender = keys(random, 32768);
                step(one, attacker, defender);
                step(other, defender, attacker);
                if (one.state.round.phase != ArenaView.PLAY) {
                    break;
                }
            }

            for (int slot = 0; slot < 2; slot++) {
                assertThat(other.state.hp[1 - slot]).as("seed %s", randomSeed).isEqualTo(one.state.hp[slot]);
                assertThat(other.state.x[1 - slot]).isEqualTo(one.state.x[slot]);
                assertThat(other.state.kills[1 - slot]).isEqualTo(one.state.kills[slot]);
                assertThat(other.state.hits[1 - slot]).isEqualTo(one.state.hits[slot]);
            }
            deaths += one.state.deaths[0] + one.state.deaths[1];
        }
        assertThat(deaths).isGreaterThan(20);
    }

    private static TestMatch opened(long randomSeed, int attackerSlot, int defenderSlot) {
        TestMatch match = TestMatch.of(attackerSlot, defenderSlot)
                .place(attackerSlot, 10, 20)
                .place(defenderSlot, 20, 20);
        match.state.random.state(randomSeed);
        return match;
    }

    private static byte[] keys(SeededRandom random, int aim) {
        byte[] bytes = new byte[ArenaInput.BYTES];
        new ArenaInput()
                .stick(0, random.nextInt(255) - 127)
                .aim(aim + random.nextInt(800) - 400)
                .fire(random.nextInt(4), 0)
                .write(bytes);
        return bytes;
    }

    private static void step(TestMatch match, byte[] slot0, byte[] slot1) {
        TickInputs inputs = new TickInputs(2, ArenaInput.BYTES);
        inputs.set(0, slot0, 0);
        inputs.set(1, slot1, 0);
        match.simulation.step(inputs, EventSink.NONE);
    }
}
