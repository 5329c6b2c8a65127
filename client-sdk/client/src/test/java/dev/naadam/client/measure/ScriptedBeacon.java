package dev.naadam.client.measure;

import dev.naadam.protocol.PacketType;
import dev.naadam.protocol.beacon.BeaconLimits;
import dev.naadam.protocol.beacon.DenyReason;
import dev.naadam.protocol.beacon.MeasuredPlayer;
import dev.naadam.protocol.beacon.Measurement;
import dev.naadam.protocol.beacon.NodeCertificate;
import dev.naadam.protocol.beacon.Probe;
import dev.naadam.protocol.beacon.ProbeAsk;
import dev.naadam.protocol.beacon.ProbeCookie;
import dev.naadam.protocol.beacon.ProbeDeny;
import dev.naadam.protocol.beacon.ProbeFigures;
import dev.naadam.protocol.beacon.ProbeResult;
import dev.naadam.protocol.beacon.ProbeStart;
import dev.naadam.protocol.beacon.ProbeType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A beacon that times echoes as a real one does, but believes every cookie and signs with zeros. */
final class ScriptedBeacon {

    static final long GAP_NANOS = 150_000_000;

    private static final long RUN = 77;
    private static final byte[] COOKIE = new byte[16];

    final String region;
    final List<Integer> received = new ArrayList<>();
    final List<byte[]> claims = new ArrayList<>();

    @Nullable DenyReason denying;

    boolean isDown;
    int diesAfterProbes = BeaconLimits.PROBES;

    private final long[] sentNanos = new long[BeaconLimits.PROBES];
    private final long[] rttMicros = new long[BeaconLimits.PROBES];
    private boolean isSigning;
    private long startedNanos;
    private int probes;

    ScriptedBeacon(String region) {
        this.region = region;
        Arrays.fill(rttMicros, -1);
    }

    void receive(byte[] packet, int length, long nowNanos, Consumer<byte[]> out) {
        int type = PacketType.type(packet[0]);
        received.add(type);
        if (isDown) {
            return;
        }
        switch (type) {
            case ProbeType.ASK -> out.accept(new ProbeCookie(ProbeAsk.clientRandom(packet), COOKIE, 1).toBytes());
            case ProbeType.START -> start(ProbeStart.read(packet), nowNanos, out);
            case ProbeType.ECHO -> echo(Probe.readEcho(packet), nowNanos);
            case ProbeType.FETCH -> fetch(nowNanos, out);
            default -> throw new IllegalStateException("type " + type);
        }
    }

    /** Sends the probe that is due. */
    void advance(long nowNanos, Consumer<byte[]> out) {
        isDown |= probes >= diesAfterProbes && diesAfterProbes < BeaconLimits.PROBES;
        boolean isDue = startedNanos > 0 && nowNanos - startedNanos >= probes * GAP_NANOS;
        if (isDue && !isDown && probes < BeaconLimits.PROBES) {
            sentNanos[probes] = nowNanos;
            out.accept(new Probe(RUN, probes, nonce(probes)).toBytes());
            probes++;
        }
    }

    private void start(ProbeStart start, long nowNanos, Consumer<byte[]> out) {
        if (denying != null) {
            out.accept(ProbeDeny.toBytes(start.clientRandom(), denying));
        } else if (startedNanos == 0) {
            claims.add(start.claim());
            isSigning = start.claim().length > 0;
            startedNanos = nowNanos;
        }
    }

    private void echo(Probe echo, long nowNanos) {
        if (echo.run() == RUN && Arrays.equals(echo.nonce(), nonce(echo.number()))) {
            rttMicros[echo.number()] = (nowNanos - sentNanos[echo.number()]) / 1000;
        }
    }

    private void fetch(long nowNanos, Consumer<byte[]> out) {
        boolean isOver = probes == BeaconLimits.PROBES
                && (rttMicros[probes - 1] >= 0 || nowNanos - sentNanos[probes - 1] > 1_000_000_000);
        if (isOver) {
            out.accept(result().toBytes());
        }
    }

    private ProbeResult result() {
        long[] sorted = Arrays.stream(rttMicros, 1, BeaconLimits.PROBES)
                .filter(micros -> micros >= 0)
                .sorted()
                .toArray();
        int n = sorted.length;
        ProbeFigures figures = n == 0
                ? new ProbeFigures(BeaconLimits.COUNTED_PROBES, 0, 0, 0, 0, 0, 0)
                : new ProbeFigures(
                        BeaconLimits.COUNTED_PROBES, n, sorted[0], sorted[n / 4], sorted[n / 2], sorted[n - 1], 0);
        return isSigning && n >= BeaconLimits.MIN_SIGNED_SAMPLES
                ? new ProbeResult.Signed(RUN, measurement(region, figures))
                : new ProbeResult.Unsigned(RUN, figures);
    }

    static Measurement measurement(String region, ProbeFigures figures) {
        NodeCertificate certificate = new NodeCertificate(1, region, "node", new byte[32], 0, 1000, new byte[64]);
        MeasuredPlayer player = MeasuredPlayer.named("cup", "anu");
        return Measurement.unsigned(certificate, player, new byte[16], new byte[16], 500, figures);
    }

    private static byte[] nonce(int number) {
        byte[] nonce = new byte[16];
        nonce[0] = (byte) (number + 1);
        return nonce;
    }
}
