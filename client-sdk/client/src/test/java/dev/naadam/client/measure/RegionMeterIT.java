package dev.naadam.client.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.naadam.client.PlayerSocket;
import dev.naadam.protocol.ticket.WireAddress;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Real sockets, two seconds a run. */
@Timeout(60)
class RegionMeterIT {

    private static final long TEN_MINUTES = 600_000;

    private final AtomicLong clock = new AtomicLong(1_000_000);
    private final LoopbackBeacon wuhu;
    private final LoopbackBeacon guian;
    private final PlayerSocket socket;
    private final RegionMeter meter;
    private final List<RegionBeacon> beacons;

    RegionMeterIT() throws IOException {
        wuhu = new LoopbackBeacon("wuhu");
        guian = new LoopbackBeacon("guian");
        socket = PlayerSocket.open();
        meter = new RegionMeter(socket, bytes -> bytes[0] = 7, clock::get);
        beacons = List.of(wuhu.beacon(), guian.beacon());
    }

    @AfterEach
    void close() throws IOException {
        wuhu.close();
        guian.close();
        socket.close();
    }

    @Test
    void measuresFromTheSocketThatWillPlay() throws Exception {
        List<String> told = new ArrayList<>();

        RegionReport report = meter.measure(beacons, null, (region, state, probes) -> told.add(region + " " + state));

        assertThat(report.results()).hasSize(2).allSatisfy(result -> {
            RegionResult.Measured measured = (RegionResult.Measured) result;
            assertThat(measured.figures().samples()).isEqualTo(14);
            assertThat(measured.figures().p25Micros()).isLessThan(50_000);
        });
        int port = ((InetSocketAddress) socket.channel().getLocalAddress()).getPort();
        assertThat(wuhu.clientPorts).containsExactly(port);
        assertThat(guian.clientPorts).containsExactly(port);
        assertThat(told).contains("wuhu MEASURED", "guian MEASURED");
    }

    @Test
    void keepsAResultForTenMinutes() throws Exception {
        RegionReport first = meter.measure(beacons, null, ProbeListener.NONE);

        clock.addAndGet(TEN_MINUTES - 1);
        RegionReport kept = meter.measure(beacons, null, ProbeListener.NONE);
        clock.addAndGet(1);
        RegionReport renewed = meter.measure(beacons, null, ProbeListener.NONE);

        assertThat(kept).isSameAs(first);
        assertThat(renewed).isNotSameAs(first);
        assertThat(wuhu.runs).hasValue(2);
    }

    @Test
    void measuresAgainBeforeASeriesAndForOtherRegions() throws Exception {
        RegionReport first = meter.measure(beacons, null, ProbeListener.NONE);

        RegionReport again = meter.measureAgain(beacons, null, ProbeListener.NONE);
        RegionReport fewer = meter.measure(beacons.subList(0, 1), null, ProbeListener.NONE);

        assertThat(again).isNotSameAs(first);
        assertThat(fewer.results()).extracting(RegionResult::region).containsExactly("wuhu");
    }

    @Test
    void measuresTheOthersWhenARegionIsDown() throws Exception {
        LoopbackBeacon down = new LoopbackBeacon("down");
        RegionBeacon gone = down.beacon();
        down.close();

        RegionReport report = meter.measure(List.of(gone, wuhu.beacon()), null, ProbeListener.NONE);

        assertThat(report.results().getFirst()).isEqualTo(new RegionResult.Unreachable("down"));
        assertThat(report.results().getLast()).isInstanceOf(RegionResult.Measured.class);
    }

    @Test
    void stopsWhenItsThreadIsInterrupted() {
        RegionBeacon nobody = new RegionBeacon("nobody", new WireAddress(new byte[] {127, 0, 0, 1}, 9));
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> meter.measure(List.of(nobody), null, ProbeListener.NONE))
                .isInstanceOf(IOException.class);
        assertThat(Thread.interrupted()).isTrue();
    }
}
