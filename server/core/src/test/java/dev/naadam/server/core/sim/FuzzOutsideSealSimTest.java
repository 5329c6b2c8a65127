package dev.naadam.server.core.sim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.game.SeededRandom;
import dev.naadam.protocol.PacketFate;
import dev.naadam.server.core.session.Counters;
import dev.naadam.testkit.LinkConditions;
import dev.naadam.testkit.RandomSeeds;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * Random, mutated, cut and repeated datagrams from anywhere, of somebody who sees the wire and has no key: the match goes
 * on as if there were nobody, datagram by datagram. 10,000,000 of them with {@code mvn verify -Pfull}.
 */
class FuzzOutsideSealSimTest {

    private static final int ROUNDS = Campaign.size(1, 100);
    private static final int STEPS = 1_000;
    private static final int DATAGRAMS_PER_STEP = 100;
    private static final int PLAYERS = 10;

    /** One in so many is made of a packet with keys. */
    private static final int ONE_IN_SEALED = 4;

    /** The players' own are among them: of those one in ten is the one that the connection id belongs to. */
    private static final int FIRST_ADDRESS = 256;

    private static final int ADDRESSES = 40;

    private final FateTally tally = new FateTally();

    @Test
    void whoHasNoKeyChangesNothing() {
        for (long seed : RandomSeeds.list(ROUNDS)) {
            long quietTrace = new Round(seed).play(false);

            assertThat(new Round(seed).play(true))
                    .as("all datagrams of the match: %s", Campaign.describe(seed, getClass()))
                    .isEqualTo(quietTrace);
        }
        tally.report("outside the seal", ROUNDS, getClass());
    }

    private final class Round implements SimWorld.Tap {

        private final SimWorld world;
        private final SimMatch match;
        private final SeededRandom random;
        private final Specimens greetings;
        private final Specimens answers;
        private final Specimens sealed;
        private final String run;
        private long thrown;

        Round(long randomSeed) {
            this.run = Campaign.describe(randomSeed, FuzzOutsideSealSimTest.class);
            this.world = new SimWorld(randomSeed);
            this.random = new SeededRandom(~randomSeed);
            this.greetings = new Specimens(random);
            this.answers = new Specimens(random);
            this.sealed = new Specimens(random);
            world.network.conditions(LinkConditions.delay(10_000_000, 2_000_000));
            world.tap(this);
            this.match = world.play(SimGames.arena10(), 60, PLAYERS, 60);
        }

        @Override
        public void sent(int from, int to, byte[] packet, int length) {
            if (from <= SimWorld.GAME) {
                answers.keep(packet, length);
            }
        }

        /** Only now is a copy a copy: one that overtakes its original is the original. */
        @Override
        public void arrived(int from, int to, byte[] packet) {
            (to == SimWorld.GAME ? sealed : greetings).keep(packet, packet.length);
        }

        /** Answers the trace of all datagrams between server and players. */
        long play(boolean isAttacked) {
            world.advance(1, TimeUnit.SECONDS);
            long admissions = world.admissions();
            for (int step = 0; step < STEPS; step++) {
                for (int i = 0; isAttacked && i < DATAGRAMS_PER_STEP; i++) {
                    throwOne(i);
                }
                world.advance(20, TimeUnit.MILLISECONDS);
                assertThat(world.admissions()).as(run).isEqualTo(admissions);
                nothingIsKept();
            }
            assertThat(match.session().hash()).as(run).isEqualTo(match.replayedHash());
            assertThat(match.players).as(run).allMatch(player -> player.wrongTicks.isEmpty());
            return world.trace();
        }

        private void throwOne(int number) {
            byte[] packet = packet(number);
            int from = FIRST_ADDRESS + random.nextInt(ADDRESSES);
            boolean isGame = number % ONE_IN_SEALED == 0 || random.nextInt(2) == 0;
            PacketFate fate = isGame
                    ? world.shard.receive(SimWorld.address(from), packet, packet.length, world.clock.nanos())
                    : greet(from, packet);
            if (isGame) {
                assertThat(fate).as(run).isNotEqualTo(PacketFate.ACCEPTED);
            }
            thrown++;
            tally.add(fate);
        }

        private byte[] packet(int number) {
            if (number % ONE_IN_SEALED == 0) {
                return random.nextInt(4) == 0 ? sealed.any() : sealed.forged();
            }
            return switch (random.nextInt(4)) {
                case 0 -> greetings.any();
                case 1 -> greetings.forged();
                case 2 -> withAnotherCid(random.nextInt(2) == 0 ? answers.any() : sealed.forged());
                default -> greetings.noise();
            };
        }

        private byte[] withAnotherCid(byte[] model) {
            byte[] packet = model.clone();
            for (int at = 1; at < Math.min(9, packet.length); at++) {
                packet[at] = (byte) random.nextInt(256);
            }
            return packet;
        }

        private PacketFate greet(int from, byte[] packet) {
            int[] answered = new int[1];
            PacketFate fate = world.handshake.receive(
                    SimWorld.address(from),
                    SimWorld.wire(from),
                    packet,
                    packet.length,
                    world.clock.nanos(),
                    world.wallMillis(),
                    (address, reply, length) -> {
                        answered[0]++;
                        assertThat(address).as(run).isEqualTo(SimWorld.address(from));
                        assertThat(length).as(run).isLessThanOrEqualTo(packet.length);
                    });
            boolean mayAnswer = fate == PacketFate.ACCEPTED || fate == PacketFate.REFUSED;
            assertThat(answered[0]).as("%s: %s", run, fate).isEqualTo(mayAnswer ? 1 : 0);
            return fate;
        }

        private void nothingIsKept() {
            assertThat(world.shard.peers()).as(run).isEqualTo(PLAYERS);
            assertThat(count(Counters.Count.SESSIONS_LIVE)).as(run).isEqualTo(PLAYERS);
            assertThat(count(Counters.Count.PATHS_CHALLENGED)).as(run).isZero();
            assertThat(count(Counters.Count.GAME_FAILURES)).as(run).isZero();
            assertThat(FateTally.counted(world))
                    .as(run)
                    .isEqualTo(thrown + world.deliveredTo(SimWorld.GAME) + world.deliveredTo(SimWorld.HANDSHAKE));
        }

        private long count(Counters.Count count) {
            return world.shard.counters().of(count);
        }
    }
}
