package dev.naadam.server.core.handshake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.protocol.PacketFate;
import dev.naadam.protocol.PacketType;
import dev.naadam.protocol.RefuseReason;
import dev.naadam.protocol.handshake.Accept;
import dev.naadam.protocol.handshake.Greeting;
import dev.naadam.protocol.handshake.Refuse;
import dev.naadam.protocol.handshake.SessionKeys;
import dev.naadam.protocol.ticket.FleetKey;
import dev.naadam.protocol.ticket.Ticket;
import dev.naadam.server.core.session.Admission;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The server's half of the handshake, packet by packet (PROTOCOL.md sections 2 and 3). */
class HandshakeTest {

    private final TestPort port = new TestPort();

    @Test
    void aHelloIsAnsweredWithAChallengeAndTheCookieOpensTheDoor() {
        TestGreeter greeter = port.greeter(port.ticket(0, 1));

        assertThat(port.receive(greeter.hello())).isEqualTo(PacketFate.ACCEPTED);
        assertThat(port.replies)
                .singleElement()
                .satisfies(reply -> assertThat(reply).hasSize(48));
        greeter.hear(port.replies.getLast());
        assertThat(port.receive(greeter.connect())).isEqualTo(PacketFate.ACCEPTED);

        SessionKeys keys = greeter.keys(port.replies.getLast());
        Accept accept = Objects.requireNonNull(Accept.read(port.replies.getLast(), keys));
        assertThat(accept.epoch()).isEqualTo(1);
        assertThat(accept.slot()).isZero();
        assertThat(accept.tickRateHz()).isEqualTo(60);
        assertThat(accept.gamePort()).isEqualTo(TestPort.GAME_PORT);
        Admission admission = port.admissions.getFirst();
        assertThat(admission.generation()).isEqualTo(1);
        assertThat(admission.address()).isEqualTo(TestPort.ADDRESS);
        assertThat(admission.keys().clientToServer(1).key())
                .isEqualTo(keys.clientToServer(1).key());
    }

    @Test
    void whatIsNoGreetingIsNotAnswered() {
        byte[] hello = port.greeter(port.ticket(0, 1)).hello();

        assertThat(port.receive(Arrays.copyOf(hello, 1199))).isEqualTo(PacketFate.TOO_SHORT);
        assertThat(port.receive(Arrays.copyOf(hello, 1201))).isEqualTo(PacketFate.TOO_LONG);
        assertThat(port.receive(new byte[0])).isEqualTo(PacketFate.TOO_SHORT);
        assertThat(port.receive(changed(hello, 0, 0x80))).isEqualTo(PacketFate.WRONG_VERSION);
        assertThat(port.receive(changed(hello, 0, PacketType.ACCEPT | 0x40))).isEqualTo(PacketFate.UNKNOWN_TYPE);
        assertThat(port.receive(changed(hello, 0, PacketType.HELLO | 0x50))).isEqualTo(PacketFate.UNKNOWN_TYPE);
        assertThat(port.receive(changed(hello, 1199, 1))).isEqualTo(PacketFate.TRAILING_BYTES);
        assertThat(port.receive(changed(hello, 49, 1))).isEqualTo(PacketFate.WRONG_VERSION);
        assertThat(port.receive(changed(hello, 49 + 5, 2))).isEqualTo(PacketFate.BAD_TOKEN);
        assertThat(port.receive(changed(hello, 49 + 6, 99))).isEqualTo(PacketFate.BAD_TOKEN);

        assertThat(port.replies).isEmpty();
        assertThat(port.handshake.counters().packets(PacketFate.UNKNOWN_TYPE)).isEqualTo(2);
    }

    @Test
    void aTokenOutsideItsTimesIsNotAnswered() {
        byte[] hello = port.greeter(port.ticket(0, 1)).hello();

        port.nowMillis -= 1;
        assertThat(port.receive(hello)).isEqualTo(PacketFate.EARLY_TOKEN);
        port.nowMillis += 45_002;
        assertThat(port.receive(hello)).isEqualTo(PacketFate.EXPIRED_TOKEN);

        assertThat(port.replies).isEmpty();
    }

    @Test
    void aTokenOfAnotherFleetIsNotAnswered() {
        Ticket foreign = port.ticket(new FleetKey(99, new byte[32]), 0, 1);
        Ticket forged = port.ticket(new FleetKey(1, new byte[32]), 0, 1);

        assertThat(port.receive(port.greeter(foreign).hello())).isEqualTo(PacketFate.BAD_TOKEN);
        assertThat(port.receive(port.proven(forged).connect())).isEqualTo(PacketFate.BAD_TOKEN);

        assertThat(port.admissions).isEmpty();
    }

    @Test
    void bothKeysOfTheFleetOpenTokens() {
        assertThat(port.receive(port.proven(port.ticket(TestPort.OLD_KEY, 0, 1)).connect()))
                .isEqualTo(PacketFate.ACCEPTED);
    }

    @Test
    void aCookieIsGoodForItsAddressItsKeyAndItsTimeOnly() {
        TestGreeter greeter = port.proven(port.ticket(0, 1));
        byte[] connect = greeter.connect();

        assertThat(port.receiveFrom(TestPort.ADDRESS + 1, connect)).isEqualTo(PacketFate.BAD_COOKIE);
        assertThat(port.receiveFrom(TestPort.ADDRESS + (1 << 16), connect)).isEqualTo(PacketFate.BAD_COOKIE);
        assertThat(port.receive(changed(connect, 1, connect[1] + 1))).isEqualTo(PacketFate.BAD_COOKIE);
        assertThat(port.receive(changed(connect, 20, connect[20] + 1))).isEqualTo(PacketFate.BAD_COOKIE);
        port.nowNanos += 241_000_000_000L;
        assertThat(port.receive(connect)).isEqualTo(PacketFate.BAD_COOKIE);

        assertThat(port.admissions).isEmpty();
    }

    @Test
    void refusesWithTheReasonAndProvesIt() {
        assertThat(refusal(port.ticketOfAnotherMatch())).isEqualTo(RefuseReason.NOT_HERE);

        port.receive(port.proven(port.ticket(0, 5)).connect());
        assertThat(refusal(port.ticket(0, 4))).isEqualTo(RefuseReason.SUPERSEDED);

        port.seats.close();
        assertThat(refusal(port.ticket(0, 6))).isEqualTo(RefuseReason.MATCH_OVER);
        assertThat(port.admissions).hasSize(1);
    }

    @Test
    void aSlotThatTheMatchDoesNotHaveIsABadToken() {
        assertThat(port.receive(port.proven(port.ticketOfSlotSeven()).connect()))
                .isEqualTo(PacketFate.BAD_TOKEN);
    }

    @Test
    void aRetransmittedConnectGetsTheSameBytesAndNoSecondAdmission() {
        byte[] connect = port.proven(port.ticket(0, 1)).connect();
        port.receive(connect);
        byte[] first = port.replies.getLast();

        assertThat(port.receive(connect)).isEqualTo(PacketFate.ACCEPTED);

        assertThat(port.replies.getLast()).isEqualTo(first);
        assertThat(port.admissions).hasSize(1);
    }

    @Test
    void ofTwoClientsWithOneTicketOneIsLetIn() {
        Ticket stolen = port.ticket(0, 1);
        TestGreeter quick = port.proven(stolen);
        TestGreeter slow = port.proven(stolen);

        assertThat(port.receive(quick.connect())).isEqualTo(PacketFate.ACCEPTED);
        assertThat(port.receive(slow.connect())).isEqualTo(PacketFate.REFUSED);

        assertThat(port.admissions).hasSize(1);
        assertThat(slow.refusal(port.replies.getLast())).isEqualTo(RefuseReason.SUPERSEDED);
        assertThat(port.receive(quick.connect())).isEqualTo(PacketFate.ACCEPTED);
    }

    @Test
    void aTicketOfAHigherGenerationIsLetInAndTheLowerIsOutdatedFromThen() {
        TestGreeter lower = port.proven(port.ticket(0, 1));
        port.receive(lower.connect());

        assertThat(port.receive(port.proven(port.ticket(0, 2)).connect())).isEqualTo(PacketFate.ACCEPTED);

        assertThat(port.receive(lower.connect())).isEqualTo(PacketFate.REFUSED);
        assertThat(port.admissions).extracting(Admission::generation).containsExactly(1L, 2L);
    }

    @Test
    void aFullQueueToTheOwnerUsesNoTicketUp() {
        byte[] connect = port.proven(port.ticket(0, 1)).connect();
        port.isDeskFull = true;
        assertThat(port.receive(connect)).isEqualTo(PacketFate.INBOX_FULL);

        port.isDeskFull = false;

        assertThat(port.receive(connect)).isEqualTo(PacketFate.ACCEPTED);
    }

    @Test
    void aBusyOwnerLetsANewcomerWaitAndNoTicketIsUsedUp() {
        byte[] connect = port.proven(port.ticket(0, 1)).connect();
        port.isOwnerBusy = true;
        assertThat(port.receive(connect)).isEqualTo(PacketFate.OVERLOADED);

        port.isOwnerBusy = false;

        assertThat(port.receive(connect)).isEqualTo(PacketFate.ACCEPTED);
    }

    @Test
    void aBusyOwnerLetsBackWhoWasInTheMatchBefore() {
        port.receive(port.proven(port.ticket(0, 1)).connect());
        port.isOwnerBusy = true;

        assertThat(port.receive(port.proven(port.ticket(0, 2)).connect())).isEqualTo(PacketFate.ACCEPTED);
    }

    @Test
    void challengesHaveABudget() {
        byte[] hello = port.greeter(port.ticket(0, 1)).hello();
        for (int i = 0; i < TestPort.CHALLENGES_PER_SECOND; i++) {
            assertThat(port.receive(hello)).isEqualTo(PacketFate.ACCEPTED);
        }

        assertThat(port.receive(hello)).isEqualTo(PacketFate.RATE_LIMITED);
        port.nowNanos += 1_000_000_000;
        assertThat(port.receive(hello)).isEqualTo(PacketFate.ACCEPTED);
    }

    @Test
    void agreementsHaveABudgetAndRetransmissionsCostNone() {
        byte[][] connects = new byte[TestPort.AGREEMENTS_PER_SECOND + 1][];
        for (int i = 0; i < connects.length; i++) {
            connects[i] = port.proven(port.ticket(0, i + 1)).connect();
        }
        for (int i = 0; i < TestPort.AGREEMENTS_PER_SECOND; i++) {
            assertThat(port.receive(connects[i])).isEqualTo(PacketFate.ACCEPTED);
            assertThat(port.receive(connects[i])).isEqualTo(PacketFate.ACCEPTED);
        }

        assertThat(port.receive(connects[TestPort.AGREEMENTS_PER_SECOND])).isEqualTo(PacketFate.RATE_LIMITED);
    }

    /** The points of small order of RFC 7748, the encodings above the prime among them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0000000000000000000000000000000000000000000000000000000000000000",
                "0100000000000000000000000000000000000000000000000000000000000000",
                "e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800",
                "5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157",
                "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f"
            })
    void aKeyOfLowOrderIsRefusedAndCostsOneAgreementPerTicket(String publicKey) {
        TestGreeter greeter = port.greeter(port.ticket(0, 1), HexFormat.of().parseHex(publicKey));
        port.prove(greeter);
        port.replies.clear();

        for (int i = 0; i < 2 * TestPort.AGREEMENTS_PER_SECOND; i++) {
            assertThat(port.receive(greeter.connect())).isEqualTo(PacketFate.MALFORMED);
        }

        assertThat(port.replies).isEmpty();
        assertThat(port.admissions).isEmpty();
        assertThat(port.receive(port.proven(port.ticket(0, 2)).connect())).isEqualTo(PacketFate.ACCEPTED);
    }

    @Test
    void noAnswerIsLargerThanItsQuestionAndAtMostOneIsGiven() {
        byte[] hello = port.greeter(port.ticket(0, 1)).hello();
        byte[] connect = port.proven(port.ticket(1, 1)).connect();
        for (byte[] packet : new byte[][] {hello, connect, connect, new byte[1], changed(connect, 100, 0)}) {
            port.replies.clear();

            PacketFate fate = port.receive(packet);

            assertThat(port.replies).hasSizeLessThanOrEqualTo(1);
            assertThat(port.replies).allMatch(reply -> reply.length <= packet.length);
            boolean mayAnswer = fate == PacketFate.ACCEPTED || fate == PacketFate.REFUSED;
            assertThat(port.replies.isEmpty()).isEqualTo(!mayAnswer);
        }
        assertThat(Accept.BYTES).isLessThan(Greeting.BYTES);
        assertThat(Refuse.BYTES).isLessThan(Greeting.BYTES);
    }

    private RefuseReason refusal(Ticket ticket) {
        TestGreeter greeter = port.proven(ticket);
        assertThat(port.receive(greeter.connect())).isEqualTo(PacketFate.REFUSED);
        return Objects.requireNonNull(greeter.refusal(port.replies.getLast()));
    }

    private static byte[] changed(byte[] packet, int at, int value) {
        byte[] copy = packet.clone();
        copy[at] = (byte) value;
        return copy;
    }
}
