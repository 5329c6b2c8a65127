package dev.naadam.server.app.control.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;

import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Scanner;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A client that sends request after request and waits for no answer. */
final class PipeliningIT {

    private static final int REQUESTS = 300;

    private final ApiBench api;
    private final CompletableFuture<Void> redisAnswers = new CompletableFuture<>();

    PipeliningIT() throws BindFailed {
        api = new ApiBench();
    }

    @AfterEach
    void stop() {
        redisAnswers.complete(null);
        api.close();
    }

    @Test
    void isReadNoFurtherWhileItsRequestsAreUnanswered() throws Exception {
        String request = "GET /v1/matches HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + api.key + "\r\n\r\n";
        int inOneRead = Math.ceilDiv(ControlLimits.READ_BYTES, request.length());
        // unknown keys are looked up a bounded number at a time, and some of these would be told to come again
        assertThat(api.get("/v1/matches").status()).isEqualTo(200);
        api.control.keyStore.loads.set(0);
        api.control.keyStore.gate = redisAnswers;

        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), api.port())) {
            socket.getOutputStream().write(request.repeat(REQUESTS).getBytes(StandardCharsets.US_ASCII));
            await().untilAtomic(api.control.keyStore.loads, greaterThanOrEqualTo(ControlLimits.MAX_PIPELINED));
            for (int turn = 0; turn < 50; turn++) {
                assertThat(api.send(api.request("/healthz").GET()).status()).isEqualTo(200);
            }

            assertThat(api.control.keyStore.loads).hasValueLessThan(ControlLimits.MAX_PIPELINED + inOneRead);

            redisAnswers.complete(null);
            assertThat(answers(socket)).isEqualTo(REQUESTS);
        }
    }

    private static int answers(Socket socket) throws Exception {
        socket.setSoTimeout(10_000);
        int answers = 0;
        Scanner lines = new Scanner(socket.getInputStream(), StandardCharsets.UTF_8);
        while (answers < REQUESTS && lines.hasNextLine()) {
            // the body before it ends without a line break
            answers += lines.nextLine().contains("HTTP/1.1 200") ? 1 : 0;
        }
        return answers;
    }
}
