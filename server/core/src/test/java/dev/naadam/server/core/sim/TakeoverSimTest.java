package dev.naadam.server.core.sim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.client.ClientState;
import dev.naadam.game.Game;
import dev.naadam.game.GameSetup;
import dev.naadam.protocol.PacketFate;
import dev.naadam.protocol.PacketType;
import dev.naadam.protocol.handshake.Resume;
import dev.naadam.protocol.packet.Moved;
import dev.naadam.server.core.session.Counters;
import dev.naadam.server.core.session.MatchSession;
import dev.naadam.testkit.LinkConditions;
import dev.naadam.testkit.RandomSeeds;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The owner of a match dies or freezes, and another node goes on with what its log says. */
class TakeoverSimTest {

    private static final LinkConditions LOSSY =
            LinkConditions.delay(20_000_000, 5_000_000).withLoss(30);
    private static final int TICK_RATE_HZ = 60;
    private static final int PLAYERS = 10;
    private static final int SEEDS = Campaign.size(4, 200);

    /** What the detection of a dead node, the claim and the replay take together. */
    private static final long TAKEOVER_MILLIS = 40;

    @Test
    void everybodyGoesOnWithNoCommittedTickLostDoubledOrChanged() {
        RandomSeeds.list(SEEDS).forEach(seed -> {
            Region region = new Region(seed, SimGames.arena10());
            region.play(2_300 + seed * 37 % 1_000);

            region.kill();
            region.play(3_000);

            region.everybodyPlays(1);
            assertThat(region.match.players)
                    .as(region.run)
                    .allMatch(player -> player.quietNanos.getFirst() < 400_000_000);
            Campaign.report("%s: quiet for %s", region.run, region.match.players.getFirst().quietNanos);
        });
    }

    @Test
    void twoTakeoversInARowAreSurvivedAsWell() {
        RandomSeeds.list(SEEDS).forEach(seed -> {
            Region region = new Region(seed, SimGames.arena10());
            region.play(1_500 + seed * 37 % 1_000);

            region.kill();
            region.play(seed % 2 == 0 ? 60 : 700);
            region.kill();
            region.play(3_000);

            region.everybodyPlays(seed % 2 == 0 ? 0 : 2);
            assertThat(region.match.session().epoch()).isEqualTo(3);
        });
    }

    @Test
    void nobodyListensToAnOwnerThatThaws() {
        RandomSeeds.list(SEEDS).forEach(seed -> {
            Region region = new Region(seed, SimGames.arena10());
            region.play(2_000);
            SimNode frozen = region.log.owner();

            region.kill();
            region.play(1_000 + seed * 53 % 500);
            frozen.stop(false);
            region.play(3_000);

            assertThat(region.log.fencedTicks).as(region.run).isPositive();
            region.everybodyPlays(1);
            assertThat(region.match.players)
                    .as(region.run)
                    .allMatch(player -> player.session.statistics().count(PacketFate.FORGED) == 0)
                    .anyMatch(player -> player.session.statistics().count(PacketFate.WRONG_PHASE) > 0);
        });
    }

    @Test
    void eventsArriveOnceInOrderAndWholeAcrossTakeovers() {
        RandomSeeds.list(SEEDS).forEach(seed -> {
            GameSetup setup = new GameSetup(TICK_RATE_HZ, List.of(0, 0, 1), new TreeMap<>());
            Region region = new Region(seed, new ChattyGame(8 * TICK_RATE_HZ), setup);
            region.play(2_000 + seed * 37 % 1_000);

            region.kill();
            region.play(1_500);
            region.kill();
            region.play(12_000);

            for (SimPlayer player : region.match.players) {
                assertThat(player.session.state())
                        .as("%s: %s", region.run, player)
                        .isEqualTo(ClientState.FINISHED);
                assertThat(player.events)
                        .as("%s: %s", region.run, player)
                        .isEqualTo(region.match.witness.events(player.slot));
            }
        });
    }

    @Test
    void copiedAndForgedQuestionsMoveNobodyAndStopNobody() {
        Region region = new Region(5, SimGames.arena10());
        Copyist copyist = new Copyist(region.world);
        region.play(2_000);

        region.kill();
        region.play(2_000);

        region.everybodyPlays(1);
        SimNode owner = region.log.owner();
        assertThat(owner.handshake.resumes().packets(PacketFate.FORGED)).isGreaterThan(100);
        assertThat(copyist.answeredBytes).isPositive().isLessThan(copyist.askedBytes);
        assertThat(owner.shard.counters().of(Counters.Count.PATHS_MOVED)).isZero();
    }

    /** Sends every RESUME that it sees again from where it is, as it is and with a byte changed. */
    private static final class Copyist implements SimWorld.Tap {

        private static final int ENDPOINT = 5_000;
        private static final int COPIES = 10;

        private final SimWorld world;
        private long askedBytes;
        private long answeredBytes;

        Copyist(SimWorld world) {
            this.world = world;
            world.tap(this);
        }

        @Override
        public void sent(int from, int to, byte[] packet, int length) {
            answeredBytes += to == ENDPOINT ? length : 0;
            if (from == ENDPOINT || length != Resume.BYTES || PacketType.type(packet[0]) != PacketType.RESUME) {
                return;
            }
            for (int i = 0; i < COPIES; i++) {
                byte[] copy = Arrays.copyOf(packet, length);
                copy[20] ^= (byte) i;
                askedBytes += length;
                world.send(ENDPOINT, to, copy, length);
            }
        }
    }

    @Test
    void aMatchThatIsHandedOverIsQuietForARoundTrip() {
        RandomSeeds.list(SEEDS).forEach(seed -> {
            Region region = new Region(seed, SimGames.arena10());
            region.world.network.conditions(LinkConditions.delay(5_000_000, 1_000_000));
            region.play(2_000 + seed * 37 % 1_000);

            region.handOver();
            region.play(2_000);

            region.everybodyPlays(1);
            for (SimPlayer player : region.match.players) {
                assertThat(player.longestGapNanos())
                        .as("%s: %s", region.run, player)
                        .isLessThan(60_000_000);
            }
        });
    }

    @Test
    void aPauseOutlivesItsOwnerAndEverybodyIsInStepBehindIt() {
        RandomSeeds.list(SEEDS).forEach(seed -> {
            Region region = new Region(seed, SimGames.arena10());
            region.play(2_000 + seed * 37 % 1_000);
            region.match.session().pause(1, 60_000, region.world.clock.nanos());
            region.play(200 + seed * 53 % 4_000);
            long tick = region.match.session().tick();

            region.kill();
            region.play(8_000);
            assertThat(region.match.session().tick()).as(region.run).isEqualTo(tick);
            assertThat(region.match.session().connectedMask()).as(region.run).isEqualTo((1L << PLAYERS) - 1);
            region.match.session().resume(1, region.world.clock.nanos());
            region.play(5_500);

            assertThat(region.match.session().tick()).as(region.run).isBetween(tick + 100, tick + 160);
            region.everybodyPlays(1);
        });
    }

    @Test
    void anOwnerThatIsMerelySlowKeepsItsPlayers() {
        Region region = new Region(1, SimGames.arena10());
        region.play(2_000);

        region.log.owner().stop(true);
        region.world.advance(180, TimeUnit.MILLISECONDS);
        region.log.owner().stop(false);
        region.play(1_000);

        region.everybodyPlays(0);
        assertThat(region.match.session().epoch()).isEqualTo(1);
    }

    @Test
    void theFirstTickWaitsForEverybodyWhoWasThere() {
        Region region = new Region(3, SimGames.arena10());
        region.world.network.conditions(LinkConditions.delay(20_000_000, 0));
        region.play(2_000);

        region.kill();
        long before = region.match.session().tick();
        region.world.advance(60, TimeUnit.MILLISECONDS);
        assertThat(region.match.session().tick()).isEqualTo(before);
        region.play(2_000);

        int first = (int) before + 1;
        assertThat(Long.bitCount(region.match.witness.presentMask(first))).isEqualTo(PLAYERS);
    }

    @Test
    void theFirstTickWaitsForNobodyLongerThan300Millis() {
        Region region = new Region(3, SimGames.arena10());
        region.play(2_000);
        SimPlayer gone = region.match.players.get(4);
        region.isolate(gone);

        region.kill();
        long before = region.match.session().tick();
        region.world.advance(299, TimeUnit.MILLISECONDS);
        assertThat(region.match.session().tick()).isEqualTo(before);

        region.world.advance(20, TimeUnit.MILLISECONDS);
        assertThat(region.match.session().tick()).isPositive().isGreaterThan(before);
    }

    /** A node that owns a match, two that may take it over, and what the first leaves behind. */
    private static final class Region {

        private final String run;
        private final SimWorld world;
        private final SimMatch match;
        private final SimSuccession log;
        private final List<SimNode> nodes;

        Region(long randomSeed, Game game) {
            this(randomSeed, game, null);
        }

        Region(long randomSeed, Game game, @Nullable GameSetup setup) {
            this.run = Campaign.describe(randomSeed, TakeoverSimTest.class);
            this.world = new SimWorld(randomSeed);
            world.network.conditions(LOSSY);
            this.nodes = List.of(world.node(0), world.addNode(), world.addNode());
            this.match = setup == null ? world.open(game, TICK_RATE_HZ, PLAYERS, 60) : world.open(game, setup);
            this.log = new SimSuccession(world, match);
            world.joinAll(match);
        }

        void play(long millis) {
            world.advance(millis, TimeUnit.MILLISECONDS);
        }

        /** The owner stops where it is, and the next node goes on. */
        void kill() {
            SimNode owner = log.owner();
            owner.stop(true);
            world.advance(TAKEOVER_MILLIS, TimeUnit.MILLISECONDS);
            log.takeOver(nodes.get(nodes.indexOf(owner) + 1));
        }

        /** The owner gives the match to the next node, which is ready when the players hear of it. */
        void handOver() {
            SimNode owner = log.owner();
            MatchSession before = match.session();
            SimNode next = nodes.get(nodes.indexOf(owner) + 1);
            MatchSession after = log.takeOver(next);
            before.handOver(new Moved(
                    after.epoch(),
                    after.committedTick(),
                    SimWorld.wire(next.handshakeEndpoint),
                    SimWorld.wire(next.gameEndpoint).port()));
        }

        /** Nothing reaches this player any more, and nothing of what it sends arrives. */
        void isolate(SimPlayer player) {
            for (SimNode node : nodes) {
                world.network.partition(player.endpoint, node.gameEndpoint, true);
                world.network.partition(player.endpoint, node.handshakeEndpoint, true);
            }
        }

        /** In the session of before, in step, and with nothing to be ashamed of; zero moves: not looked at. */
        void everybodyPlays(int moves) {
            assertThat(match.session().hash()).as(run).isEqualTo(match.replayedHash());
            for (SimPlayer player : match.players) {
                String who = run + ": " + player;
                assertThat(player.session.state()).as(who).isEqualTo(ClientState.PLAYING);
                assertThat(player.states).as(who).doesNotContain(ClientState.IDLE);
                assertThat(player.quietNanos).as(who).hasSizeGreaterThanOrEqualTo(moves);
                assertThat(player.wrongTicks).as(who).isEmpty();
                assertThat(player.doubledTicks).as(who).isEmpty();
                player.hashes.forEach((tick, hash) -> assertThat(log.hashes.get(tick))
                        .as("%s, tick %s", who, tick)
                        .isEqualTo(hash));
                assertThat(match.session().tick() - player.newestTick).as(who).isLessThan(10);
                assertThat(player.session.statistics().ownersRefused()).as(who).isZero();
            }
        }
    }
}
