package dev.naadam.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.naadam.testkit.LinkConditions;
import dev.naadam.testkit.RandomSeeds;
import java.util.List;
import org.junit.jupiter.api.Test;

class InputClockTest {

    private static final long MILLI = 1_000_000L;
    private static final List<Integer> RATES_HZ = List.of(20, 60, 128);

    @Test
    void startsOnTargetAtEveryRateAndDistance() {
        for (int tickRateHz : RATES_HZ) {
            for (long delayMillis : List.of(0L, 5L, 40L, 150L, 260L)) {
                Playground ground = connected(tickRateHz, LinkConditions.delay(delayMillis * MILLI, 0));
                MiniMatch match = new MiniMatch(ground, tickRateHz, 100);

                match.run(tickRateHz * 2);

                ClientStatistics statistics = ground.client.statistics();
                assertThat(statistics.leadTicks())
                        .as("%d Hz, %d ms", tickRateHz, delayMillis)
                        .isCloseTo(1.5, within(0.1));
                assertThat(statistics.inputsNotApplied()).isZero();
                assertThat(statistics.clockJumps()).isZero();
            }
        }
    }

    @Test
    void aimsAtTheLeadItWasGiven() {
        Playground ground = new Playground(60, 1, 3.25);
        ground.network.conditions(LinkConditions.delay(30 * MILLI, 0));
        ground.connected();
        MiniMatch match = new MiniMatch(ground, 60, 1);

        match.run(300);

        assertThat(ground.client.statistics().leadTicks()).isCloseTo(3.25, within(0.05));
    }

    @Test
    void convergesWhenTheHandshakeWasSlowerThanThePlay() {
        for (int tickRateHz : RATES_HZ) {
            for (long handshakeMillis : List.of(20L, 60L, 120L)) {
                expectConvergence(tickRateHz, handshakeMillis, 5);
            }
        }
    }

    @Test
    void findsBackFromAHandshakeSoSlowThatNoInputFallsIntoTheServersWindow() {
        for (int tickRateHz : RATES_HZ) {
            for (long handshakeMillis : List.of(400L, 900L)) {
                Playground ground = new Playground(tickRateHz);
                ground.network.conditions(LinkConditions.delay(handshakeMillis * MILLI, 0));
                ground.connected(4_000);
                MiniMatch match = new MiniMatch(ground, tickRateHz, 1);
                ground.network.conditions(LinkConditions.delay(5 * MILLI, 0));

                match.run(tickRateHz * 20);

                assertThat(ground.client.statistics().leadTicks())
                        .as("%d Hz, handshake %d ms", tickRateHz, handshakeMillis)
                        .isCloseTo(1.5, within(0.2));
            }
        }
    }

    @Test
    void convergesWhenTheHandshakeWasFasterThanThePlay() {
        for (int tickRateHz : RATES_HZ) {
            for (long playMillis : List.of(20L, 60L, 200L)) {
                expectConvergence(tickRateHz, 1, playMillis);
            }
        }
    }

    @Test
    void holdsTheLeadUnderJitterLossAndReordering() {
        for (int tickRateHz : RATES_HZ) {
            for (long randomSeed : RandomSeeds.list(3)) {
                long jitterNanos = 1_000 * MILLI / tickRateHz;
                Playground ground = new Playground(tickRateHz, randomSeed, 1.5);
                ground.network.conditions(LinkConditions.delay(30 * MILLI, jitterNanos)
                        .withLoss(30)
                        .withReordering(20)
                        .withDuplicates(20));
                ground.connected();
                MiniMatch match = new MiniMatch(ground, tickRateHz, 1);

                match.run(tickRateHz * 20);

                ClientStatistics statistics = ground.client.statistics();
                String seed = tickRateHz + " Hz, " + RandomSeeds.describe(randomSeed, getClass());
                assertThat(statistics.leadTicks()).as(seed).isCloseTo(1.5, within(0.3));
                assertThat(statistics.clockJumps()).as(seed).isZero();
                assertThat(steepestSteering(ground, tickRateHz)).as(seed).isLessThanOrEqualTo(0.02);
            }
        }
    }

    @Test
    void steersNoFasterThanTwoPercent() {
        Playground ground = connected(60, LinkConditions.delay(80 * MILLI, 0));
        MiniMatch match = new MiniMatch(ground, 60, 1);
        match.run(60);
        ground.network.conditions(LinkConditions.delay(10 * MILLI, 0));

        match.run(250);

        assertThat(steepestSteering(ground, 60)).isCloseTo(0.02, within(0.0001));
        assertThat(ground.client.statistics().clockJumps()).isZero();
    }

    @Test
    void jumpsBackWhenTheServerStoodStill() {
        for (int tickRateHz : RATES_HZ) {
            Playground ground = connected(tickRateHz, LinkConditions.delay(20 * MILLI, 0));
            MiniMatch match = new MiniMatch(ground, tickRateHz, 1);
            match.run(tickRateHz);

            match.stall(tickRateHz * 2);
            match.run(tickRateHz * 6);

            assertThat(match.leadTicks).as("%d Hz", tickRateHz).isBetween(0.5, 2.5);
            assertThat(ground.inputTicks).isSorted().doesNotHaveDuplicates();
        }
    }

    @Test
    void jumpsAheadWhenThePathGotMuchLonger() {
        for (int tickRateHz : RATES_HZ) {
            Playground ground = connected(tickRateHz, LinkConditions.delay(10 * MILLI, 0));
            MiniMatch match = new MiniMatch(ground, tickRateHz, 1);
            match.run(tickRateHz);
            ground.network.conditions(LinkConditions.delay(160 * MILLI, 0));

            match.run(tickRateHz * 10);

            assertThat(match.leadTicks).as("%d Hz", tickRateHz).isBetween(0.5, 2.5);
            assertThat(ground.inputTicks).isSorted().doesNotHaveDuplicates();
        }
    }

    @Test
    void doesNotRunAwayWhileNothingArrivesAtTheServer() {
        Playground ground = connected(60, LinkConditions.delay(10 * MILLI, 0));
        MiniMatch match = new MiniMatch(ground, 60, 1);
        match.run(60);
        ground.network.conditions(
                Playground.CLIENT,
                Playground.SERVER,
                LinkConditions.delay(10 * MILLI, 0).withLoss(1000));
        match.run(600);
        ground.network.conditions(Playground.CLIENT, Playground.SERVER, LinkConditions.delay(10 * MILLI, 0));

        match.run(360);

        assertThat(match.leadTicks).isBetween(0.5, 3.0);
    }

    @Test
    void anOwnerThatStoodStillCatchesUpWithoutAFlood() {
        Playground ground = connected(60, LinkConditions.delay(10 * MILLI, 0));
        MiniMatch match = new MiniMatch(ground, 60, 1);
        match.run(60);
        int before = ground.inputTicks.size();

        ground.clock.advanceTo(ground.clock.nanos() + 3_000 * MILLI);
        ground.client.advance(ground.clock.nanos(), ground.toServer);

        assertThat(ground.inputTicks.size() - before).isEqualTo(32);
        assertThat(ground.network.isEmpty()).isFalse();
    }

    @Test
    void remembersWhenInputsWereMeantToBeSentHoweverLateTheyWere() {
        Playground ground = connected(60, LinkConditions.PERFECT);
        MiniMatch match = new MiniMatch(ground, 60, 1);
        match.run(60);
        long dueNanos = ground.client.nextDueNanos();
        ground.clock.advanceTo(dueNanos + 7 * MILLI);

        ground.client.advance(ground.clock.nanos(), ground.toServer);

        long tick = ground.inputTicks.getLast();
        assertThat(ground.client.isPlanned(tick)).isTrue();
        assertThat(ground.client.intendedNanos(tick)).isEqualTo(dueNanos);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ground.client.intendedNanos(tick + 1))
                .withMessageContaining("last 256");
    }

    private static void expectConvergence(int tickRateHz, long handshakeMillis, long playMillis) {
        Playground ground = connected(tickRateHz, LinkConditions.delay(handshakeMillis * MILLI, 0));
        ground.network.conditions(LinkConditions.delay(playMillis * MILLI, 0));
        MiniMatch match = new MiniMatch(ground, tickRateHz, 1);

        match.run(1_200);

        String what = tickRateHz + " Hz, handshake " + handshakeMillis + " ms, play " + playMillis + " ms";
        assertThat(ground.client.statistics().leadTicks()).as(what).isCloseTo(1.5, within(0.1));
        assertThat(ground.inputTicks).as(what).isSorted().doesNotHaveDuplicates();
    }

    private static Playground connected(int tickRateHz, LinkConditions conditions) {
        Playground ground = new Playground(tickRateHz);
        ground.network.conditions(conditions);
        return ground.connected();
    }

    /** Largest deviation of a client tick from its usual length among the last inputs. */
    private static double steepestSteering(Playground ground, int tickRateHz) {
        double period = 1e9 / tickRateHz;
        long newest = ground.inputTicks.getLast();
        double steepest = 0;
        for (long tick = newest; ground.client.isPlanned(tick - 1); tick--) {
            long length = ground.client.intendedNanos(tick) - ground.client.intendedNanos(tick - 1);
            // a nanosecond of rounding
            steepest = Math.max(steepest, (Math.abs(length - period) - 1) / period);
        }
        return steepest;
    }
}
