package dev.naadam.server.core.sim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.client.ClientState;
import dev.naadam.game.GameSetup;
import dev.naadam.server.core.session.InputFate;
import dev.naadam.testkit.LinkConditions;
import dev.naadam.testkit.RandomSeeds;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What a client ends with is, byte for byte, what the server meant that player to see, whatever the network does. */
class ReplicationSimTest {

    private static final LinkConditions BAD = LinkConditions.delay(40_000_000, 20_000_000)
            .withLoss(50)
            .withDuplicates(20)
            .withReordering(20);
    private static final int SECONDS = 8;

    /** A round of the arena with its preparation, the longest that a banner stands, its closing, and the goodbyes. */
    private static final int LONGEST_SECONDS = 3 + 10 + 30 + 3 + 6;

    @Test
    void everyViewSeenIsTheViewMeantInArena() {
        for (int tickRateHz : new int[] {20, 60, 128}) {
            RandomSeeds.list(2).forEach(seed -> playARoundOverABadNetwork(tickRateHz, seed));
        }
    }

    @Test
    void everyViewSeenIsTheViewMeantInArena10() {
        for (int tickRateHz : new int[] {20, 60, 128}) {
            RandomSeeds.list(2).forEach(seed -> playSecondsOverABadNetwork(tickRateHz, seed));
        }
    }

    private void playARoundOverABadNetwork(int tickRateHz, long randomSeed) {
        SimWorld world = new SimWorld(randomSeed);
        world.network.conditions(BAD);
        TreeMap<String, String> options = new TreeMap<>();
        options.put("best-of-rounds", "1");
        options.put("round-seconds", "10");
        List<Integer> teams = List.of(0, 0, 0, 0, 0, 1, 1, 1, 1, 1);

        SimMatch match = world.open(SimGames.arena(), new GameSetup(tickRateHz, teams, options));
        world.joinAll(match);
        world.advance(LONGEST_SECONDS, TimeUnit.SECONDS);

        check(world, match, "arena at " + tickRateHz + " Hz, " + RandomSeeds.describe(randomSeed, getClass()));
    }

    private void playSecondsOverABadNetwork(int tickRateHz, long randomSeed) {
        SimWorld world = new SimWorld(randomSeed);
        world.network.conditions(BAD);

        SimMatch match = world.play(SimGames.arena10(), tickRateHz, 10, SECONDS);
        world.advance(SECONDS + 6, TimeUnit.SECONDS);

        assertThat(match.witness.ticks()).isEqualTo(SECONDS * tickRateHz);
        check(world, match, "arena-10 at " + tickRateHz + " Hz, " + RandomSeeds.describe(randomSeed, getClass()));
    }

    private static void check(SimWorld world, SimMatch match, String run) {
        assertThat(match.outcome).as(run).isNotNull();
        for (SimPlayer player : match.players) {
            assertThat(player.wrongTicks).as("%s: %s", run, player).isEmpty();
            assertThat(player.ticksSeen).as("%s: %s", run, player).isGreaterThan(match.witness.ticks() * 8 / 10);
            assertThat(player.newestTick).as("%s: %s", run, player).isEqualTo(match.witness.ticks());
            assertThat(player.events).as("%s: %s", run, player).isEqualTo(match.witness.events(player.slot));
            assertThat(player.session.state()).as("%s: %s", run, player).isEqualTo(ClientState.FINISHED);
        }
        assertThat(world.shard.counters().inputs(InputFate.LATE))
                .as(run)
                .isLessThanOrEqualTo(world.shard.counters().inputs(InputFate.MISSING));
    }
}
