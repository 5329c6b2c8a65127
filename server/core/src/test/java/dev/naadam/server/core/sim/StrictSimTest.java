package dev.naadam.server.core.sim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.client.ClientState;
import dev.naadam.server.core.session.Counters;
import dev.naadam.server.core.session.Durability;
import dev.naadam.server.core.session.InputFate;
import dev.naadam.testkit.LinkConditions;
import dev.naadam.testkit.RandomSeeds;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Strict matches of ten players at 40 ms whose store commits, hangs and comes back. */
class StrictSimTest {

    private static final int TICK_RATE_HZ = 60;
    private static final int SEEDS = Campaign.size(3, 100);

    @Test
    void aStoreThatKeepsUpCostsNobodyAnInput() {
        Play play = new Play(1, 60);

        play.world.advance(10, TimeUnit.SECONDS);

        assertThat(play.inputsLost()).isZero();
        assertThat(play.world.log.maxUncommittedTicks).isEqualTo(1);
        assertThat(play.ticksSinceBegun()).isBetween(599L, 601L);
        play.checkStates();
    }

    /** Up to 13 ticks: more than the eight that are kept ahead for each player. */
    @Test
    void aStallShorterThanAPauseCostsNobodyAnInputEither() {
        RandomSeeds.list(SEEDS).forEach(seed -> {
            Play play = new Play(seed, 60);

            play.world.log.stall(60_000_000 + seed * 31 % 160 * 1_000_000);
            play.world.advance(3, TimeUnit.SECONDS);

            assertThat(play.inputsLost()).as(play.run).isZero();
            assertThat(play.ticksSinceBegun()).as(play.run).isBetween(179L, 181L);
            assertThat(play.world.shard.counters().of(Counters.Count.PAUSES))
                    .as(play.run)
                    .isZero();
            play.checkStates();
        });
    }

    @Test
    void afterAPauseEverybodyIsInStepAgainWithinASecond() {
        RandomSeeds.list(SEEDS).forEach(seed -> {
            Play play = new Play(seed, 60);

            play.world.log.stall(400_000_000 + seed * 37 % 3_000 * 1_000_000);
            play.world.advance(4_400, TimeUnit.MILLISECONDS);
            long lost = play.inputsLost();
            play.world.advance(2, TimeUnit.SECONDS);

            assertThat(play.inputsLost()).as(play.run).isEqualTo(lost);
            assertThat(play.world.shard.counters().of(Counters.Count.PAUSES))
                    .as(play.run)
                    .isEqualTo(1);
            assertThat(play.world.shard.counters().of(Counters.Count.PAUSES_ENDED))
                    .as(play.run)
                    .isEqualTo(1);
            play.checkStates();
        });
    }

    @Test
    void theEndIsToldThoughTheStoreHangsInTheLastTick() {
        Play play = new Play(1, 4);
        play.world.advance(900, TimeUnit.MILLISECONDS);

        play.world.log.stall(1_000_000_000);
        play.world.advance(900, TimeUnit.MILLISECONDS);
        assertThat(play.match.turns).containsExactly("started");
        play.world.advance(4, TimeUnit.SECONDS);

        assertThat(play.match.turns).containsExactly("started", "ended");
        assertThat(play.match.players).allMatch(player -> player.session.state() == ClientState.FINISHED);
        assertThat(play.world.shard.matches()).isZero();
    }

    /** Three seconds of play that are not judged, and what comes then. */
    private static final class Play {

        private final String run;
        private final SimWorld world;
        private final SimMatch match;
        private final long begunTick;
        private final long begunLost;

        Play(long randomSeed, int seconds) {
            this.run = Campaign.describe(randomSeed, StrictSimTest.class);
            this.world = new SimWorld(randomSeed);
            world.network.conditions(LinkConditions.delay(20_000_000, 0));
            world.log.durability = Durability.STRICT;
            this.match = world.play(SimGames.arena10(), TICK_RATE_HZ, 10, seconds);
            world.advance(3_000 + randomSeed * 37 % 50, TimeUnit.MILLISECONDS);
            this.begunTick = match.session().tick();
            this.begunLost = lost();
        }

        private long lost() {
            return world.shard.counters().inputs(InputFate.MISSING);
        }

        long inputsLost() {
            return lost() - begunLost;
        }

        long ticksSinceBegun() {
            return match.session().tick() - begunTick;
        }

        /** Nobody was shown a tick that is not committed, nor a wrong one; and the match is the one in the log. */
        void checkStates() {
            for (SimPlayer player : match.players) {
                assertThat(player.wrongTicks).as(run).isEmpty();
                assertThat(player.newestTick)
                        .as(run)
                        .isLessThanOrEqualTo(match.session().committedTick());
            }
            assertThat(world.log.maxUncommittedTicks).as(run).isEqualTo(1);
        }
    }
}
