package dev.naadam.client;

import static dev.naadam.client.ClientState.CLOSED;
import static dev.naadam.client.ClientState.DISCONNECTED;
import static dev.naadam.client.ClientState.FINISHED;
import static dev.naadam.client.ClientState.GREETING;
import static dev.naadam.client.ClientState.IDLE;
import static dev.naadam.client.ClientState.PLAYING;
import static dev.naadam.client.ClientState.PROVING;
import static dev.naadam.client.ClientState.REFUSED;
import static dev.naadam.client.ClientState.TICKET_EXPIRED;
import static dev.naadam.client.ClientState.TIMED_OUT;
import static dev.naadam.client.ClientState.UNREACHABLE;
import static dev.naadam.client.ClientState.WAITING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.protocol.DisconnectReason;
import dev.naadam.protocol.PacketType;
import dev.naadam.protocol.RefuseReason;
import dev.naadam.testkit.LinkConditions;
import dev.naadam.testkit.ReceivedPacket;
import dev.naadam.testkit.StateDraft;
import org.junit.jupiter.api.Test;

/** Every state and every way out of it, as STATES.md draws them. */
class ClientStatesTest {

    private final Playground ground = new Playground(60);

    @Test
    void codesAreThoseOfTheStateDiagram() {
        assertThat(IDLE.code()).isZero();
        assertThat(GREETING.code()).isEqualTo(1);
        assertThat(PROVING.code()).isEqualTo(2);
        assertThat(WAITING.code()).isEqualTo(3);
        assertThat(PLAYING.code()).isEqualTo(4);
        assertThat(FINISHED.code()).isEqualTo(5);
        assertThat(UNREACHABLE.code()).isEqualTo(-1);
        assertThat(REFUSED.code()).isEqualTo(-2);
        assertThat(DISCONNECTED.code()).isEqualTo(-3);
        assertThat(TIMED_OUT.code()).isEqualTo(-4);
        assertThat(CLOSED.code()).isEqualTo(-5);
        assertThat(TICKET_EXPIRED.code()).isEqualTo(-6);
    }

    @Test
    void sendsNothingBeforeItIsToldToConnect() {
        ground.client.advance(ground.clock.nanos(), ground.toServer);

        assertThat(ground.client.state()).isEqualTo(IDLE);
        assertThat(ground.network.statistics().sent()).isZero();
    }

    @Test
    void goesThroughTheHandshakeToWaiting() {
        ground.connected();

        assertThat(ground.diary.changes).containsExactly(GREETING, PROVING, WAITING);
        assertThat(ground.client.gameAddress()).isEqualTo(Playground.ADDRESS);
    }

    @Test
    void keepsTheSessionAliveEvery100MillisWhileItWaits() {
        ground.connected();
        ground.server.sendWaiting(1, 2);
        ground.run(0);
        long before = ground.client.statistics().packetsSent();

        ground.run(200);

        assertThat(ground.client.statistics().packetsSent() - before).isEqualTo(2);
        assertThat(ground.server.next(PacketType.KEEP_ALIVE)).isNotNull();
    }

    @Test
    void playsFromTheFirstStateOn() {
        ground.playing(5);

        assertThat(ground.client.state()).isEqualTo(PLAYING);
        assertThat(ground.diary.ticks).containsExactly(5L);
        assertThat(ground.diary.wrongViews).isZero();
    }

    @Test
    void isUnreachableAfterTenSecondsWithoutChallenge() {
        ground.network.partition(Playground.CLIENT, Playground.SERVER, true);
        ground.client.connect(ground.clock.nanos());

        ground.run(9_990);
        assertThat(ground.client.state()).isEqualTo(GREETING);
        ground.run(20);

        assertThat(ground.client.state()).isEqualTo(UNREACHABLE);
    }

    @Test
    void isUnreachableAfterTenSecondsWithoutAccept() {
        ground.network.conditions(LinkConditions.delay(20_000_000, 0));
        ground.client.connect(ground.clock.nanos());
        ground.run(40);
        ground.network.partition(Playground.CLIENT, Playground.SERVER, true);

        ground.run(9_900);
        assertThat(ground.client.state()).isEqualTo(PROVING);
        ground.run(200);

        assertThat(ground.client.state()).isEqualTo(UNREACHABLE);
    }

    @Test
    void believesAnAuthenticRefusal() {
        ground.server.refuse(RefuseReason.MATCH_OVER);

        ground.connected();

        assertThat(ground.client.state()).isEqualTo(REFUSED);
        assertThat(ground.client.refuseReason()).isEqualTo(RefuseReason.MATCH_OVER);
    }

    @Test
    void tellsAnExpiredTicketFromADeadServer() {
        ground.epochMillis += 46_000;
        ground.client.connect(ground.clock.nanos());

        ground.run(1_100);

        assertThat(ground.client.state()).isEqualTo(TICKET_EXPIRED);
        assertThat(ground.server.hellos())
                .as("a wrong clock here must not lock the player out")
                .isPositive();
    }

    @Test
    void playsWithATicketThatOnlyItsOwnWrongClockCallsExpired() {
        Playground late = new Playground(60);
        late.client.connect(late.clock.nanos());

        late.run(100);
        late.epochMillis += 3_600_000;
        late.run(2_000);

        assertThat(late.client.state()).isEqualTo(WAITING);
    }

    @Test
    void timesOutAfterFiveSecondsOfSilenceWhileWaiting() {
        ground.connected();
        ground.server.sendWaiting(1, 2);
        ground.run(0);

        ground.run(4_990);
        assertThat(ground.client.state()).isEqualTo(WAITING);
        ground.run(20);

        assertThat(ground.client.state()).isEqualTo(TIMED_OUT);
    }

    @Test
    void timesOutAfterFiveSecondsOfSilenceWhilePlaying() {
        ground.playing(1);

        ground.run(5_010);

        assertThat(ground.client.state()).isEqualTo(TIMED_OUT);
    }

    @Test
    void anyAuthenticPacketBreaksTheSilence() {
        ground.playing(1);

        for (int i = 0; i < 5; i++) {
            ground.run(4_000);
            ground.server.sendPing(i);
        }
        ground.run(0);

        assertThat(ground.client.state()).isEqualTo(PLAYING);
    }

    @Test
    void finishesWhenTheServerSaysTheMatchIsOver() {
        ground.playing(1);
        ground.server.sendDisconnect(DisconnectReason.MATCH_OVER);
        ground.run(0);

        assertThat(ground.client.state()).isEqualTo(FINISHED);
        assertThat(ground.client.disconnectReason()).isEqualTo(DisconnectReason.MATCH_OVER);
    }

    @Test
    void isDisconnectedForEveryOtherReason() {
        ground.connected();
        ground.server.sendDisconnect(DisconnectReason.SUPERSEDED);
        ground.run(0);

        assertThat(ground.client.state()).isEqualTo(DISCONNECTED);
        assertThat(ground.client.disconnectReason()).isEqualTo(DisconnectReason.SUPERSEDED);
    }

    @Test
    void saysGoodbyeThreeTimesWhenItIsClosedWithASession() {
        ground.playing(1);
        ground.client.close(ground.toServer);
        ground.run(0);

        for (int i = 0; i < 3; i++) {
            ReceivedPacket goodbye = ground.server.expect(PacketType.CLIENT_DISCONNECT);
            assertThat(goodbye.content()).containsExactly(DisconnectReason.LEFT.code());
        }
        assertThat(ground.client.state()).isEqualTo(CLOSED);
    }

    @Test
    void closesSilentlyWithoutASession() {
        ground.client.close(ground.toServer);

        assertThat(ground.client.state()).isEqualTo(CLOSED);
        assertThat(ground.network.statistics().sent()).isZero();
    }

    @Test
    void noPacketLeadsOutOfATerminalState() {
        ground.playing(1);
        ground.client.close(ground.toServer);
        ground.server.sendState(new StateDraft(2, DotGame.view(2)));
        ground.server.sendDisconnect(DisconnectReason.MATCH_OVER);

        ground.run(100);
        ground.client.connect(ground.clock.nanos());

        assertThat(ground.client.state()).isEqualTo(CLOSED);
        assertThat(ground.diary.ticks).containsExactly(1L);
    }

    @Test
    void echoesPingsAtOnce() {
        ground.playing(1);
        ground.server.sendPing(0x0123_4567_89ab_cdefL);
        ground.run(0);

        ReceivedPacket pong = ground.server.expect(PacketType.PONG);

        assertThat(pong.nowNanos()).isEqualTo(ground.clock.nanos());
        assertThat(pong.content()).containsExactly(0xef, 0xcd, 0xab, 0x89, 0x67, 0x45, 0x23, 0x01);
    }

    @Test
    void provesItsPathAtOnceWhenAsked() {
        ground.playing(1);
        ground.server.sendPathChallenge(0x0123_4567_89ab_cdefL);
        ground.run(0);

        ReceivedPacket response = ground.server.expect(PacketType.PATH_RESPONSE);

        assertThat(response.nowNanos()).isEqualTo(ground.clock.nanos());
        assertThat(response.content()).containsExactly(0xef, 0xcd, 0xab, 0x89, 0x67, 0x45, 0x23, 0x01);
    }
}
