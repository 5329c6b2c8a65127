package dev.naadam.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.naadam.game.ViewFrame;
import dev.naadam.protocol.DisconnectReason;
import dev.naadam.protocol.PacketFate;
import dev.naadam.protocol.PacketType;
import dev.naadam.protocol.RefuseReason;
import dev.naadam.protocol.packet.InputPacket;
import dev.naadam.protocol.ticket.Ticket;
import dev.naadam.testkit.ReceivedPacket;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NaadamClientIT {

    private final LoopbackServer server;

    NaadamClientIT() throws IOException {
        server = new LoopbackServer();
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void showsViewsAndEventsAndSendsWhatThePlayerPresses() throws IOException {
        try (NaadamClient client = NaadamClient.connect(ticket())) {
            client.setInput(new byte[] {1, 2, 3});
            server.serveUntil(() -> client.state() == ClientState.WAITING);
            server.playUntil(() -> client.statistics().inputsSent() > 20);

            ViewFrame view = client.latestView();
            ViewFrame predicted = client.predictedView();
            Interpolation others = client.interpolation();
            List<Integer> events = pollEvents(client);

            assertThat(predicted)
                    .as("of a game without a predictor")
                    .isNotNull()
                    .matches(it -> it.sameAs(DotGame.view(it.tick())));
            assertThat(others)
                    .isNotNull()
                    .matches(it -> it.to().sameAs(DotGame.view(it.to().tick())));
            assertThat(view).isNotNull().matches(it -> it.sameAs(DotGame.view(it.tick())));
            assertThat(events).startsWith(1, 2, 3, 4, 5);
            assertThat(server.await(PacketType.INPUT).content()).endsWith(1, 2, 3);
            assertThat(client.state()).isEqualTo(ClientState.PLAYING);
        }
    }

    @Test
    void playsFromASocketThatOutlivesIt() throws IOException {
        try (PlayerSocket socket = PlayerSocket.open()) {
            ClientOptions options = ClientOptions.DEFAULTS.withSocket(socket);
            try (NaadamClient client = NaadamClient.connect(ticket(), options)) {
                server.serveUntil(() -> client.state() == ClientState.WAITING);
            }
            server.await(PacketType.CLIENT_DISCONNECT);

            assertThat(server.clientPort())
                    .isEqualTo(((InetSocketAddress) socket.channel().getLocalAddress()).getPort());
            assertThat(socket.channel().isOpen()).isTrue();
        }
    }

    @Test
    void whatIsPressedOnceGoesIntoOneTickAlone() throws IOException {
        try (NaadamClient client = NaadamClient.connect(ticket())) {
            assertThat(client.pressMoment(System.nanoTime())).isNull();
            client.setInput(new byte[] {1, 2, 3});
            server.serveUntil(() -> client.state() == ClientState.WAITING);
            server.playUntil(() -> client.statistics().inputsSent() > 10);
            client.press(new byte[] {9, 9, 9});
            server.playUntil(() -> client.statistics().inputsSent() > 40);

            Set<Long> pressed = new HashSet<>();
            InputPacket packet = new InputPacket();
            for (ReceivedPacket next = server.script.next(PacketType.INPUT);
                    next != null;
                    next = server.script.next(PacketType.INPUT)) {
                assertThat(packet.read(next.content(), next.content().length, DotGame.INPUT_BYTES))
                        .isEqualTo(PacketFate.ACCEPTED);
                for (int i = 0; i < packet.count(); i++) {
                    if (next.content()[packet.offset(i)] == 9) {
                        pressed.add(packet.firstTick() + i);
                    }
                }
            }
            assertThat(pressed).hasSize(1);
        }
    }

    @Test
    void asksTheSourceOfAProgramThatPlaysByItself() throws IOException {
        InputSource source = (tick, view, input) -> {
            input[0] = 9;
            input[1] = (byte) view.tick();
            input[2] = (byte) tick;
        };
        try (NaadamClient client = NaadamClient.connect(ticket(), source, ClientOptions.DEFAULTS)) {
            server.serveUntil(() -> client.state() == ClientState.WAITING);
            server.playUntil(() -> client.statistics().inputsSent() > 5);

            byte[] content = server.await(PacketType.INPUT).content();

            assertThat(content[content.length - 3]).isEqualTo((byte) 9);
        }
    }

    @Test
    void echoesPingsWhileTheGameDoesNothing() throws IOException {
        try (NaadamClient client = NaadamClient.connect(ticket())) {
            server.serveUntil(() -> client.state() == ClientState.WAITING);
            server.script.sendPing(42);

            assertThat(server.await(PacketType.PONG).content()).containsExactly(42, 0, 0, 0, 0, 0, 0, 0);
        }
    }

    @Test
    void tellsTheServerThatThePlayerLeft() throws IOException {
        NaadamClient client = NaadamClient.connect(ticket());
        server.serveUntil(() -> client.state() == ClientState.WAITING);

        client.close();

        assertThat(server.await(PacketType.CLIENT_DISCONNECT).content()).containsExactly(DisconnectReason.LEFT.code());
        assertThat(client.state()).isEqualTo(ClientState.CLOSED);
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .doesNotContain("naadam-client-1");
    }

    @Test
    void aSourceThatThrowsEndsTheConnectionCleanly() throws IOException {
        InputSource source = (tick, view, input) -> {
            throw new IllegalStateException("thrown by the test");
        };
        try (NaadamClient client = NaadamClient.connect(ticket(), source, ClientOptions.DEFAULTS)) {
            server.serveUntil(() -> client.state() == ClientState.WAITING);
            server.playUntil(() -> client.state().isTerminal());

            assertThat(client.state()).isEqualTo(ClientState.CLOSED);
            assertThat(server.await(PacketType.CLIENT_DISCONNECT)).isNotNull();
        }
    }

    @Test
    void saysWhyItWasRefused() throws IOException {
        server.script.refuse(RefuseReason.SERVER_FULL);
        try (NaadamClient client = NaadamClient.connect(ticket())) {
            server.serveUntil(() -> client.state().isTerminal());

            assertThat(client.state()).isEqualTo(ClientState.REFUSED);
            assertThat(client.refuseReason()).isEqualTo(RefuseReason.SERVER_FULL);
        }
    }

    @Test
    void saysWhyTheSessionEnded() throws IOException {
        try (NaadamClient client = NaadamClient.connect(ticket())) {
            server.serveUntil(() -> client.state() == ClientState.WAITING);
            server.script.sendDisconnect(DisconnectReason.MATCH_OVER);
            server.serveUntil(() -> client.state().isTerminal());

            assertThat(client.state()).isEqualTo(ClientState.FINISHED);
            assertThat(client.disconnectReason()).isEqualTo(DisconnectReason.MATCH_OVER);
        }
    }

    @Test
    void refusesAnInputOfAnotherLength() throws IOException {
        try (NaadamClient client = NaadamClient.connect(ticket())) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> client.setInput(new byte[4]))
                    .withMessage("input: 4 bytes (expected: 3)");
        }
    }

    private String ticket() {
        Ticket ticket = server.tickets.mint(1);
        return ticket.encode();
    }

    private static List<Integer> pollEvents(NaadamClient client) {
        List<Integer> events = new ArrayList<>();
        for (GameEvent event = client.pollEvent(); event != null; event = client.pollEvent()) {
            events.add((int) event.bytes()[0]);
        }
        return events;
    }
}
