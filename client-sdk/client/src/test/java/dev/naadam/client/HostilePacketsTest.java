package dev.naadam.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.game.SeededRandom;
import dev.naadam.protocol.PacketFate;
import dev.naadam.protocol.PacketType;
import dev.naadam.protocol.ProtocolLimits;
import dev.naadam.protocol.RefuseReason;
import dev.naadam.protocol.handshake.Challenge;
import dev.naadam.protocol.handshake.Refuse;
import dev.naadam.testkit.LinkConditions;
import dev.naadam.testkit.RandomSeeds;
import dev.naadam.testkit.SeededEntropy;
import dev.naadam.testkit.StateDraft;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HostilePacketsTest {

    private final Playground ground = new Playground(60);

    @Test
    void garbageChangesNothingInAnyState() {
        for (long randomSeed : RandomSeeds.list(4)) {
            Playground played = new Playground(60, randomSeed, 1.5);
            SeededRandom random = new SeededRandom(randomSeed);
            throwGarbage(played, random, ClientState.IDLE);
            played.client.connect(played.clock.nanos());
            throwGarbage(played, random, ClientState.GREETING);
            played.connected();
            throwGarbage(played, random, ClientState.WAITING);
            played.playing(3);
            throwGarbage(played, random, ClientState.PLAYING);

            assertThat(played.diary.ticks)
                    .as(RandomSeeds.describe(randomSeed, getClass()))
                    .containsExactly(3L);
        }
    }

    @Test
    void aChallengeForSomebodyElseIsIgnored() {
        ground.client.connect(ground.clock.nanos());

        receive(new Challenge(new byte[16], new byte[16], 0).toBytes());

        assertThat(ground.client.state()).isEqualTo(ClientState.GREETING);
        assertThat(count(PacketFate.FORGED)).isEqualTo(1);
    }

    @Test
    void aForgedRefusalIsIgnored() {
        holdBetweenChallengeAndAccept();
        byte[] clientRandom = new SeededEntropy(9).bytes(16);

        receive(Refuse.toBytes(RefuseReason.MATCH_OVER, clientRandom, new byte[32]));

        assertThat(ground.client.state()).isEqualTo(ClientState.PROVING);
        assertThat(count(PacketFate.FORGED)).isEqualTo(1);
    }

    @Test
    void aForgedAcceptIsIgnored() {
        holdBetweenChallengeAndAccept();
        byte[] accept = new SeededEntropy(3).bytes(218);
        accept[0] = PacketType.firstByte(PacketType.ACCEPT, 0);

        receive(accept);

        assertThat(ground.client.state()).isEqualTo(ClientState.PROVING);
        assertThat(count(PacketFate.FORGED)).isEqualTo(1);
    }

    @Test
    void anAcceptWithAKeyOfLowOrderIsIgnored() {
        holdBetweenChallengeAndAccept();
        byte[] accept = new byte[218];
        accept[0] = PacketType.firstByte(PacketType.ACCEPT, 0);
        accept[40] = 1;

        receive(accept);

        assertThat(ground.client.state()).isEqualTo(ClientState.PROVING);
        assertThat(count(PacketFate.FORGED)).isEqualTo(1);
    }

    @Test
    void aReplayedStateIsSeenOnce() {
        ground.network.conditions(Playground.SERVER, Playground.CLIENT, LinkConditions.PERFECT.withDuplicates(1000));
        ground.playing(5);

        assertThat(ground.diary.ticks).containsExactly(5L);
        assertThat(count(PacketFate.REPLAYED)).isPositive();
    }

    @Test
    void aPacketWithOneBitTurnedIsNeverTaken() {
        ground.playing(5);
        ground.network.conditions(Playground.SERVER, Playground.CLIENT, LinkConditions.PERFECT.withCorruption(1000));

        for (int tick = 6; tick < 300; tick++) {
            ground.send(new StateDraft(tick, DotGame.view(tick)));
        }

        assertThat(ground.diary.ticks).containsExactly(5L);
        assertThat(count(PacketFate.FORGED)).isPositive();
    }

    @Test
    void authenticNonsenseIsCountedAndDropped() {
        for (long randomSeed : RandomSeeds.list(3)) {
            Playground played = new Playground(60, randomSeed, 1.5).playing(5);
            SeededRandom random = new SeededRandom(randomSeed);
            for (int i = 0; i < 3_000; i++) {
                byte[] content = new SeededEntropy(random.nextLong()).bytes(random.nextInt(120));
                int type = random.nextInt(PacketType.SERVER_DISCONNECT);
                played.server.send(type, content);
                played.run(0);
            }

            assertThat(played.client.state())
                    .as(RandomSeeds.describe(randomSeed, getClass()))
                    .isEqualTo(ClientState.PLAYING);
            assertThat(played.client.statistics().count(PacketFate.MALFORMED)).isPositive();
            assertThat(played.client.statistics().count(PacketFate.UNKNOWN_TYPE))
                    .isPositive();
        }
    }

    @Test
    void fieldsOutOfRangeHaveTheirFates() {
        ground.playing(5);

        ground.server.send(PacketType.PING, new byte[7]);
        ground.server.send(PacketType.PING, new byte[9]);
        ground.server.send(PacketType.WAITING, new byte[5]);
        ground.server.send(PacketType.SERVER_DISCONNECT, new byte[] {99});
        ground.send(new StateDraft(6, DotGame.view(6)).epoch(2));
        ground.run(0);

        assertThat(count(PacketFate.MALFORMED)).isEqualTo(4);
        assertThat(count(PacketFate.TRAILING_BYTES)).isEqualTo(1);
        assertThat(ground.client.state()).isEqualTo(ClientState.PLAYING);
    }

    private void holdBetweenChallengeAndAccept() {
        ground.client.connect(ground.clock.nanos());
        ground.client.advance(ground.clock.nanos(), ground.toServer);
        List<byte[]> answers = new ArrayList<>();
        ground.network.deliverDue(ground.clock.nanos(), (from, to, bytes, length, now) -> {
            if (to == Playground.SERVER) {
                ground.server.receive(bytes, length, now);
            } else {
                answers.add(bytes);
            }
        });
        receive(answers.getFirst());
        assertThat(ground.client.state()).isEqualTo(ClientState.PROVING);
    }

    private void throwGarbage(Playground played, SeededRandom random, ClientState expected) {
        byte[] buffer = new byte[ProtocolLimits.MAX_DATAGRAM_BYTES + 1];
        for (int i = 0; i < 500; i++) {
            new SeededEntropy(random.nextLong()).fill(buffer);
            if (random.nextInt(2) == 0) {
                buffer[0] = PacketType.firstByte(random.nextInt(16), random.nextInt(4));
            }
            played.client.receive(buffer, random.nextInt(buffer.length + 1), played.clock.nanos(), played.toServer);
        }
        assertThat(played.client.state()).isEqualTo(expected);
    }

    private void receive(byte[] datagram) {
        ground.client.receive(datagram, datagram.length, ground.clock.nanos(), ground.toServer);
    }

    private long count(PacketFate fate) {
        return ground.client.statistics().count(fate);
    }
}
