package dev.naadam.server.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.protocol.PacketFate;
import dev.naadam.protocol.PacketType;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.Test;

/** A player whose NAT gives it another address every second; what goes to an old one is lost. */
class AddressChangeSimTest {

    private static final int SECONDS = 30;
    private static final int ROUND_TRIP_TICKS = 3;

    private final TestMatch match = TestMatch.running(1);
    private final ScriptedClient client = match.client(0);
    private final Deque<Flight> up = new ArrayDeque<>();
    private int challengesEchoed;

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Flight(long dueTick, long from, byte[] packet) {}

    @Test
    void anAddressChangeEverySecondAtSixtyMillisecondsLosesAFewStatesAndNotTheSession() {
        for (int second = 0; second < SECONDS; second++) {
            client.moveTo(client.address() + (1L << 16));
            client.clear();
            challengesEchoed = 0;

            play(TestMatch.TICK_RATE_HZ);

            // lost: a round trip to prove the address, less what the first INPUT needed to say that it is another
            assertThat(client.heard(PacketType.STATE)).hasSizeGreaterThan(TestMatch.TICK_RATE_HZ - 10);
            assertThat(client.newestState().state().tick).isEqualTo(match.session.tick());
        }
        assertThat(match.counters.of(Counters.Count.PATHS_MOVED)).isEqualTo(SECONDS);
        assertThat(match.counters.of(Counters.Count.PATHS_FAILED)).isZero();
        assertThat(match.counters.of(Counters.Count.SESSIONS_DROPPED)).isZero();
        assertThat(match.counters.of(Counters.Count.SESSIONS_LIVE)).isEqualTo(1);
    }

    private void play(int ticks) {
        for (int i = 0; i < ticks; i++) {
            long tick = match.session.tick();
            send(client.input(0, 0, tick + ROUND_TRIP_TICKS + 1, 9));
            if (client.heard(PacketType.PATH_CHALLENGE).size() > challengesEchoed) {
                challengesEchoed++;
                send(client.pathResponse());
            }
            while (!up.isEmpty() && up.getFirst().dueTick <= tick) {
                Flight flight = up.removeFirst();
                assertThat(match.send(client, flight.from, flight.packet)).isEqualTo(PacketFate.ACCEPTED);
            }
            match.ticks(1);
        }
    }

    /** The whole round trip lies on the way up: the server's side can't tell. */
    private void send(byte[] packet) {
        up.addLast(new Flight(match.session.tick() + ROUND_TRIP_TICKS, client.address(), packet));
    }
}
