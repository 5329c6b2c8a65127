package dev.naadam.loadtest.emulator.relay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.loadtest.emulator.Link;
import dev.naadam.loadtest.emulator.OneWay;
import dev.naadam.testkit.ManualClock;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class DeparturesTest {

    private static final InetSocketAddress SERVER = InetSocketAddress.createUnresolved("server", 7000);

    private final ManualClock clock = new ManualClock(0);
    private final Departures departures = new Departures(clock, 3);
    private DatagramChannel channel;
    private Door door;

    @BeforeEach
    void open() throws Exception {
        channel = DatagramChannel.open();
        OneWay way = OneWay.of(Link.steady(0), 1, "way");
        door = new Door(new Door.Sockets(channel, channel), SERVER, way, way, rttNanos -> {});
    }

    @AfterEach
    void close() throws Exception {
        channel.close();
    }

    @Test
    void letsThemGoInTheOrderInWhichTheyAreDue() throws Exception {
        add("third", 30);
        add("first", 10);
        add("second", 20);
        clock.advanceTo(30);

        assertThat(List.of(take(), take(), take())).containsExactly("first", "second", "third");
    }

    @Test
    void letsThoseGoInTurnThatAreDueTogether() throws Exception {
        add("one", 10);
        add("two", 10);
        add("three", 10);
        clock.advanceTo(10);

        assertThat(List.of(take(), take(), take())).containsExactly("one", "two", "three");
    }

    @Test
    void takesNoMoreThanThereIsRoomFor() {
        List<Boolean> taken = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            taken.add(add("more", i));
        }

        assertThat(taken).containsExactly(true, true, true, false);
    }

    @Test
    void hasRoomAgainWhenOneHasLeft() throws Exception {
        for (int i = 0; i < 3; i++) {
            add("more", 0);
        }
        take();

        assertThat(add("another", 0)).isTrue();
    }

    @Test
    void endsWhoeverWaits() throws Exception {
        departures.close();

        assertThat(departures.take()).isNull();
    }

    private boolean add(String text, long dueNanos) {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        return departures.add(door, SERVER, true, bytes, dueNanos);
    }

    private String take() throws InterruptedException {
        Flight flight = Objects.requireNonNull(departures.take());
        String text = StandardCharsets.UTF_8.decode(flight.datagram).toString();
        departures.recycle(flight);
        return text;
    }
}
