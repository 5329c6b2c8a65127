package dev.naadam.server.core.handshake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.protocol.PacketFate;
import dev.naadam.protocol.RefuseReason;
import dev.naadam.protocol.handshake.Greeting;
import dev.naadam.protocol.ticket.Ticket;
import dev.naadam.testkit.RandomSeeds;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Tickets that are expired, early, for another match, used before, edited, or in many hands at once. */
class TicketAbuseTest {

    private static final HandshakeLimits GENEROUS = new HandshakeLimits(100_000, 10_000, 100_000, 100_000);
    private static final int TOKEN_BYTES = 608;
    private static final int RIVALS = 100;

    private final TestPort port = new TestPort(GENEROUS);

    @Test
    void anExpiredTicketOpensNothingEvenWithItsCookie() {
        TestGreeter late = port.proven(port.ticket(0, 1));

        port.nowMillis += 45_001;

        assertThat(port.receive(late.connect())).isEqualTo(PacketFate.EXPIRED_TOKEN);
        assertThat(port.admissions).isEmpty();
    }

    @Test
    void aTicketThatIsNotValidYetOpensNothing() {
        TestGreeter early = port.proven(port.ticket(0, 1));

        port.nowMillis -= 1;

        assertThat(port.receive(early.connect())).isEqualTo(PacketFate.EARLY_TOKEN);
        assertThat(port.admissions).isEmpty();
    }

    @Test
    void aTicketForAnotherMatchOpensNothingHere() {
        TestGreeter lost = port.proven(port.ticketOfAnotherMatch());

        assertThat(port.receive(lost.connect())).isEqualTo(PacketFate.REFUSED);
        assertThat(lost.refusal(port.replies.getLast())).isEqualTo(RefuseReason.NOT_HERE);
    }

    @Test
    void aTicketThatWasUsedOpensNothingToAnotherKey() {
        Ticket ticket = port.ticket(0, 1);
        port.receive(port.proven(ticket).connect());

        for (int i = 0; i < 10; i++) {
            assertThat(port.receive(port.proven(ticket).connect())).isEqualTo(PacketFate.REFUSED);
        }

        assertThat(port.admissions).hasSize(1);
    }

    @Test
    void ticketsOfAPlayerWhoWasSentAwayOpenNothingUntilANewerOneIsMintedOrTheBanIsLifted() {
        port.seats.exclude(0, 2);
        assertThat(port.receive(port.proven(port.ticket(0, 2)).connect())).isEqualTo(PacketFate.REFUSED);
        assertThat(port.receive(port.proven(port.ticket(1, 1)).connect())).isEqualTo(PacketFate.ACCEPTED);
        assertThat(port.receive(port.proven(port.ticket(0, 3)).connect())).isEqualTo(PacketFate.ACCEPTED);

        port.seats.exclude(0, Long.MAX_VALUE);
        assertThat(port.receive(port.proven(port.ticket(0, 4)).connect())).isEqualTo(PacketFate.REFUSED);

        port.seats.exclude(0, 4);
        assertThat(port.receive(port.proven(port.ticket(0, 5)).connect())).isEqualTo(PacketFate.ACCEPTED);
    }

    @Test
    void aTicketEditedInAnyBitOpensNothing() {
        byte[] connect = port.proven(port.ticket(0, 1)).connect();

        for (int bit = 0; bit < TOKEN_BYTES * Byte.SIZE; bit++) {
            byte[] edited = connect.clone();
            edited[Greeting.TOKEN_OFFSET + bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);

            assertThat(port.receive(edited))
                    .as("bit %d", bit)
                    .isIn(
                            PacketFate.BAD_TOKEN,
                            PacketFate.BAD_COOKIE,
                            PacketFate.WRONG_VERSION,
                            PacketFate.EARLY_TOKEN,
                            PacketFate.EXPIRED_TOKEN);
        }

        assertThat(port.admissions).isEmpty();
        assertThat(port.receive(connect)).isEqualTo(PacketFate.ACCEPTED);
    }

    /** The port is one thread: to it a race is an order of arrival. */
    @Test
    void ofAHundredHandsThatRaceWithOneTicketOneGetsInInAnyOrder() {
        RandomSeeds.list(3).forEach(TicketAbuseTest::race);
    }

    private static void race(long randomSeed) {
        TestPort racing = new TestPort(GENEROUS);
        Ticket stolen = racing.ticket(0, 1);
        List<byte[]> connects = new ArrayList<>();
        for (int i = 0; i < RIVALS; i++) {
            connects.addAll(Collections.nCopies(3, racing.proven(stolen).connect()));
        }
        Collections.shuffle(connects, new Random(randomSeed));

        int accepted = 0;
        for (byte[] connect : connects) {
            accepted += racing.receive(connect) == PacketFate.ACCEPTED ? 1 : 0;
        }

        String run = RandomSeeds.describe(randomSeed, TicketAbuseTest.class);
        assertThat(racing.admissions).as(run).hasSize(1);
        assertThat(accepted).as(run).isEqualTo(3);
        assertThat(racing.handshake.counters().packets(PacketFate.REFUSED))
                .as(run)
                .isEqualTo(3 * (RIVALS - 1));
    }
}
