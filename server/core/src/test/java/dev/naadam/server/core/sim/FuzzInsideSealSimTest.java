package dev.naadam.server.core.sim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.client.ClientState;
import dev.naadam.game.SeededRandom;
import dev.naadam.protocol.PacketFate;
import dev.naadam.server.core.session.Counters;
import dev.naadam.testkit.LinkConditions;
import dev.naadam.testkit.RandomSeeds;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * A player with real keys who sends whatever they can seal, and comes back with new keys whenever it is sent away: nobody
 * else's match is another one for it. 1,000,000 packets with {@code mvn verify -Pfull}.
 */
class FuzzInsideSealSimTest {

    private static final int ROUNDS = Campaign.size(1, 50);
    private static final int PACKETS_PER_ROUND = 10_000;
    private static final int MAX_PACKETS_PER_STEP = 40;
    private static final int HONEST = 9;
    private static final int HOSTILE_SLOT = 9;
    private static final int FIRST_HOSTILE_ENDPOINT = 5_000;
    private static final int ENDPOINTS_PER_SESSION = 1 + HostileClient.OTHER_ADDRESSES;

    /** Of one slot: who plays, who takes over, and those of the last five ticks who are told goodbye. */
    private static final int MAX_PEERS_OF_A_SLOT = 2 + 5;

    private final FateTally tally = new FateTally();

    @Test
    void whoseInputsAreNeverForItsTickChangesNoTick() {
        for (long seed : RandomSeeds.list(ROUNDS)) {
            Round quiet = new Round(seed, false);
            Round attacked = new Round(seed, false);
            attacked.attack();
            quiet.world.advance(attacked.steps * 20L, TimeUnit.MILLISECONDS);

            attacked.othersPlayAs(quiet);
            assertThat(attacked.match.session().hash())
                    .as(attacked.run)
                    .isEqualTo(quiet.match.session().hash());
        }
        tally.report("inside the seal, not playing", ROUNDS, getClass());
    }

    @Test
    void whoPlaysAsWellTakesNoTurnOfTheOthers() {
        for (long seed : RandomSeeds.list(ROUNDS)) {
            Round quiet = new Round(seed, true);
            Round attacked = new Round(seed, true);
            attacked.attack();
            quiet.world.advance(attacked.steps * 20L, TimeUnit.MILLISECONDS);

            attacked.othersPlayAs(quiet);
        }
        tally.report("inside the seal, playing", ROUNDS, getClass());
    }

    private final class Round implements SimWorld.Tap {

        private final SimWorld world;
        private final SimMatch match;
        private final SeededRandom random;
        private final boolean isPlaying;
        private final String run;
        private final Map<Integer, Long> saidBytes = new TreeMap<>();
        private final Map<Integer, Long> heardBytes = new TreeMap<>();
        private final Map<Integer, Boolean> isProven = new HashMap<>();
        private HostileClient hostile;
        private int nextEndpoint = FIRST_HOSTILE_ENDPOINT;
        private int steps;
        private long thrown;

        Round(long randomSeed, boolean isPlaying) {
            this.run = Campaign.describe(randomSeed, FuzzInsideSealSimTest.class);
            this.isPlaying = isPlaying;
            this.world = new SimWorld(randomSeed);
            this.random = new SeededRandom(~randomSeed);
            world.network.conditions(LinkConditions.delay(10_000_000, 2_000_000));
            this.match = world.open(SimGames.arena10(), 60, HONEST + 1, 60);
            for (int slot = 0; slot < HONEST; slot++) {
                world.join(match, slot);
            }
            this.hostile = comeWithNewKeys();
            world.tap(this);
            world.advance(1, TimeUnit.SECONDS);
        }

        private HostileClient comeWithNewKeys() {
            HostileClient fresh =
                    new HostileClient(HOSTILE_SLOT, nextEndpoint, random, match.game.inputBytes(), isPlaying);
            isProven.put(nextEndpoint, true);
            nextEndpoint += ENDPOINTS_PER_SESSION;
            world.shard.admit(fresh.client.admission(match.spec.id()), world.clock.nanos());
            shoot(new HostileClient.Shot(fresh.client.address(), fresh.client.keepAlive()));
            return fresh;
        }

        @Override
        public void sent(int from, int to, byte[] packet, int length) {
            if (to < FIRST_HOSTILE_ENDPOINT) {
                return;
            }
            if (to >= nextEndpoint - ENDPOINTS_PER_SESSION) {
                hostile.client.hear(packet, length);
            }
            heardBytes.merge(to, (long) length, Long::sum);
            if (!isProven.getOrDefault(to, false)) {
                assertThat(heardBytes.get(to)).as("%s: to endpoint %s", run, to).isLessThanOrEqualTo(saidBytes.get(to));
            }
        }

        void attack() {
            while (thrown < PACKETS_PER_ROUND) {
                for (int i = random.nextInt(MAX_PACKETS_PER_STEP); i > 0; i--) {
                    shoot(hostile.shot(match.session().tick()));
                }
                if (random.nextInt(50) == 0 || (match.session().connectedMask() >>> HOSTILE_SLOT & 1) == 0) {
                    hostile = comeWithNewKeys();
                }
                steps++;
                world.advance(20, TimeUnit.MILLISECONDS);
                nothingIsKept();
                forgetWhatWasHeard();
            }
        }

        private void shoot(HostileClient.Shot shot) {
            int from = (int) (shot.from() >>> 16) & 0xffff;
            saidBytes.merge(from, (long) shot.packet().length, Long::sum);
            long moved = count(Counters.Count.PATHS_MOVED);
            PacketFate fate =
                    world.shard.receive(shot.from(), shot.packet(), shot.packet().length, world.clock.nanos());
            if (count(Counters.Count.PATHS_MOVED) > moved) {
                isProven.put(from, true);
            }
            thrown++;
            tally.add(fate);
        }

        /** It needs the newest questions to answer them, and nothing else. */
        private void forgetWhatWasHeard() {
            if (random.nextInt(10) == 0) {
                hostile.client.clear();
            }
        }

        private void nothingIsKept() {
            assertThat(world.shard.peers()).as(run).isBetween(HONEST, HONEST + MAX_PEERS_OF_A_SLOT);
            assertThat(world.shard.matches()).as(run).isEqualTo(1);
            assertThat(count(Counters.Count.GAME_FAILURES)).as(run).isZero();
            assertThat(FateTally.counted(world))
                    .as(run)
                    .isEqualTo(thrown + world.deliveredTo(SimWorld.GAME) + world.deliveredTo(SimWorld.HANDSHAKE));
        }

        /** Everybody else had the same inputs in the same ticks, and saw all of the match. */
        void othersPlayAs(Round quiet) {
            assertThat(match.session().hash()).as(run).isEqualTo(match.replayedHash());
            assertThat(match.witness.ticks()).as(run).isEqualTo(quiet.match.witness.ticks());
            int othersBytes = HONEST * match.game.inputBytes();
            for (int tick = 1; tick <= match.witness.ticks(); tick++) {
                assertThat(Arrays.copyOf(match.witness.inputs(tick), othersBytes))
                        .as(run)
                        .isEqualTo(Arrays.copyOf(quiet.match.witness.inputs(tick), othersBytes));
            }
            for (SimPlayer player : match.players) {
                assertThat(player.session.state()).as("%s: %s", run, player).isEqualTo(ClientState.PLAYING);
                assertThat(player.wrongTicks).as("%s: %s", run, player).isEmpty();
                assertThat(player.session.statistics().statesLost())
                        .as("%s: %s", run, player)
                        .isZero();
            }
        }

        private long count(Counters.Count count) {
            return world.shard.counters().of(count);
        }
    }
}
