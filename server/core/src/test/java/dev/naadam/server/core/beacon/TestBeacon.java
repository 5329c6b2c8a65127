package dev.naadam.server.core.beacon;

import static java.util.Objects.requireNonNull;

import dev.naadam.protocol.beacon.BeaconFate;
import dev.naadam.protocol.beacon.MeasuredPlayer;
import dev.naadam.protocol.beacon.NodeCertificate;
import dev.naadam.protocol.beacon.PlatformKey;
import dev.naadam.protocol.beacon.PlatformKeys;
import dev.naadam.protocol.beacon.PlayerToken;
import dev.naadam.protocol.beacon.Probe;
import dev.naadam.protocol.beacon.ProbeAsk;
import dev.naadam.protocol.beacon.ProbeCookie;
import dev.naadam.protocol.beacon.ProbeFetch;
import dev.naadam.protocol.beacon.ProbeResult;
import dev.naadam.protocol.beacon.ProbeStart;
import dev.naadam.protocol.crypto.Ed25519;
import dev.naadam.protocol.ticket.WireAddress;
import dev.naadam.testkit.SeededEntropy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A beacon in virtual time, and what a client of it does step by step. */
final class TestBeacon {

    static final long MILLI = 1_000_000;
    static final long SECOND = 1_000 * MILLI;
    static final long START_MILLIS = 1_800_000_000_000L;
    static final long ADDRESS = (10L << 24 | 77) << 16 | 5_000;

    final SeededEntropy entropy = new SeededEntropy(7);
    final PlatformKey platform = new PlatformKey(1, entropy.bytes(32));
    final PlatformKeys keys = new PlatformKeys(platform, List.of(platform));
    final Ed25519 node = Ed25519.generate(entropy);
    final NodeCertificate certificate =
            NodeCertificate.sign(platform, "gui-an", "node-1", node.publicKey(), START_MILLIS);
    final BeaconIdentity identity = new BeaconIdentity(node, certificate, platform, keys);
    final MeasuredPlayer player = MeasuredPlayer.named("steppe-cup", "anu");
    final List<byte[]> replies = new ArrayList<>();
    final Beacon beacon;

    /** The clock overflows while the tests run. */
    final long startNanos = Long.MAX_VALUE - SECOND;

    long nowNanos = startNanos;
    long bytesIn;
    long bytesOut;

    TestBeacon() {
        this(BeaconBudgets.DEFAULT);
    }

    TestBeacon(BeaconBudgets budgets) {
        this.beacon = new Beacon(identity, budgets, entropy, nowNanos);
    }

    /** The usual ones but for these. */
    static BeaconBudgets budgets(int startBurstPerSource, int maxRuns, int maxUnclaimedRuns) {
        BeaconBudgets usual = BeaconBudgets.DEFAULT;
        return new BeaconBudgets(
                usual.cookiesPerSecond(),
                usual.cookiesPerSecondAndSource(),
                usual.cookieBurstPerSource(),
                usual.startsPerSecondAndSource(),
                startBurstPerSource,
                usual.runsPerMinuteAndPlayer(),
                usual.signaturesPerSecond(),
                usual.pingsPerSecond(),
                usual.pingsPerSecondAndSource(),
                maxRuns,
                maxUnclaimedRuns);
    }

    static Source source(long address) {
        int ip = (int) (address >>> 16);
        byte[] bytes = {(byte) (ip >>> 24), (byte) (ip >>> 16), (byte) (ip >>> 8), (byte) ip};
        return new Source(address, new WireAddress(bytes, (int) address & 0xffff));
    }

    PlayerToken token(MeasuredPlayer player) {
        return PlayerToken.mint(platform, player, millis(), entropy);
    }

    byte[] claim() {
        return token(player).claim().toBytes();
    }

    long millis() {
        return START_MILLIS + (nowNanos - startNanos) / MILLI;
    }

    BeaconFate receive(byte[] packet) {
        return receiveFrom(ADDRESS, packet);
    }

    BeaconFate receiveFrom(long address, byte[] packet) {
        bytesIn += packet.length;
        return beacon.receive(source(address), packet, packet.length, new Moment(nowNanos, millis()), this::reply);
    }

    /** What was answered last. */
    byte[] lastReply() {
        return replies.getLast();
    }

    byte[] cookie(long address, byte[] random) {
        receiveFrom(address, ProbeAsk.toBytes(random));
        return requireNonNull(ProbeCookie.read(lastReply(), ProbeCookie.BYTES)).cookie();
    }

    byte[] start(long address, byte[] random, byte[] claim) {
        return new ProbeStart(random, cookie(address, random), claim).toBytes();
    }

    /** Opens a run and returns its first probe. */
    Probe open(long address, byte[] claim) {
        receiveFrom(address, start(address, entropy.bytes(16), claim));
        return requireNonNull(nextProbe());
    }

    /** Goes to the moment of the next probe; null if none is sent within a second. */
    @Nullable Probe nextProbe() {
        long untilNanos = nowNanos + SECOND;
        while (nowNanos - untilNanos < 0) {
            replies.clear();
            long dueNanos = beacon.advance(nowNanos, this::reply);
            if (!replies.isEmpty()) {
                return Probe.read(lastReply(), lastReply().length);
            }
            nowNanos += Math.min(dueNanos, untilNanos - nowNanos);
        }
        return null;
    }

    static byte[] echo(Probe probe) {
        byte[] packet = probe.toBytes();
        Probe.turnIntoEcho(packet);
        return packet;
    }

    /** Waits until the run is over, whatever was echoed, and fetches. */
    ProbeResult fetch(long run) {
        nowNanos += 1_100 * MILLI;
        receive(ProbeFetch.toBytes(run));
        return requireNonNull(ProbeResult.read(lastReply(), lastReply().length));
    }

    /** A whole run whose probe number i is echoed after {@code rttMillis[i]}, or not if that is negative. */
    ProbeResult measure(byte[] claim, long... rttMillis) {
        Probe probe = open(ADDRESS, claim);
        long run = probe.run();
        while (probe != null) {
            long rtt = rttMillis[probe.number()];
            if (rtt >= 0) {
                nowNanos += rtt * MILLI;
                receive(echo(probe));
            }
            probe = nextProbe();
        }
        return fetch(run);
    }

    static long[] all(long rttMillis) {
        long[] rtts = new long[15];
        Arrays.fill(rtts, rttMillis);
        return rtts;
    }

    void reply(long address, byte[] packet, int length) {
        bytesOut += length;
        replies.add(Arrays.copyOf(packet, length));
    }
}
