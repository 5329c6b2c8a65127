package dev.naadam.server.core.sim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.game.GameSetup;
import dev.naadam.testkit.LinkConditions;
import dev.naadam.testkit.RandomSeeds;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A client whose memory of a view goes bad is right again within a second and a round trip, and the others never notice. */
class ViewHealingSimTest {

    private static final int TICK_RATE_HZ = 60;
    private static final int CHECKED_TICK = 240;
    /** 60 ms there and back are five ticks: among so many ticks in a row are all chains of deltas. */
    private static final int CHAINS = 6;
    /** A round trip until the check is acknowledged, and one until deltas to it arrive. */
    private static final int HEALED_WITHIN_TICKS = 12;

    @Test
    void aViewThatWentBadIsNotShownLongerThanASecondWhicheverDeltasWereMadeToIt() {
        int found = 0;
        for (long randomSeed : RandomSeeds.list(2)) {
            for (int i = 0; i < CHAINS; i++) {
                found += spoil(randomSeed, 200 + i);
            }
        }

        assertThat(found).as("met by the check itself").isPositive();
    }

    /** Answers how many views failed their check. */
    private static int spoil(long randomSeed, int spoiledTick) {
        SimWorld world = new SimWorld(randomSeed);
        world.network.conditions(LinkConditions.delay(30_000_000, 5_000_000));
        GameSetup setup = new GameSetup(TICK_RATE_HZ, List.of(0, 1), new TreeMap<>());
        SimMatch match = world.open(new ChattyGame(8 * TICK_RATE_HZ, spoiledTick), setup);
        SimPlayer spoiled = world.join(match, ChattyGame.SPOILED_SLOT);
        SimPlayer other = world.join(match, 1);

        world.advance(12, TimeUnit.SECONDS);

        String run = "spoiled at " + spoiledTick + ", " + RandomSeeds.describe(randomSeed, ViewHealingSimTest.class);
        assertThat(spoiled.wrongTicks).as(run).isNotEmpty().allMatch(tick -> tick < CHECKED_TICK + HEALED_WITHIN_TICKS);
        assertThat(spoiled.session.statistics().viewsWrong()).as(run).isLessThanOrEqualTo(1);
        assertThat(spoiled.newestTick).as(run).isEqualTo(match.witness.ticks());
        assertThat(spoiled.events).as(run).isEqualTo(match.witness.events(spoiled.slot));
        assertThat(other.wrongTicks).as(run).isEmpty();
        assertThat(other.session.statistics().viewsWrong()).as(run).isZero();
        return (int) spoiled.session.statistics().viewsWrong();
    }
}
