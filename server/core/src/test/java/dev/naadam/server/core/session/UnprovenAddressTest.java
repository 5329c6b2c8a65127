package dev.naadam.server.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.protocol.DisconnectReason;
import dev.naadam.protocol.PacketFate;
import dev.naadam.protocol.ProtocolLimits;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What an address that has not proven itself gets from the game port: never more than it gave, for every kind and state. */
class UnprovenAddressTest {

    private static final int TYPES = 16;
    private static final int EVERY_LENGTH_BELOW = 48;
    private static final int CHALLENGE_BYTES = 37;

    /** What the newest client of slot 0 is to its match. */
    enum State {
        UNCONFIRMED,
        WAITING,
        RUNNING,
        LEAVING,
        OVER,
        GONE;

        TestMatch match() {
            TestMatch match = this == WAITING ? new TestMatch(2) : TestMatch.running(2);
            switch (this) {
                case UNCONFIRMED -> match.admit(0);
                case WAITING -> match.join(0);
                case RUNNING -> {}
                case LEAVING ->
                    match.session
                            .door()
                            .end(Objects.requireNonNull(match.peer(match.client(0))), DisconnectReason.KICKED);
                case OVER -> match.press(1, ToyGame.FINISH);
                case GONE -> match.session.stop();
            }
            return match;
        }
    }

    @ParameterizedTest
    @EnumSource
    void anAnswerIsNeverLargerThanWhatCameAndIsAChallenge(State state) {
        for (int type = 0; type < TYPES; type++) {
            for (int contentBytes = 0; contentBytes < EVERY_LENGTH_BELOW; contentBytes++) {
                judge("type " + type + ", " + contentBytes + " bytes", state.match(), type, contentBytes);
            }
            judge("type " + type + ", longest", state.match(), type, ProtocolLimits.MAX_CONTENT_BYTES);
        }
    }

    private static void judge(String name, TestMatch match, int type, int contentBytes) {
        ScriptedClient client = match.client(0);
        long elsewhere = client.address() + (1L << 32);
        byte[] packet = client.packet(type, content(contentBytes));

        PacketFate fate = match.send(client, elsewhere, packet);
        int answered = match.bytesSentTo.getOrDefault(elsewhere, 0);
        match.ticks(10);

        assertThat(answered).as(name).isLessThanOrEqualTo(packet.length).isIn(0, CHALLENGE_BYTES);
        assertThat(fate == PacketFate.ACCEPTED || answered == 0).as(name).isTrue();
        assertThat(match.bytesSentTo.getOrDefault(elsewhere, 0)).as(name).isEqualTo(answered);
    }

    @ParameterizedTest
    @EnumSource
    void aLongTalkFromElsewhereIsAnsweredWithLessThanItSaid(State state) {
        TestMatch match = state.match();
        ScriptedClient client = match.client(0);
        long elsewhere = client.address() + (1L << 32);
        int said = 0;

        for (int i = 0; i < 200; i++) {
            byte[] packet = i % 2 == 0 ? client.keepAlive() : client.input(0, 0, match.session.tick() + 1, 9);
            match.send(client, elsewhere, packet);
            said += packet.length;
            match.ticks(1);
        }

        assertThat(match.bytesSentTo.getOrDefault(elsewhere, 0)).isLessThan(said / 2);
    }

    @Test
    void anAddressFromWhichNothingOpensIsSentNothing() {
        TestMatch match = TestMatch.running(1);
        ScriptedClient client = match.client(0);
        long elsewhere = client.address() + (1L << 32);

        for (int i = 0; i < 100; i++) {
            byte[] forged = client.input(0, 0, match.session.tick() + 1, 9);
            forged[forged.length - 1 - i % 16] ^= 1;
            assertThat(match.send(client, elsewhere, forged)).isEqualTo(PacketFate.FORGED);
            match.ticks(1);
        }

        assertThat(match.bytesSentTo).doesNotContainKey(elsewhere);
    }

    /** Twelve and more of these bytes are an INPUT that begins with tick 1. */
    private static int[] content(int contentBytes) {
        int[] content = new int[contentBytes];
        if (contentBytes == 1) {
            content[0] = DisconnectReason.LEFT.code();
        }
        if (contentBytes > 11) {
            content[6] = 1;
            content[10] = Math.min(32, contentBytes - 11);
        }
        return content;
    }
}
