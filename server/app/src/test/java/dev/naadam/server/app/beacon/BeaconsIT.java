package dev.naadam.server.app.beacon;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.naadam.protocol.beacon.BeaconFate;
import dev.naadam.protocol.beacon.MeasuredPlayer;
import dev.naadam.protocol.beacon.Measurement;
import dev.naadam.protocol.beacon.PlayerToken;
import dev.naadam.protocol.ticket.WireAddress;
import dev.naadam.server.core.beacon.BeaconCounters.Count;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Beacons on real sockets of the loopback. */
class BeaconsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final MeasuredPlayer ANU = MeasuredPlayer.named("cup", "anu");

    @Test
    void eachRegionHasAPortThatMeasuresForIt() throws Exception {
        try (BeaconBench bench = new BeaconBench("gui-an", "zhong-wei")) {
            byte[] claim = PlayerToken.mint(
                            bench.keys().inUse(), ANU, System.currentTimeMillis(), bench.tools.entropy())
                    .claim()
                    .toBytes();

            Measurement measurement =
                    requireNonNull(ProbingClient.measure(BeaconBench.loopback(), bench.port("zhong-wei"), claim));

            assertThat(measurement.region()).isEqualTo("zhong-wei");
            assertThat(measurement.player()).isEqualTo(ANU);
            assertThat(measurement.isSigned()).isTrue();
            assertThat(measurement.certificate().isSigned(bench.keys())).isTrue();
            assertThat(measurement.figures().samples()).isGreaterThan(10);
            assertThat(measurement.addressHash())
                    .isEqualTo(bench.keys().inUse().addressHash(new WireAddress(new byte[] {127, 0, 0, 1}, 1)));
            assertThat(bench.counters("zhong-wei").of(Count.SIGNED)).isEqualTo(1);
            assertThat(bench.counters("zhong-wei").of(BeaconFate.ECHOED)).isGreaterThan(10);
            assertThat(bench.counters("gui-an").of(BeaconFate.ASKED)).isZero();
        }
    }

    @Test
    void signsNothingForWhoShowsNoClaim() throws Exception {
        try (BeaconBench bench = new BeaconBench("gui-an")) {
            assertThat(ProbingClient.measure(BeaconBench.loopback(), bench.port("gui-an"), new byte[0]))
                    .isNull();
            assertThat(bench.counters("gui-an").of(BeaconFate.FETCHED)).isEqualTo(1);
        }
    }

    @Test
    void answersForeignClients() throws Exception {
        try (BeaconBench bench = new BeaconBench("gui-an");
                DatagramSocket socket = new DatagramSocket()) {
            socket.setSoTimeout(10_000);
            byte[] ping = {-1, -1, 7, 8};
            socket.send(new DatagramPacket(
                    ping, ping.length, new InetSocketAddress(BeaconBench.loopback(), bench.port("gui-an"))));

            DatagramPacket pong = new DatagramPacket(new byte[64], 64);
            socket.receive(pong);

            assertThat(pong.getLength()).isEqualTo(4);
            assertThat(pong.getData()).startsWith(0, 0, 7, 8);
        }
    }

    @Test
    void aPortThatIsTakenLeavesNoneOpen() throws Exception {
        try (BeaconBench bench = new BeaconBench();
                TwoPorts ports = TwoPorts.open()) {
            ports.first().close();

            assertThatThrownBy(() -> beaconsFrom(ports.number(), bench)).isInstanceOf(IOException.class);

            try (DatagramSocket again =
                    new DatagramSocket(new InetSocketAddress(BeaconBench.loopback(), ports.number()))) {
                assertThat(again.getLocalPort()).isEqualTo(ports.number());
            }
        }
    }

    @Test
    void regionsHavePortsOneBehindTheOther() throws Exception {
        int number;
        try (TwoPorts ports = TwoPorts.open()) {
            number = ports.number();
        }

        try (BeaconBench bench = new BeaconBench();
                Beacons beacons = beaconsFrom(number, bench)) {
            assertThat(beacons.ports()).containsExactly(entry("a", number), entry("b", number + 1));
        }
    }

    private static Beacons beaconsFrom(int firstPort, BeaconBench bench) throws IOException {
        NodeCredentials credentials =
                new NodeCredentials("node-2", bench.platform, bench.tools.entropy(), bench.tools.wallClock());
        return new Beacons(List.of("a", "b"), BeaconBench.loopback(), firstPort, credentials, bench.shared());
    }

    /** Two of this machine's ports, one behind the other, that nobody else has. */
    private record TwoPorts(int number, DatagramSocket first, DatagramSocket second) implements AutoCloseable {

        static TwoPorts open() throws IOException {
            while (true) {
                DatagramSocket first = new DatagramSocket(new InetSocketAddress(BeaconBench.loopback(), 0));
                int number = first.getLocalPort();
                try {
                    return new TwoPorts(
                            number,
                            first,
                            new DatagramSocket(new InetSocketAddress(BeaconBench.loopback(), number + 1)));
                } catch (IOException | IllegalArgumentException e) {
                    first.close(); // the next one is somebody's, or there is none
                }
            }
        }

        @Override
        public void close() {
            first.close();
            second.close();
        }
    }

    @Test
    void regionsAreMeasuredByEachOthersBeacons() throws Exception {
        try (BeaconBench bench = new BeaconBench("gui-an", "zhong-wei")) {
            List<List<MeshReading>> told = new CopyOnWriteArrayList<>();
            List<BeaconSite> sites = bench.beacons.ports().entrySet().stream()
                    .map(beacon -> new BeaconSite("node-1", beacon.getKey(), "127.0.0.1", beacon.getValue()))
                    .toList();
            MeshDirectory directory = new MeshDirectory() {
                @Override
                public CompletionStage<List<BeaconSite>> live() {
                    return CompletableFuture.completedStage(sites);
                }

                @Override
                public void announce(List<MeshReading> readings) {
                    told.add(readings);
                }
            };

            try (Mesh mesh = new Mesh(
                    List.of("gui-an", "zhong-wei"),
                    BeaconBench.loopback(),
                    bench.platform,
                    directory,
                    bench.shared())) {
                assertThat(mesh).isNotNull();
                Awaitility.await()
                        .atMost(PATIENCE)
                        .until(() -> !told.isEmpty() && told.getLast().size() == 2);
            }

            assertThat(told.getLast())
                    .extracting(reading -> reading.from() + " " + reading.to())
                    .containsExactly("gui-an zhong-wei", "zhong-wei gui-an");
            assertThat(told.getLast()).allMatch(reading -> reading.p25Micros() < 100_000);
            assertThat(bench.mesh().of(MeshCounters.Fate.MEASURED)).isEqualTo(2);
        }
    }
}
