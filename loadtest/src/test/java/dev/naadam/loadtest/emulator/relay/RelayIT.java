package dev.naadam.loadtest.emulator.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.naadam.loadtest.emulator.Link;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Real sockets and real time; the bot and the server are this test. */
@Timeout(30)
class RelayIT {

    private static final InetAddress HERE = InetAddress.getLoopbackAddress();
    private static final int PATIENCE_MILLIS = 2000;

    private Relay relay;
    private DatagramSocket bot;
    private DatagramSocket server;

    @BeforeEach
    void open() throws IOException {
        relay = Relay.start(System::nanoTime);
        bot = socket();
        server = socket();
    }

    @AfterEach
    void close() {
        relay.close();
        bot.close();
        server.close();
    }

    @Test
    void carriesBothWaysAndHidesTheBotBehindOneAddress() throws Exception {
        Line line = relay.line("bot-1", 1);
        InetSocketAddress door = line.toward(address(server), Link.steady(10_000));

        send(bot, "hello", door);
        DatagramPacket atServer = receive(server);
        send(server, "welcome", (InetSocketAddress) atServer.getSocketAddress());
        DatagramPacket atBot = receive(bot);

        assertThat(text(atServer)).isEqualTo("hello");
        assertThat(atServer.getPort()).isNotEqualTo(bot.getLocalPort());
        assertThat(text(atBot)).isEqualTo("welcome");
        assertThat(atBot.getSocketAddress()).isEqualTo(door);
    }

    @Test
    void takesAsLongAsItWasTold() throws Exception {
        InetSocketAddress door = relay.line("bot-1", 1).toward(address(server), Link.steady(30_000));
        long[] rttNanos = new long[21];

        for (int i = 0; i < rttNanos.length; i++) {
            long sent = System.nanoTime();
            send(bot, "ping", door);
            send(server, "pong", (InetSocketAddress) receive(server).getSocketAddress());
            receive(bot);
            rttNanos[i] = System.nanoTime() - sent;
        }
        Arrays.sort(rttNanos);

        // never early; late by as much as a busy machine makes it
        assertThat(rttNanos[0]).isGreaterThanOrEqualTo(30_000_000);
        assertThat(rttNanos[rttNanos.length / 2]).isLessThan(33_000_000);
    }

    @Test
    void letsAServerAnswerFromTheNextOfItsPorts() throws Exception {
        Line line = relay.line("bot-1", 1);
        try (DatagramSocket other = socket()) {
            InetSocketAddress first = line.toward(address(server), Link.steady(1000));
            InetSocketAddress second = line.toward(address(other), Link.steady(1000));

            send(bot, "to one", first);
            int seenByOne = receive(server).getPort();
            send(bot, "to the other", second);
            int seenByOther = receive(other).getPort();

            assertThat(first).isNotEqualTo(second);
            assertThat(seenByOne).isEqualTo(seenByOther);
        }
    }

    @Test
    void answersWhereTheBotIsNow() throws Exception {
        InetSocketAddress door = relay.line("bot-1", 1).toward(address(server), Link.steady(1000));
        send(bot, "before", door);
        receive(server);

        try (DatagramSocket again = socket()) {
            send(again, "started again", door);
            send(server, "welcome back", (InetSocketAddress) receive(server).getSocketAddress());

            assertThat(text(receive(again))).isEqualTo("welcome back");
        }
    }

    @Test
    void opensOneDoorForOneServer() throws Exception {
        Line line = relay.line("bot-1", 1);

        assertThat(line.toward(address(server), Link.steady(1000)))
                .isEqualTo(line.toward(address(server), Link.steady(1000)));
    }

    @Test
    void opensNoMoreDoorsThanABotNeeds() throws Exception {
        Line line = relay.line("bot-1", 1);
        for (int port = 1; port <= Line.MAX_DOORS; port++) {
            line.toward(new InetSocketAddress(HERE, port), Link.steady(1000));
        }

        assertThatThrownBy(() -> line.toward(address(server), Link.steady(1000)))
                .isInstanceOf(IOException.class)
                .hasMessage("network: bot-1 talks to more than 64 ports");
    }

    @Test
    void carriesNothingFromStrangers() throws Exception {
        Line line = relay.line("bot-1", 1);
        InetSocketAddress door = line.toward(address(server), Link.steady(1000));
        send(bot, "hello", door);
        InetSocketAddress household = (InetSocketAddress) receive(server).getSocketAddress();

        try (DatagramSocket stranger = socket()) {
            send(stranger, "buy this", household);
            send(server, "go on", household);

            assertThat(text(receive(bot))).isEqualTo("go on");
        }
        assertThat(relay.finish().unexpected()).isEqualTo(1);
    }

    @Test
    void losesWhatItIsToldToLose() throws Exception {
        Link dead = new Link(1000, 0, 0.5, 1e12, 0);
        int carried = 0;

        for (int i = 0; i < 20; i++) {
            send(bot, "hello", relay.line("bot-" + i, 1).toward(address(server), dead));
        }
        server.setSoTimeout(200);
        while (hasMore(server)) {
            carried++;
        }

        RelayFigures figures = relay.finish();
        assertThat(figures.lost()).isBetween(1L, 19L).isEqualTo(20 - carried);
        assertThat(figures.carried()).isEqualTo(carried);
    }

    @Test
    void seesTheRoundTripOfAPing() throws Exception {
        Line line = relay.line("bot-1", 1);
        InetSocketAddress door = line.toward(address(server), Link.steady(20_000));
        send(bot, "\1 input", door);
        InetSocketAddress household = (InetSocketAddress) receive(server).getSocketAddress();

        send(server, "\11 ping", household);
        receive(bot);
        send(bot, "\2 pong", door);
        receive(server);

        RelayFigures figures = relay.finish();
        assertThat(line.seen().samples()).isEqualTo(1);
        assertThat(line.seen().p50Micros()).isBetween(20_000L, 40_000L);
        assertThat(figures.carried()).isEqualTo(3);
    }

    private static boolean hasMore(DatagramSocket socket) throws IOException {
        try {
            receive(socket);
            return true;
        } catch (SocketTimeoutException e) {
            return false;
        }
    }

    private static DatagramSocket socket() throws IOException {
        DatagramSocket socket = new DatagramSocket(0, HERE);
        socket.setSoTimeout(PATIENCE_MILLIS);
        return socket;
    }

    private static InetSocketAddress address(DatagramSocket socket) {
        return new InetSocketAddress(HERE, socket.getLocalPort());
    }

    private static void send(DatagramSocket from, String text, InetSocketAddress to) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        from.send(new DatagramPacket(bytes, bytes.length, to));
    }

    private static DatagramPacket receive(DatagramSocket socket) throws IOException {
        DatagramPacket packet = new DatagramPacket(new byte[100], 100);
        socket.receive(packet);
        return packet;
    }

    private static String text(DatagramPacket packet) {
        return new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8);
    }
}
