package dev.naadam.server.app.beacon;

import dev.naadam.protocol.beacon.PlatformKeys;
import dev.naadam.protocol.crypto.JdkPacketCiphers;
import dev.naadam.server.app.loop.LoopMeter;
import dev.naadam.server.app.loop.LoopTools;
import dev.naadam.server.app.secrets.KeyRing;
import dev.naadam.server.app.secrets.SharedKey;
import dev.naadam.server.core.beacon.BeaconCounters;
import dev.naadam.server.udp.UdpTransport;
import java.io.IOException;
import java.net.InetAddress;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** Beacons of this process on the loopback, on any free ports. */
final class BeaconBench implements AutoCloseable, BeaconMeter {

    final PlatformKeyRing platform = new PlatformKeyRing(new KeyRing(List.of(new SharedKey(1, new byte[32]))));
    final Map<String, BeaconCounters> counters = new ConcurrentHashMap<>();
    final LoopTools tools;
    final Beacons beacons;

    private volatile MeshCounters mesh = new MeshCounters();

    BeaconBench(String... regions) throws IOException {
        SecureRandom random = new SecureRandom();
        tools = new LoopTools(
                System::nanoTime,
                System::currentTimeMillis,
                random::nextBytes,
                new JdkPacketCiphers(),
                UdpTransport.NETTY,
                LoopMeter.NONE,
                (thread, failure) -> {
                    throw new AssertionError(thread.getName(), failure);
                });
        NodeCredentials credentials = new NodeCredentials("node-1", platform, tools.entropy(), tools.wallClock());
        beacons = new Beacons(List.of(regions), loopback(), 0, credentials, shared());
    }

    Beacons.Shared shared() {
        return new Beacons.Shared(tools, this);
    }

    static InetAddress loopback() {
        return InetAddress.getLoopbackAddress();
    }

    PlatformKeys keys() {
        return platform.get();
    }

    int port(String region) {
        return Objects.requireNonNull(beacons.ports().get(region));
    }

    BeaconCounters counters(String region) {
        return Objects.requireNonNull(counters.get(region));
    }

    MeshCounters mesh() {
        return mesh;
    }

    @Override
    public void beacon(String region, BeaconCounters counted) {
        counters.put(region, counted);
    }

    @Override
    public void mesh(MeshCounters counted) {
        mesh = counted;
    }

    @Override
    public void close() {
        beacons.close();
    }
}
