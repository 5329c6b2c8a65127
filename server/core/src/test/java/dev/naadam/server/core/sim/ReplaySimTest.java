package dev.naadam.server.core.sim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.arena.Arena;
import dev.naadam.protocol.PacketFate;
import dev.naadam.protocol.PacketType;
import dev.naadam.server.core.session.Counters;
import dev.naadam.testkit.LinkConditions;
import dev.naadam.testkit.RandomSeeds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Every packet of a recorded match, sent again in any order: from its address, from another one, to another node. */
class ReplaySimTest {

    private static final int PLAYERS = 4;
    private static final int STRANGER = 4_000;

    /** Few enough that the sessions' budgets have room for their players. */
    private static final int REPLAYS_PER_STEP = 4;

    @Test
    void fromItsOwnAddressNothingIsTakenASecondTime() {
        RandomSeeds.list(3).forEach(seed -> new Recording(seed).replay(0));
    }

    @Test
    void fromAnotherAddressNothingIsTakenNorAnswered() {
        RandomSeeds.list(3).forEach(seed -> new Recording(seed).replay(STRANGER));
    }

    @Test
    void toAnotherNodeNothingIsKnown() {
        RandomSeeds.list(3).forEach(seed -> new Recording(seed).replayTo(new SimWorld(seed + 1_000)));
    }

    /** What arrived at a node during the first two seconds of a match that goes on. */
    private static final class Recording {

        @SuppressWarnings("ArrayRecordComponent") // never compared
        private record Sent(int from, int to, byte[] packet) {}

        private final SimWorld world;
        private final SimMatch match;
        private final List<Sent> recorded = new ArrayList<>();
        private final String run;
        private boolean isRecording = true;
        private long sentToStranger;

        Recording(long randomSeed) {
            this.run = RandomSeeds.describe(randomSeed, ReplaySimTest.class);
            this.world = new SimWorld(randomSeed);
            world.network.conditions(LinkConditions.delay(10_000_000, 2_000_000));
            world.tap(this::sent);
            this.match = world.play(new Arena(), 60, PLAYERS, 60);
            world.advance(2, TimeUnit.SECONDS);
            isRecording = false;
            // what was on its way has arrived
            world.advance(100, TimeUnit.MILLISECONDS);
            Collections.shuffle(recorded, new Random(randomSeed));
        }

        private void sent(int from, int to, byte[] packet, int length) {
            if (isRecording && to <= SimWorld.GAME) {
                recorded.add(new Sent(from, to, Arrays.copyOf(packet, length)));
            }
            sentToStranger += to == STRANGER ? 1 : 0;
        }

        /** Sends everything again while the match goes on. */
        void replay(int stranger) {
            long admissions = world.admissions();
            everyFew(sent -> {
                int from = stranger == 0 ? sent.from : stranger;
                if (sent.to == SimWorld.GAME) {
                    PacketFate fate = world.shard.receive(
                            SimWorld.address(from), sent.packet, sent.packet.length, world.clock.nanos());
                    assertThat(fate).as(run).isIn(PacketFate.REPLAYED, PacketFate.STALE);
                } else {
                    greet(world, from, sent.packet);
                }
            });
            assertThat(sentToStranger).as(run).isZero();
            assertThat(world.admissions()).as(run).isEqualTo(admissions);
            nobodyNoticed();
        }

        private void nobodyNoticed() {
            assertThat(world.shard.peers()).as(run).isEqualTo(PLAYERS);
            assertThat(world.shard.counters().of(Counters.Count.SESSIONS_LIVE))
                    .as(run)
                    .isEqualTo(PLAYERS);
            assertThat(world.shard.counters().of(Counters.Count.PATHS_CHALLENGED))
                    .as(run)
                    .isZero();
            assertThat(world.shard.counters().packets(PacketFate.RATE_LIMITED))
                    .as(run)
                    .isZero();
            for (SimPlayer player : match.players) {
                assertThat(player.wrongTicks).as(run).isEmpty();
                assertThat(player.newestTick)
                        .as(run)
                        .isGreaterThan(match.session().tick() - 5);
            }
        }

        private void greet(SimWorld node, int from, byte[] packet) {
            boolean isHello = PacketType.type(packet[0]) == PacketType.HELLO;
            boolean isRecordedFrom = node == world && from != STRANGER;
            PacketFate fate = node.handshake.receive(
                    SimWorld.address(from),
                    SimWorld.wire(from),
                    packet,
                    packet.length,
                    node.clock.nanos(),
                    node.wallMillis(),
                    (address, reply, length) -> assertThat(length).as(run).isLessThan(packet.length));
            // a HELLO costs nothing and proves nothing; a CONNECT from where its cookie is good is a retransmission
            assertThat(fate).as(run).isEqualTo(isHello || isRecordedFrom ? PacketFate.ACCEPTED : PacketFate.BAD_COOKIE);
        }

        /** The same fleet, another node: it has the fleet's key ids, and nothing else of what the packets need. */
        void replayTo(SimWorld node) {
            SimMatch other = node.play(new Arena(), 60, PLAYERS, 60);
            node.advance(2, TimeUnit.SECONDS);
            for (Sent sent : recorded) {
                if (sent.to == SimWorld.GAME) {
                    PacketFate fate = node.shard.receive(
                            SimWorld.address(sent.from), sent.packet, sent.packet.length, node.clock.nanos());
                    assertThat(fate).as(run).isEqualTo(PacketFate.UNKNOWN_CID);
                } else {
                    greet(node, sent.from, sent.packet);
                }
            }
            node.advance(1, TimeUnit.SECONDS);
            assertThat(node.shard.peers()).as(run).isEqualTo(PLAYERS);
            assertThat(node.admissions()).as(run).isEqualTo(PLAYERS);
            assertThat(other.players).as(run).allMatch(player -> player.wrongTicks.isEmpty());
        }

        private void everyFew(Consumer<Sent> action) {
            int inStep = 0;
            for (Sent sent : recorded) {
                action.accept(sent);
                if (++inStep == REPLAYS_PER_STEP) {
                    inStep = 0;
                    world.advance(20, TimeUnit.MILLISECONDS);
                }
            }
        }
    }
}
