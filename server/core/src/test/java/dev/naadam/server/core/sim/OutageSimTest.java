package dev.naadam.server.core.sim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.client.ClientState;
import dev.naadam.testkit.LinkConditions;
import dev.naadam.testkit.RandomSeeds;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A player who is cut off for three seconds at 60 ms: in sync again within half a second after it. */
class OutageSimTest {

    private static final LinkConditions SIXTY_MILLIS = LinkConditions.delay(30_000_000, 0);
    private static final int TICK_RATE_HZ = 60;
    private static final int PLAYERS = 10;
    private static final int CUT_OFF_SLOT = 4;
    private static final long OUTAGE_MILLIS = 3_000;
    private static final double RESYNC_LIMIT_MILLIS = 500;
    private static final int SEEDS = Campaign.size(3, 200);

    /** In sync is who stays so for a second. */
    private static final int STEADY_TICKS = TICK_RATE_HZ;

    @Test
    void freshStatesAreShownAgainWithinHalfASecond() {
        RandomSeeds.list(SEEDS).forEach(seed -> {
            Outage outage = new Outage(seed);

            assertThat(outage.millisUntilFreshStates()).as(outage.run).isLessThanOrEqualTo(RESYNC_LIMIT_MILLIS);
            Campaign.report("%s: fresh states after %.1f ms", outage.run, outage.millisUntilFreshStates());
        });
    }

    @Test
    void inputsAreAppliedAtTheirTickAgainWithinHalfASecond() {
        RandomSeeds.list(SEEDS).forEach(seed -> {
            Outage outage = new Outage(seed);

            assertThat(outage.millisUntilInputsAreApplied()).as(outage.run).isLessThanOrEqualTo(RESYNC_LIMIT_MILLIS);
            Campaign.report("%s: inputs applied after %.1f ms", outage.run, outage.millisUntilInputsAreApplied());
        });
    }

    @Test
    void theSessionIsTheSameAndNobodyElseNotices() {
        RandomSeeds.list(SEEDS).forEach(seed -> {
            Outage outage = new Outage(seed);

            assertThat(outage.player.session.state()).as(outage.run).isEqualTo(ClientState.PLAYING);
            assertThat(outage.match.session().hash()).as(outage.run).isEqualTo(outage.match.replayedHash());
            for (SimPlayer player : outage.match.players) {
                assertThat(player.wrongTicks).as(outage.run).isEmpty();
                assertThat(player.session.statistics().statesLost() == 0)
                        .as("%s: %s", outage.run, player)
                        .isEqualTo(player.slot != CUT_OFF_SLOT);
            }
        });
    }

    /** One outage, and two seconds after it. */
    private static final class Outage {

        private final String run;
        private final SimWorld world;
        private final SimMatch match;
        private final SimPlayer player;
        private final long mendedTick;
        private final long mendedNanos;

        Outage(long randomSeed) {
            this.run = Campaign.describe(randomSeed, OutageSimTest.class);
            this.world = new SimWorld(randomSeed);
            world.network.conditions(SIXTY_MILLIS);
            this.match = world.play(SimGames.arena10(), TICK_RATE_HZ, PLAYERS, 60);
            this.player = match.players.get(CUT_OFF_SLOT);
            // not in step with the ticks, nor with the PINGs
            world.advance(3_000 + randomSeed * 37 % 1_000, TimeUnit.MILLISECONDS);
            world.cut(player, true);
            world.advance(OUTAGE_MILLIS, TimeUnit.MILLISECONDS);
            world.cut(player, false);
            this.mendedTick = match.session().tick();
            this.mendedNanos = world.clock.nanos();
            world.advance(2, TimeUnit.SECONDS);
        }

        /** Until the first of the states that were sent after the outage is shown; all later ones must be too. */
        double millisUntilFreshStates() {
            Map.Entry<Long, Long> first = player.seenNanos.higherEntry(mendedTick);
            assertThat(first).as(run).isNotNull();
            assertThat(player.seenNanos.tailMap(first.getKey())).as(run).hasSize((int)
                    (player.newestTick - first.getKey() + 1));
            return (first.getValue() - mendedNanos) / 1e6;
        }

        /** Until the first tick from which on no input is missing. */
        double millisUntilInputsAreApplied() {
            int present = 0;
            int tick = (int) mendedTick;
            while (present < STEADY_TICKS) {
                tick++;
                present = match.witness.isPresent(CUT_OFF_SLOT, tick) ? present + 1 : 0;
            }
            return (tick - STEADY_TICKS + 1 - mendedTick) * 1_000.0 / TICK_RATE_HZ;
        }
    }
}
