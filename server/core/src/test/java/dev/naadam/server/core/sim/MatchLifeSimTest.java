package dev.naadam.server.core.sim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.client.ClientState;
import dev.naadam.server.core.session.Counters;
import dev.naadam.server.core.session.InputFate;
import dev.naadam.server.core.session.ToyGame;
import dev.naadam.server.core.shard.ShardLimits;
import dev.naadam.testkit.LinkConditions;
import dev.naadam.testkit.RandomSeeds;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Matches from their opening to the moment when nothing is left of them. */
class MatchLifeSimTest {

    private static final ShardLimits PATIENT_FOR_TWO_SECONDS = new ShardLimits(400, 8192, 16, 2_000_000_000L);

    @Test
    void aCleanNetworkAppliesEveryInputAtItsTick() {
        SimWorld world = new SimWorld(1);
        world.network.conditions(LinkConditions.delay(20_000_000, 0));
        SimMatch match = world.play(SimGames.arena10(), 60, 10, 20);
        world.advance(3, TimeUnit.SECONDS);
        long missing = world.shard.counters().inputs(InputFate.MISSING);
        long late = world.shard.counters().inputs(InputFate.LATE);
        long applied = world.shard.counters().inputs(InputFate.APPLIED);

        world.advance(10, TimeUnit.SECONDS);

        assertThat(world.shard.counters().inputs(InputFate.MISSING) - missing).isZero();
        assertThat(world.shard.counters().inputs(InputFate.LATE) - late).isZero();
        assertThat(world.shard.counters().inputs(InputFate.APPLIED) - applied).isEqualTo(10 * 10 * 60);
        for (SimPlayer player : match.players) {
            assertThat(player.session.statistics().leadTicks()).isBetween(1.0, 2.0);
            assertThat(player.session.statistics().statesLost()).isZero();
            assertThat(player.session.statistics().fullViews()).isLessThan(10);
        }
    }

    @Test
    void everybodyLearnsTheEndUnderTwentyPercentLossAndNothingIsLeft() {
        RandomSeeds.list(4).forEach(this::endUnderLoss);
    }

    private void endUnderLoss(long randomSeed) {
        SimWorld world = new SimWorld(randomSeed);
        world.network.conditions(LinkConditions.delay(30_000_000, 10_000_000).withLoss(200));

        SimMatch match = world.play(SimGames.arena10(), 60, 10, 3);
        world.advance(9, TimeUnit.SECONDS);

        String run = RandomSeeds.describe(randomSeed, getClass());
        assertThat(match.turns).as(run).containsExactly("started", "ended");
        for (SimPlayer player : match.players) {
            assertThat(player.session.state()).as(run).isEqualTo(ClientState.FINISHED);
            assertThat(player.newestTick).as(run).isEqualTo(match.witness.ticks());
            assertThat(player.wrongTicks).as(run).isEmpty();
            assertThat(player.events).as(run).isEqualTo(match.witness.events(player.slot));
        }
        assertThat(world.shard.peers()).as(run).isZero();
        assertThat(world.shard.matches()).as(run).isZero();
    }

    @Test
    void aMatchToWhichNobodyComesIsAbandonedAfterTheStartLimit() {
        SimWorld world = new SimWorld(1, PATIENT_FOR_TWO_SECONDS);
        SimMatch match = world.open(SimGames.arena10(), 60, 10, 3);

        world.advance(1_900, TimeUnit.MILLISECONDS);
        assertThat(match.turns).isEmpty();
        world.advance(300, TimeUnit.MILLISECONDS);

        assertThat(match.turns).containsExactly("ended");
        assertThat(match.outcome).isNull();
        assertThat(world.shard.matches()).isZero();
        SimPlayer tooLate = world.join(match, 0);
        world.advance(1, TimeUnit.SECONDS);
        assertThat(tooLate.session.state()).isEqualTo(ClientState.REFUSED);
    }

    @Test
    void aMatchStartsWithAPartOfItsPlayersAfterTheStartLimitAndTheOthersMayStillCome() {
        SimWorld world = new SimWorld(1, PATIENT_FOR_TWO_SECONDS);
        SimMatch match = world.open(SimGames.arena10(), 60, 4, 5);
        world.join(match, 0);
        world.join(match, 3);

        world.advance(1_900, TimeUnit.MILLISECONDS);
        assertThat(match.session().tick()).isZero();
        world.advance(600, TimeUnit.MILLISECONDS);
        assertThat(match.session().tick()).isPositive();
        SimPlayer latecomer = world.join(match, 1);
        world.advance(6, TimeUnit.SECONDS);

        assertThat(match.outcome).isNotNull();
        assertThat(latecomer.wrongTicks).isEmpty();
        assertThat(latecomer.ticksSeen).isGreaterThan(200);
        assertThat(latecomer.session.state()).isEqualTo(ClientState.FINISHED);
    }

    @Test
    void aGameThatThrowsEndsOnlyItsOwnMatch() {
        SimWorld world = new SimWorld(1);
        SimMatch good = world.play(SimGames.arena10(), 60, 4, 3);
        SimMatch bad = world.open(new ToyGame(), ToyGame.setup(4, 60));
        for (int slot = 0; slot < 4; slot++) {
            world.join(bad, slot);
        }

        bad.players.get(ToyGame.THROW).pressAt(100);
        world.advance(6, TimeUnit.SECONDS);

        assertThat(bad.turns).containsExactly("started", "failed: a game that fails", "ended");
        assertThat(bad.outcome).isNull();
        assertThat(bad.players).allMatch(player -> player.session.state() == ClientState.FINISHED);
        assertThat(good.outcome).isNotNull();
        assertThat(good.players).allMatch(player -> player.wrongTicks.isEmpty());
        assertThat(world.shard.counters().of(Counters.Count.GAME_FAILURES)).isEqualTo(1);
        assertThat(world.shard.matches()).isZero();
        assertThat(world.shard.peers()).isZero();
    }

    @Test
    void aHundredMatchesAreSpreadOverTheTickAndEachRunsAtItsTime() {
        SimWorld world = new SimWorld(1);
        world.network.conditions(LinkConditions.delay(5_000_000, 0));
        int[] due = new int[16];
        for (int i = 0; i < 100; i++) {
            SimMatch match = world.play(SimGames.arena10(), 60, 10, 60);
            long phaseNanos = match.session().dueNanos() - world.originNanos();
            due[(int) Math.round(phaseNanos * 16 * 60 / 1e9) % 16]++;
        }

        world.advance(2, TimeUnit.SECONDS);

        // every other slot: the first 64 filled four of them, the others four more
        assertThat(due).containsExactly(16, 0, 9, 0, 16, 0, 9, 0, 16, 0, 9, 0, 16, 0, 9, 0);
        assertThat(world.latenessNanos).allMatch(late -> late <= SimWorld.TURN_NANOS);
        for (SimMatch match : world.matches) {
            // 700 key agreements a second: the last of 1000 players are let in after half a second
            assertThat(match.session().tick()).isGreaterThan(80);
            assertThat(match.players).allMatch(player -> player.wrongTicks.isEmpty() && player.ticksSeen > 70);
        }
    }
}
