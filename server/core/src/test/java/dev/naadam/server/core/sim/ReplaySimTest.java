package dev.naadam.server.core.sim;

import static org.assertj.core.api.Assertions.assertThat;

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

    /** Until it is over and everybody was told. */
    private static final int WHOLE_MATCH_SECONDS = 63;

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

    @Test
    void toTheServerThatSaidItNothingIsAPlayersWord() {
        RandomSeeds.list(3).forEach(seed -> new Recording(seed).reflect());
    }

    @Test
    void toThePlayerWhoHeardItNothingIsNews() {
        RandomSeeds.list(3).forEach(seed -> new Recording(seed).replayToPlayers());
    }

    @Test
    void afterTheMatchNothingOfAllItsPacketsOpensAnything() {
        RandomSeeds.list(1).forEach(seed -> new Recording(seed).replayAfterTheMatch());
    }

    /** What arrived at a node during the first two seconds of a match that goes on. */
    private static final class Recording {

        @SuppressWarnings("ArrayRecordComponent") // never compared
        private record Sent(int from, int to, byte[] packet) {}

        private final SimWorld world;
        private final SimMatch match;
        private final List<Sent> recorded = new ArrayList<>();
        private final List<Sent> answered = new ArrayList<>();
        private final String run;
        private boolean isRecording = true;
        private long sentToStranger;

        Recording(long randomSeed) {
            this.run = RandomSeeds.describe(randomSeed, ReplaySimTest.class);
            this.world = new SimWorld(randomSeed);
            world.network.conditions(LinkConditions.delay(10_000_000, 2_000_000));
            world.tap(this::sent);
            this.match = world.play(SimGames.arena10(), 60, PLAYERS, 60);
            world.advance(2, TimeUnit.SECONDS);
            stopRecording();
        }

        private void stopRecording() {
            isRecording = false;
            // what was on its way has arrived
            world.advance(100, TimeUnit.MILLISECONDS);
            Collections.shuffle(recorded, new Random(1));
            Collections.shuffle(answered, new Random(2));
        }

        private void sent(int from, int to, byte[] packet, int length) {
            if (isRecording) {
                (to <= SimWorld.GAME ? recorded : answered).add(new Sent(from, to, Arrays.copyOf(packet, length)));
            }
            sentToStranger += to == STRANGER ? 1 : 0;
        }

        /** Sends everything again while the match goes on. */
        void replay(int stranger) {
            long admissions = world.admissions();
            everyFew(recorded, sent -> {
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

        /** Sends back to each port what it sent. */
        void reflect() {
            everyFew(answered, sent -> {
                PacketFate fate = sent.from == SimWorld.GAME
                        ? world.shard.receive(
                                SimWorld.address(sent.to), sent.packet, sent.packet.length, world.clock.nanos())
                        : reflectGreeting(sent);
                assertThat(fate).as(run).isIn(PacketFate.UNKNOWN_TYPE, PacketFate.TOO_SHORT);
            });
            nobodyNoticed();
        }

        private PacketFate reflectGreeting(Sent sent) {
            return world.handshake.receive(
                    SimWorld.address(sent.to),
                    SimWorld.wire(sent.to),
                    sent.packet,
                    sent.packet.length,
                    world.clock.nanos(),
                    world.wallMillis(),
                    (address, reply, length) -> assertThat(length).as(run).isZero());
        }

        /** Sends to each player again what it was sent. */
        void replayToPlayers() {
            everyFew(answered, sent -> {
                SimPlayer player = match.players.stream()
                        .filter(candidate -> candidate.endpoint == sent.to)
                        .findFirst()
                        .orElseThrow();
                long replayed = player.session.statistics().count(PacketFate.ACCEPTED);
                player.session.receive(sent.packet, sent.packet.length, world.clock.nanos(), player);
                assertThat(player.session.statistics().count(PacketFate.ACCEPTED))
                        .as(run)
                        .isEqualTo(replayed);
            });
            nobodyNoticed();
        }

        /** Records all of the match, and sends it again once nothing is left of it. */
        void replayAfterTheMatch() {
            isRecording = true;
            world.advance(WHOLE_MATCH_SECONDS, TimeUnit.SECONDS);
            stopRecording();
            assertThat(world.shard.matches()).as(run).isZero();
            for (Sent sent : recorded) {
                if (sent.to == SimWorld.GAME) {
                    PacketFate fate = world.shard.receive(
                            SimWorld.address(sent.from), sent.packet, sent.packet.length, world.clock.nanos());
                    assertThat(fate).as(run).isEqualTo(PacketFate.UNKNOWN_CID);
                } else {
                    PacketFate fate = world.handshake.receive(
                            SimWorld.address(sent.from),
                            SimWorld.wire(sent.from),
                            sent.packet,
                            sent.packet.length,
                            world.clock.nanos(),
                            world.wallMillis(),
                            (address, reply, length) ->
                                    assertThat(length).as(run).isZero());
                    assertThat(fate).as(run).isEqualTo(PacketFate.EXPIRED_TOKEN);
                }
            }
            assertThat(world.admissions()).as(run).isEqualTo(PLAYERS);
            assertThat(world.shard.peers()).as(run).isZero();
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
            SimMatch other = node.play(SimGames.arena10(), 60, PLAYERS, 60);
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

        private void everyFew(List<Sent> packets, Consumer<Sent> action) {
            int inStep = 0;
            for (Sent sent : packets) {
                action.accept(sent);
                if (++inStep == REPLAYS_PER_STEP) {
                    inStep = 0;
                    world.advance(20, TimeUnit.MILLISECONDS);
                }
            }
        }
    }
}
