package dev.naadam.server.app.control;

import dev.naadam.protocol.Entropy;
import dev.naadam.protocol.beacon.MeasuredPlayer;
import dev.naadam.protocol.beacon.Measurement;
import dev.naadam.protocol.beacon.NodeCertificate;
import dev.naadam.protocol.beacon.PlatformKey;
import dev.naadam.protocol.beacon.PlatformKeys;
import dev.naadam.protocol.beacon.ProbeFigures;
import dev.naadam.protocol.crypto.Ed25519;
import dev.naadam.protocol.ticket.WireAddress;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongSupplier;

/** What measures and believes, wired to memory, and a beacon that signs whatever a test wants. */
public final class MeasuringBench {

    public static final WireAddress PEER = new WireAddress(new byte[] {127, 0, 0, 1}, 1);
    public static final MeasuredPlayer ANU = MeasuredPlayer.named("cup", "anu");
    public static final ProbeFigures FIGURES = new ProbeFigures(14, 14, 7_000, 8_000, 9_000, 12_000, 500);

    public final List<BeaconNode> beacons = new CopyOnWriteArrayList<>();
    public final MemoryDistances store = new MemoryDistances();
    public final MeasurementCounters counters = new MeasurementCounters();
    public final Regions regions;
    public final PlayerTokens tokens;
    public final Measurements measurements;
    public final KnownDistances players;

    public final PlatformKey platform;
    public final PlatformKeys keys;
    public final Ed25519 node;

    private final Entropy entropy = new Random(9)::nextBytes;
    private final LongSupplier wallClockMillis;

    MeasuringBench(NodeRegistry nodes, LongSupplier wallClockMillis, LongSupplier nanoClock) {
        this.wallClockMillis = wallClockMillis;
        this.platform = new PlatformKey(1, entropy.bytes(PlatformKey.SECRET_BYTES));
        this.node = Ed25519.generate(entropy);
        this.keys = new PlatformKeys(platform, List.of(platform));
        BeaconRegistry registry = () -> CompletableFuture.completedStage(new StoreAnswer.Found<>(List.copyOf(beacons)));
        this.regions = new Regions(nodes, registry, nanoClock);
        this.tokens = new PlayerTokens(() -> keys, entropy, wallClockMillis);
        this.measurements = new Measurements(() -> keys, store, counters, wallClockMillis);
        this.players = new KnownDistances(store, registry, wallClockMillis);
    }

    /** Certified now, for this region. */
    public NodeCertificate certificate(String region) {
        return NodeCertificate.sign(platform, region, "node-1", node.publicKey(), wallClockMillis.getAsLong());
    }

    /** Of this player from {@link #PEER} at this time, not signed yet. */
    public Measurement unsigned(MeasuredPlayer player, NodeCertificate certificate, long measuredMillis) {
        return Measurement.unsigned(
                certificate,
                player,
                platform.addressHash(PEER),
                entropy.bytes(Measurement.ID_BYTES),
                measuredMillis,
                FIGURES);
    }

    /** A true one of this moment. */
    public Measurement measured(MeasuredPlayer player, String region) {
        return unsigned(player, certificate(region), wallClockMillis.getAsLong())
                .signedBy(node);
    }

    void forget() {
        beacons.clear();
        store.forget();
    }
}
