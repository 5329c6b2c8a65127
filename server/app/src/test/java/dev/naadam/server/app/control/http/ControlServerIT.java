package dev.naadam.server.app.control.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.naadam.server.app.control.ControlBench;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

final class ControlServerIT {

    private static final InetSocketAddress ANY_PORT = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

    @Test
    void namesTheAddressThatIsTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            InetSocketAddress address = new InetSocketAddress(ANY_PORT.getAddress(), taken.getLocalPort());

            assertThatThrownBy(() -> ControlServer.start(address, services()))
                    .isInstanceOf(BindFailed.class)
                    .hasMessage("cannot serve HTTP on localhost:" + taken.getLocalPort()
                            + ": another process uses the port");
        }
    }

    @Test
    void givesThePortBackAndLeavesNoThreadWhenItIsClosed() throws Exception {
        ControlServer server = ControlServer.start(ANY_PORT, services());
        int port = server.port();

        server.close();

        try (ServerSocket again = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThat(again.getLocalPort()).isEqualTo(port);
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(5))
                .until(() -> Thread.getAllStackTraces().keySet().stream()
                        .noneMatch(thread -> thread.getName().startsWith("naadam-http")));
    }

    @Test
    void stopsInTimeThoughAClientHoldsARequestOpen() throws Exception {
        ControlServer server = ControlServer.start(ANY_PORT, services());
        try (Socket holder = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            holder.getOutputStream()
                    .write("POST /v1/matches HTTP/1.1\r\nHost: x\r\nContent-Le".getBytes(StandardCharsets.US_ASCII));
            long startedNanos = System.nanoTime();

            server.close();

            assertThat(Duration.ofNanos(System.nanoTime() - startedNanos)).isLessThan(Duration.ofSeconds(5));
        }
    }

    private static ControlServices services() {
        ControlBench bench = new ControlBench();
        return new ControlServices(
                ApiBench.useCases(bench), true, ApiBench.access(bench), bench.line, List::of, () -> "");
    }
}
