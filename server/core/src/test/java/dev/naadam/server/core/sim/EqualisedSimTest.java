package dev.naadam.server.core.sim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.game.SeededRandom;
import dev.naadam.server.core.equalise.Delivered;
import dev.naadam.server.core.equalise.DeliveredLine;
import dev.naadam.server.core.equalise.DeliveryTerms;
import dev.naadam.server.core.equalise.DifferencePolicy;
import dev.naadam.server.core.region.Grade;
import dev.naadam.server.core.session.Counters;
import dev.naadam.server.core.session.InputFate;
import dev.naadam.testkit.LinkConditions;
import dev.naadam.testkit.RandomSeeds;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Test;

/** Ten players of lines that differ by up to 30 ms, each with its own jitter and 1 % loss, in one equalised match. */
class EqualisedSimTest {

    static final DeliveryTerms EQUALISED = new DeliveryTerms(List.of(), DifferencePolicy.FLAG, true);

    private static final int PLAYERS = 10;
    private static final int SECONDS = 60;
    private static final int SEEDS = Campaign.size(2, 20);
    private static final long MILLISECOND = 1_000_000;

    @Test
    void roundTripsThatDifferByUpToThirtyMillisecondsAreDeliveredWithinThree() {
        forEachRateAndSeed((world, match, run) -> {
            List<DeliveredLine> lines = match.session().delivered().lines();
            long rawMicros = spread(lines, DeliveredLine::rawMicros);
            long paddedMicros = spread(lines, DeliveredLine::paddedMicros);

            Campaign.report("%s: spread of round trips %d us raw, %d us padded", run, rawMicros, paddedMicros);
            assertThat(rawMicros).as(run).isBetween(15_000L, 30_000L);
            assertThat(paddedMicros).as(run).isLessThan(3_000);
        });
    }

    /** From the instant a state of tick t is seen back to when the input of t was made: round trip, padding and lead. */
    @Test
    void whatThePlayersFeelDiffersByLessThanThreeMilliseconds() {
        forEachRateAndSeed((world, match, run) -> {
            long spreadNanos = spread(match.players, EqualisedSimTest::loopNanos);

            Campaign.report("%s: spread from input to picture %d us", run, spreadNanos / 1_000);
            assertThat(spreadNanos).as(run).isLessThan(3 * MILLISECOND);
        });
    }

    @Test
    void atMostOneInputInAThousandIsLate() {
        forEachRateAndSeed((world, match, run) -> {
            Counters counters = world.shard.counters();
            double late = counters.inputs(InputFate.LATE);
            double all = counters.inputs(InputFate.APPLIED) + counters.inputs(InputFate.MISSING);

            Campaign.report("%s: %.3f %% of inputs late", run, 100 * late / all);
            assertThat(all).as(run).isGreaterThan(PLAYERS * (SECONDS - 5) * 60.0);
            assertThat(late / all).as(run).isLessThanOrEqualTo(0.001);
            assertThat(counters.inputs(InputFate.MISSING) / all).as(run).isLessThanOrEqualTo(0.001);
        });
    }

    @Test
    void nobodysClockJumpsAndEverythingShownIsTrue() {
        forEachRateAndSeed((world, match, run) -> {
            for (SimPlayer player : match.players) {
                assertThat(player.session.statistics().clockJumps()).as(run).isZero();
                assertThat(player.wrongTicks).as(run).isEmpty();
                assertThat(player.prediction.errors().exactShare()).as(run).isGreaterThanOrEqualTo(0.99);
            }
            assertThat(match.session().hash()).as(run).isEqualTo(match.replayedHash());
        });
    }

    @Test
    void thePlayersAreShownTheirLinesRawAndPadded() {
        SimWorld world = new SimWorld(1);
        SimMatch match = world.open(new RunnerGame(), 60, 2, SECONDS, EQUALISED);
        line(world, world.join(match, 0), LinkConditions.delay(10 * MILLISECOND, 0));
        line(world, world.join(match, 1), LinkConditions.delay(20 * MILLISECOND, 0));
        world.advance(10, TimeUnit.SECONDS);

        assertThat(match.players.get(0).session.statistics().roundTripMicros()).isBetween(20_000L, 20_020L);
        assertThat(match.players.get(0).session.statistics().paddedRoundTripMicros())
                .isBetween(40_000L, 40_020L);
        assertThat(match.players.get(1).session.statistics().paddedRoundTripMicros())
                .isBetween(40_000L, 40_020L);
    }

    @Test
    void aLineThatChangesIsFollowedByFiveMillisecondsASecond() {
        SimWorld world = new SimWorld(2);
        SimMatch match = world.open(new RunnerGame(), 60, 2, SECONDS, EQUALISED);
        SimPlayer close = world.join(match, 0);
        SimPlayer far = world.join(match, 1);
        line(world, close, LinkConditions.delay(10 * MILLISECOND, 0));
        line(world, far, LinkConditions.delay(22 * MILLISECOND, 0));
        world.advance(10, TimeUnit.SECONDS);
        line(world, far, LinkConditions.delay(14 * MILLISECOND, 0));

        long before = paddingMicros(close);
        for (int half = 0; half < 40; half++) {
            world.advance(500, TimeUnit.MILLISECONDS);
            assertThat(before - paddingMicros(close)).isBetween(0L, 2_600L);
            before = paddingMicros(close);
        }

        assertThat(before).isBetween(7_900L, 8_100L);
        assertThat(close.session.statistics().clockJumps()).isZero();
    }

    @Test
    void aPlayerWhoComesBackIsNotRidOfHisPadding() {
        SimWorld world = new SimWorld(3);
        SimMatch match = world.open(new RunnerGame(), 60, 2, SECONDS, EQUALISED);
        line(world, world.join(match, 0), LinkConditions.delay(10 * MILLISECOND, 0));
        line(world, world.join(match, 1), LinkConditions.delay(20 * MILLISECOND, 0));
        world.advance(10, TimeUnit.SECONDS);

        SimPlayer back = world.join(match, 0);
        line(world, back, LinkConditions.delay(10 * MILLISECOND, 0));
        for (int tenth = 0; tenth < 50; tenth++) {
            world.advance(100, TimeUnit.MILLISECONDS);
            if (back.session.statistics().roundTripMicros() > 0) {
                assertThat(paddingMicros(back)).isBetween(19_000L, 20_100L);
            }
        }

        assertThat(back.session.statistics().roundTripMicros()).isBetween(20_000L, 20_020L);
        assertThat(back.inputsApplied).isGreaterThan(back.inputsSettled * 99 / 100);
    }

    @Test
    void withoutEqualisationTheGradeTellsTheDifference() {
        SimWorld world = new SimWorld(4);
        SimMatch match = world.open(new RunnerGame(), 60, 2, SECONDS);
        line(world, world.join(match, 0), LinkConditions.delay(10 * MILLISECOND, 0));
        line(world, world.join(match, 1), LinkConditions.delay(20 * MILLISECOND, 0));
        world.advance(10, TimeUnit.SECONDS);

        Delivered delivered = match.session().delivered();

        assertThat(delivered.isEqualised()).isFalse();
        assertThat(delivered.grade()).isEqualTo(Grade.D);
        assertThat(delivered.lines()).extracting(DeliveredLine::paddedMicros).containsExactly(20_125L, 40_125L);
    }

    @FunctionalInterface
    private interface Check {

        void of(SimWorld world, SimMatch match, String run);
    }

    private void forEachRateAndSeed(Check check) {
        for (int tickRateHz : new int[] {60, 128}) {
            RandomSeeds.list(SEEDS).forEach(seed -> {
                SimWorld world = new SimWorld(seed);
                check.of(
                        world, play(world, tickRateHz), Campaign.describe(seed, getClass()) + " " + tickRateHz + " Hz");
            });
        }
    }

    /** One-way delays of 5 to 35 ms, of which at most 13 apart: with jitter the medians differ by at most 30 ms. */
    private static SimMatch play(SimWorld world, int tickRateHz) {
        SeededRandom random = new SeededRandom(world.randomSeed());
        SimMatch match = world.open(new RunnerGame(), tickRateHz, PLAYERS, SECONDS, EQUALISED);
        long shortestMicros = 5_000L + random.nextInt(15_000);
        for (int slot = 0; slot < PLAYERS; slot++) {
            long extraMicros = slot == 0 ? 0 : slot == 1 ? 13_000 : random.nextInt(13_000);
            long jitterMicros = random.nextInt(2_000);
            SimPlayer player = world.join(match, slot);
            LinkConditions path = LinkConditions.delay((shortestMicros + extraMicros) * 1_000, jitterMicros * 1_000)
                    .withLoss(10);
            line(world, player, path);
        }
        world.advance(SECONDS, TimeUnit.SECONDS);
        return match;
    }

    static void line(SimWorld world, SimPlayer player, LinkConditions path) {
        for (int port : new int[] {SimWorld.HANDSHAKE, SimWorld.GAME}) {
            world.network.conditions(player.endpoint, port, path);
            world.network.conditions(port, player.endpoint, path);
        }
    }

    static long loopNanos(SimPlayer player) {
        List<Long> loops = player.seenNanos.entrySet().stream()
                .filter(seen -> player.plannedNanos.containsKey(seen.getKey()))
                .map(seen -> seen.getValue() - player.plannedNanos.getOrDefault(seen.getKey(), 0L))
                .sorted()
                .toList();
        return loops.get(loops.size() / 2);
    }

    private static long paddingMicros(SimPlayer player) {
        return player.session.statistics().paddedRoundTripMicros()
                - player.session.statistics().roundTripMicros();
    }

    private static <T> long spread(List<T> values, ToLongFunction<T> figure) {
        return values.stream().mapToLong(figure).max().orElseThrow()
                - values.stream().mapToLong(figure).min().orElseThrow();
    }
}
