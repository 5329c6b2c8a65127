package dev.naadam.loadtest.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.naadam.client.control.PlayerApi;
import dev.naadam.client.measure.RegionResult;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A control plane that lists regions where nobody answers. */
@Timeout(30)
class MeasureRunIT {

    private final List<String> progress = new ArrayList<>();
    private final HttpServer server;
    private String regions = "[]";

    MeasureRunIT() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/regions", exchange -> {
            byte[] body = ("{\"regions\":" + regions + "}").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void namesEveryRegionThatDoesNotAnswer() throws Exception {
        try (DatagramSocket silent = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            regions = "[{\"id\":\"wuhu\",\"beacons\":[\"127.0.0.1:" + silent.getLocalPort()
                    + "\"]},{\"id\":\"guian\",\"beacons\":[]}]";

            MeasureReport report = run().run();

            assertThat(report.results())
                    .containsExactly(new RegionResult.Unreachable("guian"), new RegionResult.Unreachable("wuhu"));
            assertThat(report.isWell()).isFalse();
            assertThat(progress).contains("probing 1 regions: 0 of 15 probes");
        }
    }

    @Test
    void saysThatThereIsNothingToMeasure() {
        assertThatThrownBy(() -> run().run()).isInstanceOf(IOException.class).hasMessage("the node knows no region");
    }

    private MeasureRun run() {
        URI api = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        return new MeasureRun(new PlayerApi(api, null, null), null, progress::add);
    }
}
