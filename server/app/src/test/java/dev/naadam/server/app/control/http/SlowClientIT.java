package dev.naadam.server.app.control.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.TestInstance.Lifecycle.PER_CLASS;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Clients that open a request and never finish it. */
@TestInstance(PER_CLASS) // one server for all: stopping one takes Netty two seconds
final class SlowClientIT {

    private static final Patience SHORT =
            new Patience(Duration.ofMillis(300), Duration.ofSeconds(15), Duration.ofMillis(1200));
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ApiBench api;

    SlowClientIT() throws BindFailed {
        api = new ApiBench(SHORT);
    }

    @BeforeEach
    void forget() {
        api.control.forget();
    }

    @AfterAll
    void stop() {
        api.close();
    }

    @Test
    void answers408ToABodyThatStopsHalfWay() throws Exception {
        String answer = api.raw(head() + "Content-Length: 100\r\n\r\n{\"game\": ", PATIENCE);

        assertThat(answer).startsWith("HTTP/1.1 408 ").contains("https://naadam.dev/problems/request-timeout");
        assertThat(api.control.store.matches).isEmpty();
        assertThat(api.control.host.opened).isEmpty();
    }

    @Test
    void hangsUpOnHeadersThatDribbleInForEver() throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), api.port())) {
            socket.getOutputStream().write((head() + "X: ").getBytes(StandardCharsets.US_ASCII));
            socket.setSoTimeout(100);

            int dribbled = 0;
            while (dribbled < 100 && isOpen(socket)) {
                socket.getOutputStream().write('x');
                dribbled++;
            }

            assertThat(dribbled).as("bytes that were accepted, ten a second").isLessThan(100);
        }
    }

    @Test
    void hangsUpOnAClientThatSaysNothing() throws Exception {
        assertThat(api.raw("", PATIENCE)).isEmpty();
    }

    @Test
    void servesOthersMeanwhile() throws Exception {
        Thread slow = Thread.ofVirtual().start(() -> {
            try {
                api.raw(head() + "Content-Length: 100\r\n\r\n{", PATIENCE);
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });

        assertThat(api.post("/v1/matches", ApiBench.DUEL).status()).isEqualTo(201);
        slow.join(PATIENCE);
    }

    /** Waits for the socket's timeout, the pace of the dribble. */
    private static boolean isOpen(Socket socket) throws IOException {
        try {
            return socket.getInputStream().read() >= 0;
        } catch (SocketTimeoutException e) {
            return true;
        } catch (SocketException e) {
            return false;
        }
    }

    private String head() {
        return "POST /v1/matches HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + api.key
                + "\r\nContent-Type: application/json\r\n";
    }
}
