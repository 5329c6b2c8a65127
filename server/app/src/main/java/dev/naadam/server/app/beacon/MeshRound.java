package dev.naadam.server.app.beacon;

import dev.naadam.protocol.beacon.MeasuredPlayer;
import dev.naadam.protocol.beacon.Measurement;
import dev.naadam.protocol.beacon.PlatformKeys;
import dev.naadam.protocol.beacon.PlayerToken;
import dev.naadam.server.app.loop.LoopTools;
import dev.naadam.server.core.beacon.Prober;
import dev.naadam.server.core.session.Outbox;
import dev.naadam.server.udp.Addresses;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One of our regions is measured by a beacon of each other region, all at once, on one socket. One thread. */
final class MeshRound {

    private static final int RANDOM_BYTES = 16;

    private final String from;
    private final Supplier<PlatformKeys> platform;
    private final MeshCounters counters;
    private final Map<Long, Target> targets = new TreeMap<>();

    /** Asks at the first {@link #advance}. */
    MeshRound(
            String from,
            List<BeaconSite> sites,
            Supplier<PlatformKeys> platform,
            LoopTools tools,
            MeshCounters counters) {
        this.from = from;
        this.platform = platform;
        this.counters = counters;
        byte[] claim = PlayerToken.mint(
                        platform.get().inUse(),
                        MeasuredPlayer.beacon(from),
                        tools.wallClock().getAsLong(),
                        tools.entropy())
                .claim()
                .toBytes();
        for (BeaconSite site : sites) {
            long address = address(site);
            byte[] random = tools.entropy().bytes(RANDOM_BYTES);
            Prober prober = new Prober(address, random, claim, tools.nanoClock().getAsLong());
            targets.put(address, new Target(site.region(), prober));
        }
    }

    void receive(long address, byte[] packet, int length, long nowNanos, Outbox outbox) {
        Target target = targets.get(address);
        if (target != null) {
            target.prober.receive(address, packet, length, nowNanos, outbox);
        }
    }

    void advance(long nowNanos, Outbox outbox) {
        targets.values().forEach(target -> target.prober.advance(nowNanos, outbox));
    }

    boolean isOver() {
        return targets.values().stream().allMatch(target -> target.prober.isOver());
    }

    /** What the others signed, and is true. */
    List<MeshReading> readings() {
        List<MeshReading> readings = new ArrayList<>();
        for (Target target : targets.values()) {
            Measurement measurement = target.prober.measurement();
            MeshCounters.Fate fate = fate(measurement, target.region);
            counters.add(fate);
            if (measurement != null && fate == MeshCounters.Fate.MEASURED) {
                readings.add(new MeshReading(
                        from, target.region, measurement.figures().p25Micros(), measurement.measuredAtMillis()));
            }
        }
        return readings;
    }

    private MeshCounters.Fate fate(@Nullable Measurement measurement, String region) {
        if (measurement == null) {
            return MeshCounters.Fate.UNANSWERED;
        }
        boolean isTrue = measurement.region().equals(region)
                && measurement.player().equals(MeasuredPlayer.beacon(from))
                && measurement.isSigned()
                && measurement.certificate().isSigned(platform.get());
        return isTrue ? MeshCounters.Fate.MEASURED : MeshCounters.Fate.REFUSED;
    }

    private static long address(BeaconSite site) {
        try {
            return Addresses.pack(new InetSocketAddress(InetAddress.getByName(site.host()), site.port()));
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("host: " + site.host() + " (expected: an IPv4 address)", e);
        }
    }

    private record Target(String region, Prober prober) {}
}
