package dev.naadam.server.core.sim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.arena.Arena;
import dev.naadam.game.SeededRandom;
import dev.naadam.protocol.PacketFate;
import dev.naadam.server.core.session.Counters;
import dev.naadam.testkit.LinkConditions;
import dev.naadam.testkit.RandomSeeds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * Random, mutated and replayed datagrams from anywhere while a match runs: each has one fate, none is answered that was
 * not taken or refused, and the players see what they should. 100 times as many with {@code -Dnaadam.campaign=full}.
 */
class FuzzSimTest {

    private static final boolean IS_FULL = "full".equals(System.getProperty("naadam.campaign"));
    private static final int ROUNDS = IS_FULL ? 100 : 1;
    private static final int STEPS = 1_000;
    private static final int DATAGRAMS_PER_STEP = 60;
    private static final int KEPT = 4_000;

    @Test
    void nothingThatIsThrownAtTheServerHarmsItsMatch() {
        for (long seed : RandomSeeds.list(ROUNDS)) {
            try {
                new Attack(seed).run();
            } catch (RuntimeException e) {
                throw new AssertionError(RandomSeeds.describe(seed, getClass()), e);
            }
        }
    }

    private static final class Attack {

        private final SimWorld world;
        private final SimMatch match;
        private final SeededRandom random;
        private final String run;
        private final List<byte[]> captured = new ArrayList<>();
        private long answers;
        private long sentToGame;
        private long sentToHandshake;

        Attack(long randomSeed) {
            this.run = RandomSeeds.describe(randomSeed, FuzzSimTest.class);
            this.world = new SimWorld(randomSeed);
            this.random = new SeededRandom(randomSeed);
            world.network.conditions(LinkConditions.delay(10_000_000, 2_000_000));
            world.tap(this::capture);
            this.match = world.play(new Arena(), 60, 10, 60);
        }

        void run() {
            world.advance(1, TimeUnit.SECONDS);
            for (int step = 0; step < STEPS; step++) {
                for (int i = 0; i < DATAGRAMS_PER_STEP; i++) {
                    throwOne();
                }
                world.advance(20, TimeUnit.MILLISECONDS);
            }
            everyDatagramHasOneFate();
            for (SimPlayer player : match.players) {
                assertThat(player.wrongTicks).as(run).isEmpty();
                assertThat(player.newestTick)
                        .as(run)
                        .isGreaterThan(match.session().tick() - 5);
            }
            assertThat(world.shard.peers()).as(run).isEqualTo(10);
            assertThat(world.shard.counters().of(Counters.Count.GAME_FAILURES))
                    .as(run)
                    .isZero();
        }

        private void throwOne() {
            byte[] packet = packet();
            int from = 256 + random.nextInt(40);
            long before = answers;
            boolean isGame = random.nextInt(2) == 0;
            PacketFate fate = isGame
                    ? world.shard.receive(SimWorld.address(from), packet, packet.length, world.clock.nanos())
                    : greet(from, packet);
            sentToGame += isGame ? 1 : 0;
            sentToHandshake += isGame ? 0 : 1;
            if (fate != PacketFate.ACCEPTED && fate != PacketFate.REFUSED) {
                assertThat(answers).as("%s: %s", run, fate).isEqualTo(before);
            }
        }

        private PacketFate greet(int from, byte[] packet) {
            return world.handshake.receive(
                    SimWorld.address(from),
                    SimWorld.wire(from),
                    packet,
                    packet.length,
                    world.clock.nanos(),
                    world.wallMillis(),
                    (address, reply, length) -> {
                        answers++;
                        assertThat(length).as(run).isLessThanOrEqualTo(packet.length);
                    });
        }

        private byte[] packet() {
            byte[] old = captured.get(random.nextInt(captured.size()));
            return switch (random.nextInt(5)) {
                case 0 -> noise(random.nextInt(1_300));
                case 1 -> old;
                case 2 -> Arrays.copyOf(old, random.nextInt(1_300));
                case 3 -> withNoiseBehindItsHeader(old);
                default -> withFlippedBits(old);
            };
        }

        private byte[] noise(int length) {
            byte[] packet = new byte[length];
            for (int i = 0; i < length; i++) {
                packet[i] = (byte) random.nextInt(256);
            }
            return packet;
        }

        private byte[] withNoiseBehindItsHeader(byte[] old) {
            byte[] packet = noise(Math.max(old.length, 40));
            System.arraycopy(old, 0, packet, 0, Math.min(9, old.length));
            return packet;
        }

        private byte[] withFlippedBits(byte[] old) {
            byte[] packet = old.clone();
            for (int flips = 1 + random.nextInt(3); flips > 0; flips--) {
                packet[random.nextInt(packet.length)] ^= (byte) (1 << random.nextInt(8));
            }
            return packet;
        }

        private void capture(int from, int to, byte[] packet, int length) {
            if (captured.size() < KEPT) {
                captured.add(Arrays.copyOf(packet, length));
            } else {
                captured.set(random.nextInt(KEPT), Arrays.copyOf(packet, length));
            }
            // a shard answers with nothing but its ticks: whatever it sends between them is an answer
            answers += from == SimWorld.GAME ? 1 : 0;
        }

        private void everyDatagramHasOneFate() {
            long game = 0;
            long handshake = 0;
            for (PacketFate fate : PacketFate.values()) {
                game += world.shard.counters().packets(fate);
                handshake += world.handshake.counters().packets(fate);
            }
            assertThat(game).as(run).isEqualTo(sentToGame + world.deliveredTo(SimWorld.GAME));
            assertThat(handshake).as(run).isEqualTo(sentToHandshake + world.deliveredTo(SimWorld.HANDSHAKE));
        }
    }
}
