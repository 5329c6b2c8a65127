package dev.naadam.server.core.sim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.arena.Arena;
import dev.naadam.arena.Arena10;
import dev.naadam.client.ClientState;
import dev.naadam.game.Game;
import dev.naadam.server.core.session.InputFate;
import dev.naadam.testkit.LinkConditions;
import dev.naadam.testkit.RandomSeeds;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What a client ends with is, byte for byte, what the server meant that player to see, whatever the network does. */
class ReplicationSimTest {

    private static final LinkConditions BAD = LinkConditions.delay(40_000_000, 20_000_000)
            .withLoss(50)
            .withDuplicates(20)
            .withReordering(20);
    private static final int SECONDS = 8;

    @Test
    void everyViewSeenIsTheViewMeantInArena() {
        for (int tickRateHz : new int[] {20, 60, 128}) {
            RandomSeeds.list(2).forEach(seed -> playOverABadNetwork(new Arena(), tickRateHz, seed));
        }
    }

    @Test
    void everyViewSeenIsTheViewMeantInArena10() {
        for (int tickRateHz : new int[] {20, 60, 128}) {
            RandomSeeds.list(2).forEach(seed -> playOverABadNetwork(new Arena10(), tickRateHz, seed));
        }
    }

    private void playOverABadNetwork(Game game, int tickRateHz, long randomSeed) {
        SimWorld world = new SimWorld(randomSeed);
        world.network.conditions(BAD);

        SimMatch match = world.play(game, tickRateHz, 10, SECONDS);
        world.advance(SECONDS + 6, TimeUnit.SECONDS);

        long ticks = (long) SECONDS * tickRateHz;
        String run = game.name() + " at " + tickRateHz + " Hz, " + RandomSeeds.describe(randomSeed, getClass());
        assertThat(match.outcome).as(run).isNotNull();
        assertThat(match.witness.ticks()).as(run).isEqualTo((int) ticks);
        for (SimPlayer player : match.players) {
            assertThat(player.wrongTicks).as("%s: %s", run, player).isEmpty();
            assertThat(player.ticksSeen).as("%s: %s", run, player).isGreaterThan(ticks * 8 / 10);
            assertThat(player.newestTick).as("%s: %s", run, player).isEqualTo(match.witness.ticks());
            assertThat(player.events).as("%s: %s", run, player).isEqualTo(match.witness.events(player.slot));
            assertThat(player.session.state()).as("%s: %s", run, player).isEqualTo(ClientState.FINISHED);
        }
        assertThat(world.shard.counters().inputs(InputFate.LATE))
                .as(run)
                .isLessThanOrEqualTo(world.shard.counters().inputs(InputFate.MISSING));
    }
}
