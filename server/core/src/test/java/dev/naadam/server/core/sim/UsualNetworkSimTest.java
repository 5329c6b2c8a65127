package dev.naadam.server.core.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.naadam.client.PredictionErrors;
import dev.naadam.server.core.session.Counters;
import dev.naadam.server.core.shard.OverloadLadder;
import dev.naadam.testkit.LinkConditions;
import dev.naadam.testkit.RandomSeeds;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What a player has at home: 60 Hz, 60 ms round trip, 5 ms jitter, 1 % loss, for a minute. */
class UsualNetworkSimTest {

    private static final LinkConditions USUAL =
            LinkConditions.delay(30_000_000, 5_000_000).withLoss(10);
    private static final int TICK_RATE_HZ = 60;
    private static final int PLAYERS = 10;
    private static final int SECONDS = 60;
    private static final int SEEDS = Campaign.size(2, 100);

    private static final double PERIOD_NANOS = 1e9 / TICK_RATE_HZ;

    /** Planned times are whole nanoseconds. */
    private static final double NANOSECOND_TICKS = 1 / PERIOD_NANOS;

    @Test
    void ninetyNinePointNinePercentOfInputsAreAppliedAtTheirTick() {
        RandomSeeds.list(SEEDS).forEach(seed -> {
            SimMatch match = play(seed);
            long applied = match.players.stream()
                    .mapToLong(player -> player.inputsApplied)
                    .sum();
            long settled = match.players.stream()
                    .mapToLong(player -> player.inputsSettled)
                    .sum();
            String run = Campaign.describe(seed, getClass());

            Campaign.report("%s: %.3f %% of inputs applied at their tick", run, 100.0 * applied / settled);
            assertThat(settled).as(run).isGreaterThan((long) PLAYERS * TICK_RATE_HZ * (SECONDS - 1));
            assertThat((double) applied / settled).as(run).isGreaterThanOrEqualTo(0.999);
        });
    }

    @Test
    void theOwnPartIsPredictedExactlyOnNinetyNinePercentOfTicks() {
        RandomSeeds.list(SEEDS).forEach(seed -> {
            for (SimPlayer player : play(seed).players) {
                PredictionErrors errors = player.prediction.errors();
                String run = Campaign.describe(seed, getClass());

                Campaign.report("%s: %.3f %% of ticks predicted exactly", run, 100 * errors.exactShare());
                assertThat(errors.judged()).as(run).isGreaterThan(TICK_RATE_HZ * (SECONDS - 1) * 97L / 100);
                assertThat(errors.exactShare()).as(run).isGreaterThanOrEqualTo(0.99);
            }
        });
    }

    @Test
    void theClockIsSteeredByTwoPercentAtMostAndNeverJumps() {
        RandomSeeds.list(SEEDS).forEach(seed -> {
            String run = Campaign.describe(seed, getClass());
            for (SimPlayer player : play(seed).players) {
                assertThat(player.plannedNanos).as(run).hasSizeGreaterThan(TICK_RATE_HZ * (SECONDS - 1));
                assertThat(strongestSteering(player, run)).as(run).isLessThanOrEqualTo(0.02 + NANOSECOND_TICKS);
            }
        });
    }

    /** From 140 ms to 60 ms: inputs are almost five ticks too early at once, which two percent take back in four seconds. */
    @Test
    void aPathThatBecomesShorterIsFollowedByTwoPercentAndNotByAJump() {
        RandomSeeds.list(SEEDS).forEach(seed -> {
            SimWorld world = new SimWorld(seed);
            world.network.conditions(LinkConditions.delay(70_000_000, 0));
            SimMatch match = world.play(new RunnerGame(), TICK_RATE_HZ, 2, SECONDS);
            world.advance(10, TimeUnit.SECONDS);
            world.network.conditions(LinkConditions.delay(30_000_000, 0));
            world.advance(20, TimeUnit.SECONDS);

            for (SimPlayer player : match.players) {
                String run = Campaign.describe(seed, getClass());
                assertThat(strongestSteering(player, run)).as(run).isCloseTo(0.02, within(NANOSECOND_TICKS));
                assertThat(player.session.statistics().leadTicks()).as(run).isBetween(1.3, 1.7);
                assertThat(player.inputsApplied).as(run).isGreaterThan(player.inputsSettled * 999 / 1000);
            }
        });
    }

    @Test
    void anOverloadedShardThatSendsHalfOfTheStatesLosesNoInputAndNoPrediction() {
        RandomSeeds.list(SEEDS).forEach(seed -> {
            SimWorld world = new SimWorld(seed);
            world.network.conditions(USUAL);
            SimMatch match = world.play(new RunnerGame(), TICK_RATE_HZ, PLAYERS, SECONDS);
            world.advance(SECONDS / 4, TimeUnit.SECONDS);
            world.shard.shed(OverloadLadder.Rung.HALF_OF_STATES);
            world.advance(SECONDS / 2, TimeUnit.SECONDS);
            world.shard.shed(OverloadLadder.Rung.NOTHING);
            world.advance(SECONDS / 4, TimeUnit.SECONDS);

            String run = Campaign.describe(seed, getClass());
            assertThat(world.shard.counters().of(Counters.Count.STATES_SHED))
                    .as(run)
                    .isCloseTo((long) PLAYERS * TICK_RATE_HZ * SECONDS / 4, within((long) PLAYERS));
            for (SimPlayer player : match.players) {
                assertThat(player.inputsApplied).as(run).isGreaterThanOrEqualTo(player.inputsSettled * 999 / 1000);
                assertThat(player.prediction.errors().exactShare()).as(run).isGreaterThanOrEqualTo(0.99);
                assertThat(player.wrongTicks).as(run).isEmpty();
            }
        });
    }

    /** How far the time between two inputs that follow each other was from a tick, as a share of it. */
    private static double strongestSteering(SimPlayer player, String run) {
        assertThat(player.session.statistics().clockJumps()).as(run).isZero();
        double strongest = 0;
        Map.Entry<Long, Long> last = player.plannedNanos.firstEntry();
        for (Map.Entry<Long, Long> next :
                player.plannedNanos.tailMap(last.getKey() + 1).entrySet()) {
            assertThat(next.getKey()).as(run).isEqualTo(last.getKey() + 1);
            double pace = (next.getValue() - last.getValue()) / PERIOD_NANOS;
            strongest = Math.max(strongest, Math.abs(pace - 1));
            last = next;
        }
        return strongest;
    }

    private static SimMatch play(long randomSeed) {
        SimWorld world = new SimWorld(randomSeed);
        world.network.conditions(USUAL);
        SimMatch match = world.play(new RunnerGame(), TICK_RATE_HZ, PLAYERS, SECONDS);
        world.advance(SECONDS, TimeUnit.SECONDS);
        return match;
    }
}
