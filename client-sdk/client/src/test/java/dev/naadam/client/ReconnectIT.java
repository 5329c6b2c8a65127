package dev.naadam.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.protocol.DisconnectReason;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Coming back into a running match with fresh tickets, over loopback. */
class ReconnectIT {

    private final LoopbackServer server;
    private final AtomicInteger asked = new AtomicInteger();

    ReconnectIT() throws IOException {
        server = new LoopbackServer();
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void comesBackIntoTheRunningMatchByItself() throws Exception {
        try (NaadamClient client = NaadamClient.connect(this::mint)) {
            play(client);

            server.script.sendDisconnect(DisconnectReason.SERVER_STOPPING);
            server.serveUntil(() -> client.state() == ClientState.WAITING && client.reconnects() == 1);
            play(client);

            assertThat(asked).hasValue(2);
            assertThat(client.disconnectReason()).isNull();
            assertThat(client.interpolation()).isNotNull();
        }
    }

    @Test
    void isNeverInATerminalStateOnTheWayBack() throws Exception {
        try (NaadamClient client = NaadamClient.connect(this::mint)) {
            play(client);
            boolean[] wasTerminal = new boolean[1];

            server.script.sendDisconnect(DisconnectReason.TIMED_OUT);
            server.serveUntil(() -> {
                wasTerminal[0] |= client.state().isTerminal();
                return client.reconnects() == 1 && client.state() == ClientState.WAITING;
            });

            assertThat(wasTerminal[0]).isFalse();
        }
    }

    @Test
    void doesNotComeBackWhenANewerSessionTookItsPlace() throws Exception {
        try (NaadamClient client = NaadamClient.connect(this::mint)) {
            play(client);

            server.script.sendDisconnect(DisconnectReason.SUPERSEDED);
            server.serveUntil(() -> client.state().isTerminal());

            assertThat(client.disconnectReason()).isEqualTo(DisconnectReason.SUPERSEDED);
            assertThat(asked).hasValue(1);
        }
    }

    @Test
    void withoutATicketSourceALostSessionIsTheEnd() throws Exception {
        try (NaadamClient client = NaadamClient.connect(mint())) {
            play(client);

            server.script.sendDisconnect(DisconnectReason.SERVER_STOPPING);
            server.serveUntil(() -> client.state().isTerminal());

            assertThat(client.disconnectReason()).isEqualTo(DisconnectReason.SERVER_STOPPING);
        }
    }

    @Test
    void asksAgainWhenTheSourceFailsOrGivesATicketForAnotherSlot() throws Exception {
        TicketSource unsteady = () -> switch (asked.incrementAndGet()) {
            case 2 -> throw new IOException("thrown by the test");
            case 3 -> server.tickets.mint(0).encode();
            default -> server.tickets.mint(1).encode();
        };
        try (NaadamClient client = NaadamClient.connect(unsteady)) {
            play(client);

            server.script.sendDisconnect(DisconnectReason.SERVER_STOPPING);
            server.serveUntil(() -> client.reconnects() == 1 && client.state() == ClientState.WAITING);

            assertThat(asked).hasValue(4);
        }
    }

    @Test
    void closesAtOnceWhileTheSourceBlocks() throws Exception {
        CountDownLatch blocked = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        TicketSource blocking = () -> {
            if (asked.incrementAndGet() == 1) {
                return server.tickets.mint(1).encode();
            }
            blocked.countDown();
            try {
                new CountDownLatch(1).await();
                throw new AssertionError("nothing counts down");
            } finally {
                interrupted.countDown();
            }
        };
        NaadamClient client = NaadamClient.connect(blocking);
        play(client);
        server.script.sendDisconnect(DisconnectReason.SERVER_STOPPING);
        server.serveUntil(() -> blocked.getCount() == 0);

        client.close();

        assertThat(client.state()).isEqualTo(ClientState.CLOSED);
        interrupted.await();
    }

    private String mint() {
        asked.incrementAndGet();
        return server.tickets.mint(1).encode();
    }

    private void play(NaadamClient client) throws IOException {
        server.serveUntil(() -> client.state() == ClientState.WAITING);
        server.playUntil(() -> client.state() == ClientState.PLAYING && client.latestView() != null);
    }
}
