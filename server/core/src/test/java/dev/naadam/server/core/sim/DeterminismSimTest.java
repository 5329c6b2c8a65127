package dev.naadam.server.core.sim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.testkit.LinkConditions;
import dev.naadam.testkit.RandomSeeds;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A match is a pure function of (random seed, inputs); a whole simulated node is one of its random seed. */
class DeterminismSimTest {

    private static final LinkConditions BAD = LinkConditions.delay(40_000_000, 20_000_000)
            .withLoss(50)
            .withDuplicates(20)
            .withReordering(20);

    @Test
    void theSameSeedGivesTheSameDatagrams() {
        for (long seed : RandomSeeds.list(2)) {
            long trace = run(seed).trace();

            assertThat(run(seed).trace())
                    .as(RandomSeeds.describe(seed, getClass()))
                    .isEqualTo(trace);
            assertThat(run(seed + 1_000_000).trace()).isNotEqualTo(trace);
        }
    }

    @Test
    void aMatchIsReplayedFromItsSetupItsSeedAndItsInputs() {
        for (long seed : RandomSeeds.list(3)) {
            SimMatch match = run(seed).matches.getFirst();

            assertThat(match.replayedHash())
                    .as(RandomSeeds.describe(seed, getClass()))
                    .isEqualTo(match.session().hash());
        }
    }

    private static SimWorld run(long randomSeed) {
        SimWorld world = new SimWorld(randomSeed);
        world.network.conditions(BAD);
        world.play(SimGames.arena10(), 60, 10, 3);
        world.advance(6, TimeUnit.SECONDS);
        return world;
    }
}
