package dev.naadam.server.app.beacon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.protocol.beacon.BeaconFate;
import dev.naadam.protocol.beacon.MeasuredPlayer;
import dev.naadam.protocol.beacon.PlayerToken;
import dev.naadam.protocol.beacon.ProbeAsk;
import dev.naadam.protocol.beacon.ProbeStart;
import dev.naadam.server.core.beacon.BeaconCounters;
import dev.naadam.server.core.beacon.BeaconCounters.Count;
import dev.naadam.server.udp.Addresses;
import dev.naadam.server.udp.DatagramPort;
import dev.naadam.server.udp.NettyDatagramPort;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/**
 * A flood on a real socket, by whom never proves itself: from as many hosts and ports as the loopback and a test can have. A
 * source of its own for each datagram is what ProbeFloodTest gives the same beacon in the core.
 */
class ProbeFloodIT {

    private static final boolean IS_FULL = "full".equals(System.getProperty("naadam.campaign"));
    private static final int PER_SECOND = IS_FULL ? 50_000 : 10_000;
    private static final int SECONDS = IS_FULL ? 20 : 2;
    private static final int SOCKETS = IS_FULL ? 500 : 50;
    private static final int PER_BATCH = 100;

    @Test
    void nothingLargerGoesOutThanCameInAndNothingStaysBehind() throws Exception {
        try (BeaconBench bench = new BeaconBench("gui-an")) {
            BeaconCounters counters = bench.counters("gui-an");
            flood(bench.port("gui-an"), PER_SECOND);
            long before = usedBytes();

            flood(bench.port("gui-an"), PER_SECOND * SECONDS);

            assertThat(counters.of(Count.BYTES_RECEIVED)).isPositive();
            assertThat(counters.of(Count.BYTES_SENT)).isLessThanOrEqualTo(counters.of(Count.BYTES_RECEIVED));
            assertThat(counters.runs()).isZero();
            assertThat(counters.of(BeaconFate.BAD_COOKIE)).isPositive();
            assertThat(usedBytes() - before).isLessThan(16L << 20);
            assertThat(isMeasured(bench)).as("a player after the flood").isTrue();
        }
    }

    private static boolean isMeasured(BeaconBench bench) throws Exception {
        byte[] claim = PlayerToken.mint(
                        bench.keys().inUse(),
                        MeasuredPlayer.named("cup", "anu"),
                        System.currentTimeMillis(),
                        bench.tools.entropy())
                .claim()
                .toBytes();
        return ProbingClient.measure(BeaconBench.loopback(), bench.port("gui-an"), claim) != null;
    }

    private static void flood(int beacon, int datagrams) throws Exception {
        long target = Addresses.pack(new InetSocketAddress(BeaconBench.loopback(), beacon));
        byte[] ask = ProbeAsk.toBytes(new byte[16]);
        byte[] start = new ProbeStart(new byte[16], new byte[16], new byte[0]).toBytes();
        List<DatagramPort> sources = new ArrayList<>();
        try {
            for (int i = 0; i < SOCKETS; i++) {
                sources.add(NettyDatagramPort.open(new InetSocketAddress("127.0.1." + (1 + i % 254), 0), 1_200));
            }
            long dueNanos = System.nanoTime();
            for (int sent = 0; sent < datagrams; sent += PER_BATCH) {
                DatagramPort source = sources.get(sent / PER_BATCH % SOCKETS);
                for (int i = 0; i < PER_BATCH; i++) {
                    byte[] packet = i % 4 == 0 ? start : ask;
                    source.send(target, packet, packet.length);
                }
                source.flush();
                source.poll((address, bytes, length) -> {});
                dueNanos += TimeUnit.SECONDS.toNanos(PER_BATCH) / PER_SECOND;
                LockSupport.parkNanos(dueNanos - System.nanoTime());
            }
        } finally {
            sources.forEach(DatagramPort::close);
        }
    }

    private static long usedBytes() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
