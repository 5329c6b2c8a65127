package dev.naadam.loadtest.overload;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** A flood against a server of the JDK's. Its slow ones come from other addresses of the loopback, which Linux has. */
@EnabledOnOs(OS.LINUX)
class FloodIT {

    private static final long PATIENCE_SECONDS = 20;

    private final CountDownLatch asked = new CountDownLatch(100);
    private HttpServer server;

    @BeforeEach
    void start() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/matches", exchange -> {
            asked.countDown();
            exchange.sendResponseHeaders(429, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void asksAndCountsTheAnswersWhileSlowSocketsAreHeld() throws Exception {
        FloodPlan plan = new FloodPlan(server.getAddress(), "nk_secret", 8, 500, 2, "m");

        FloodFigures figures;
        try (Flood flood = Flood.start(plan, System::nanoTime)) {
            assertThat(asked.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
            figures = flood.end();
        }

        assertThat(figures.requestsSent()).isGreaterThanOrEqualTo(100);
        assertThat(figures.answers()).isPositive().isLessThanOrEqualTo(figures.requestsSent());
        assertThat(figures.slowHeld()).isBetween(0, 8);
        assertThat(plan.toString()).doesNotContain("nk_secret");
    }
}
