package dev.naadam.loadtest.overload;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.naadam.loadtest.node.MetricsClient;
import dev.naadam.loadtest.node.NodeAddress;
import dev.naadam.protocol.beacon.ProbeAsk;
import dev.naadam.protocol.beacon.ProbeStart;
import dev.naadam.protocol.ticket.WireAddress;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Against a socket and a page of metrics. The probes come from other addresses of the loopback, which Linux has. */
@EnabledOnOs(OS.LINUX)
class ProbeSenderIT {

    private static final int PROBES = 200;
    private static final int PATIENCE_MILLIS = 20_000;

    private final AtomicInteger scrapes = new AtomicInteger();
    private HttpServer metrics;
    private DatagramSocket beacon;

    @BeforeEach
    void start() throws Exception {
        beacon = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        beacon.setSoTimeout(PATIENCE_MILLIS);
        metrics = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        metrics.createContext("/metrics", exchange -> {
            int value = 7 * scrapes.incrementAndGet();
            byte[] page = ("naadam_beacon_received_bytes_total " + value + "\n").getBytes(StandardCharsets.US_ASCII);
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        metrics.start();
    }

    @AfterEach
    void stop() {
        metrics.stop(0);
        beacon.close();
    }

    @Test
    void sendsAsksAndStartsFromManySourcesAndSaysWhatTheBeaconMadeOfThem() throws Exception {
        URI api = URI.create("http://127.0.0.1:" + metrics.getAddress().getPort());
        ProbeFlood plan = new ProbeFlood(5_000, 20, System::nanoTime);
        Map<Integer, Integer> byLength = new TreeMap<>();
        TreeSet<String> sources = new TreeSet<>();

        String outcome;
        try (ProbeSender sender = ProbeSender.start(
                plan,
                WireAddress.of((InetSocketAddress) beacon.getLocalSocketAddress()),
                new MetricsClient(NodeAddress.of(api, "none", null), System::nanoTime))) {
            DatagramPacket probe = new DatagramPacket(new byte[ProbeStart.BYTES], ProbeStart.BYTES);
            for (int i = 0; i < PROBES; i++) {
                probe.setLength(ProbeStart.BYTES);
                beacon.receive(probe);
                byLength.merge(probe.getLength(), 1, Integer::sum);
                sources.add(probe.getSocketAddress().toString());
            }
            outcome = sender.stop();
        }

        assertThat(sources).hasSize(20);
        assertThat(byLength).containsOnlyKeys(ProbeAsk.BYTES, ProbeStart.BYTES);
        assertThat(byLength.get(ProbeStart.BYTES)).isEqualTo(PROBES / 4);
        assertThat(outcome).startsWith("probes: ").endsWith("0 read by the beacon; 7 bytes in, 0 bytes out");
    }
}
