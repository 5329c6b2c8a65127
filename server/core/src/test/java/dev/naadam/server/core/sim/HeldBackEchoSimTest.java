package dev.naadam.server.core.sim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.server.core.equalise.DeliveredLine;
import dev.naadam.testkit.LinkConditions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A player holds every echo back by 100 ms, to be seen as the slowest one: others shall wait, and he himself no more. */
class HeldBackEchoSimTest {

    private static final int TICK_RATE_HZ = 60;
    private static final int PLAYERS = 4;
    private static final int SECONDS = 60;
    private static final long MILLISECOND = 1_000_000;
    private static final long TICK_NANOS = 1_000_000_000 / TICK_RATE_HZ;

    /** Round trips of 20, 30, 40 and 50 ms. */
    private static final long[] DELAY_MILLIS = {10, 15, 20, 25};

    @Test
    void theLiarGainsLessThanATickAndNobodyWaitsLongerThanThirtyMilliseconds() {
        SimMatch honest = play(0);
        SimMatch lying = play(100);

        long gainNanos = loop(honest, 0) - loop(lying, 0);
        Campaign.report(
                "the liar at 20 ms: %.1f ms from input to picture when honest, %.1f when lying",
                loop(honest, 0) / 1e6, loop(lying, 0) / 1e6);
        assertThat(gainNanos).isLessThan(TICK_NANOS);
        for (int slot = 1; slot < PLAYERS; slot++) {
            long costNanos = loop(lying, slot) - loop(honest, slot);
            Campaign.report("another: %.1f ms more", costNanos / 1e6);
            assertThat(costNanos).isLessThan(MILLISECOND);
        }
    }

    @Test
    void whatHeClaimsStandsOnTheRecord() {
        List<DeliveredLine> lines = play(100).session().delivered().lines();

        assertThat(lines.get(0).rawMicros()).isBetween(120_000L, 122_000L);
        assertThat(lines.get(1).rawMicros()).isBetween(30_000L, 32_000L);
    }

    private static long loop(SimMatch match, int slot) {
        return EqualisedSimTest.loopNanos(match.players.get(slot));
    }

    private static SimMatch play(long heldBackMillis) {
        SimWorld world = new SimWorld(11);
        SimMatch match = world.open(new RunnerGame(), TICK_RATE_HZ, PLAYERS, SECONDS, EqualisedSimTest.EQUALISED);
        for (int slot = 0; slot < PLAYERS; slot++) {
            SimPlayer player = world.join(match, slot);
            EqualisedSimTest.line(world, player, LinkConditions.delay(DELAY_MILLIS[slot] * MILLISECOND, MILLISECOND));
        }
        match.players.get(0).holdEchoes(heldBackMillis * MILLISECOND);
        world.advance(SECONDS, TimeUnit.SECONDS);
        return match;
    }
}
