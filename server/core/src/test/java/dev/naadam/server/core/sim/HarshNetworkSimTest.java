package dev.naadam.server.core.sim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.client.ClientState;
import dev.naadam.server.core.session.Counters;
import dev.naadam.testkit.LinkConditions;
import dev.naadam.testkit.RandomSeeds;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * A minute over a network that is bad in one way: nobody is disconnected, nobody is shown anything that was not so, and
 * the match is the one that its recorded inputs give.
 */
class HarshNetworkSimTest {

    private static final LinkConditions SIXTY_MILLIS = LinkConditions.delay(30_000_000, 0);
    private static final int TICK_RATE_HZ = 60;
    private static final int PLAYERS = 10;
    private static final int SECONDS = 60;
    private static final int SEEDS = Campaign.size(3, 50);

    @Test
    void twentyNinePercentLossDisconnectsNobody() {
        // an input is repeated until it is too late for its tick: the clock's lead leaves it one or two tries
        RandomSeeds.list(SEEDS).forEach(seed -> play("29 % loss", SIXTY_MILLIS.withLoss(290), seed, 0.6));
    }

    @Test
    void fourHundredMillisecondsDisconnectNobody() {
        RandomSeeds.list(SEEDS).forEach(seed -> play("400 ms", LinkConditions.delay(200_000_000, 0), seed, 0.99));
    }

    @Test
    void tenPercentDuplicatesAndTenPercentOvertakenDisconnectNobody() {
        LinkConditions conditions = SIXTY_MILLIS.withDuplicates(100).withReordering(100);
        RandomSeeds.list(SEEDS).forEach(seed -> play("10 % twice, 10 % overtaken", conditions, seed, 0.8));
    }

    @Test
    void anAddressChangeEverySecondDisconnectsNobody() {
        RandomSeeds.list(SEEDS).forEach(seed -> {
            Run run = new Run("address changes", SIXTY_MILLIS, seed);
            for (int second = 0; second < SECONDS + 1; second++) {
                // not all at once: their challenges would be in step
                for (SimPlayer player : run.match.players) {
                    run.world.advance(1_000 / PLAYERS, TimeUnit.MILLISECONDS);
                    run.world.rebind(player);
                }
            }
            run.isOverWithEverybodyThere(0.99);
            assertThat(run.world.shard.counters().of(Counters.Count.PATHS_FAILED))
                    .as(run.name)
                    .isZero();
            assertThat(run.world.shard.counters().of(Counters.Count.PATHS_MOVED))
                    .as(run.name)
                    .isGreaterThanOrEqualTo((long) PLAYERS * (SECONDS - 2));
        });
    }

    @Test
    void anAddressChangeInTheMiddleOfTheHandshakeCostsThreeQuestionsAndNotTheTicket() {
        SimWorld world = new SimWorld(1);
        world.network.conditions(SIXTY_MILLIS);
        SimPlayer player = world.join(world.open(SimGames.arena10(), TICK_RATE_HZ, 2, SECONDS), 0);

        // its cookie has come, its CONNECT is still on the way
        world.advance(70, TimeUnit.MILLISECONDS);
        world.rebind(player);
        world.advance(1, TimeUnit.SECONDS);

        assertThat(player.session.state()).isEqualTo(ClientState.WAITING);
    }

    private static void play(String name, LinkConditions conditions, long randomSeed, double appliedShare) {
        Run run = new Run(name, conditions, randomSeed);
        run.world.advance(SECONDS + 1, TimeUnit.SECONDS);
        run.isOverWithEverybodyThere(appliedShare);
    }

    private static final class Run {

        private final SimWorld world;
        private final SimMatch match;
        private final String name;

        Run(String name, LinkConditions conditions, long randomSeed) {
            this.name = name + ", " + Campaign.describe(randomSeed, HarshNetworkSimTest.class);
            this.world = new SimWorld(randomSeed);
            world.network.conditions(conditions);
            this.match = world.play(SimGames.arena10(), TICK_RATE_HZ, PLAYERS, SECONDS);
        }

        void isOverWithEverybodyThere(double appliedShare) {
            world.advance(6, TimeUnit.SECONDS);
            assertThat(match.outcome).as(name).isNotNull();
            assertThat(match.witness.ticks()).as(name).isEqualTo(SECONDS * TICK_RATE_HZ);
            assertThat(match.session().hash()).as(name).isEqualTo(match.replayedHash());
            assertThat(count(Counters.Count.SESSIONS_DROPPED)).as(name).isZero();
            assertThat(count(Counters.Count.SESSIONS_LIVE)).as(name).isEqualTo(PLAYERS);
            long applied = 0;
            long settled = 0;
            for (SimPlayer player : match.players) {
                assertThat(player.states)
                        .as("%s: %s", name, player)
                        .isEqualTo(List.of(
                                ClientState.GREETING,
                                ClientState.PROVING,
                                ClientState.WAITING,
                                ClientState.PLAYING,
                                ClientState.FINISHED));
                assertThat(player.wrongTicks).as("%s: %s", name, player).isEmpty();
                assertThat(player.newestTick).as("%s: %s", name, player).isEqualTo(match.witness.ticks());
                assertThat(player.events).as("%s: %s", name, player).isEqualTo(match.witness.events(player.slot));
                applied += player.inputsApplied;
                settled += player.inputsSettled;
            }
            Campaign.report("%s: %.2f %% of inputs applied", name, 100.0 * applied / settled);
            assertThat((double) applied / settled).as(name).isGreaterThan(appliedShare);
        }

        private long count(Counters.Count count) {
            return world.shard.counters().of(count);
        }
    }
}
