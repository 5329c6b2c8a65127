package dev.naadam.server.core.sim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.client.ClientState;
import dev.naadam.game.GameSetup;
import dev.naadam.testkit.LinkConditions;
import dev.naadam.testkit.RandomSeeds;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Every event, from one byte to 4096, reaches each who may know it once, whole and in order. */
class EventsSimTest {

    private static final LinkConditions BAD = LinkConditions.delay(30_000_000, 20_000_000)
            .withLoss(100)
            .withDuplicates(100)
            .withReordering(100);
    private static final int SECONDS = 10;
    private static final int PLAYERS = 3;

    @Test
    void eventsOfAnyLengthArriveOnceInOrderAndWholeOverABadNetwork() {
        for (int tickRateHz : new int[] {20, 60, 128}) {
            RandomSeeds.list(3).forEach(randomSeed -> talk(tickRateHz, randomSeed));
        }
    }

    private void talk(int tickRateHz, long randomSeed) {
        SimWorld world = new SimWorld(randomSeed);
        world.network.conditions(BAD);
        GameSetup setup = new GameSetup(tickRateHz, List.of(0, 0, 1), new TreeMap<>());
        SimMatch match = world.open(new ChattyGame(SECONDS * tickRateHz), setup);
        for (int slot = 0; slot < PLAYERS; slot++) {
            world.join(match, slot);
        }

        world.advance(SECONDS + 6, TimeUnit.SECONDS);

        String run = tickRateHz + " Hz, " + RandomSeeds.describe(randomSeed, getClass());
        for (SimPlayer player : match.players) {
            assertThat(player.events).as("%s: %s", run, player).hasSizeGreaterThan(SECONDS * tickRateHz / 10);
            assertThat(player.events).as("%s: %s", run, player).isEqualTo(match.witness.events(player.slot));
            assertThat(player.session.state()).as("%s: %s", run, player).isEqualTo(ClientState.FINISHED);
            assertThat(player.session.statistics().viewsWrong()).as(run).isZero();
        }
    }
}
