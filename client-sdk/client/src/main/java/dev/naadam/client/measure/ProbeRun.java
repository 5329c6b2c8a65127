package dev.naadam.client.measure;

import dev.naadam.protocol.Entropy;
import dev.naadam.protocol.PacketType;
import dev.naadam.protocol.ProtocolLimits;
import dev.naadam.protocol.beacon.BeaconLimits;
import dev.naadam.protocol.beacon.DenyReason;
import dev.naadam.protocol.beacon.Probe;
import dev.naadam.protocol.beacon.ProbeAsk;
import dev.naadam.protocol.beacon.ProbeCookie;
import dev.naadam.protocol.beacon.ProbeDeny;
import dev.naadam.protocol.beacon.ProbeFetch;
import dev.naadam.protocol.beacon.ProbeResult;
import dev.naadam.protocol.beacon.ProbeStart;
import dev.naadam.protocol.beacon.ProbeType;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One run at one beacon, as a state machine without I/O (STATES.md, "Client: measuring one region"). The beacon times
 * the echoes; all that is done here is to send each probe back at once. One thread; no datagram makes it throw. It ends by
 * itself, after ten and a half seconds at the latest.
 */
final class ProbeRun {

    static final long RESEND_NANOS = 250_000_000L;
    static final long ASK_LIMIT_NANOS = 2_000_000_000L;
    static final long START_LIMIT_NANOS = 2_000_000_000L;

    /** From the START: the longest run lasts 3.43 s and its last probe may be a second under way. */
    static final long ECHO_LIMIT_NANOS = 4_500_000_000L;

    /** A beacon tells no result before its last probe is echoed or lost. */
    static final long FETCH_DELAY_NANOS = 1_000_000_000L;

    static final long FETCH_LIMIT_NANOS = 2_000_000_000L;

    private final RegionBeacon beacon;
    private final byte[] claim;
    private final byte[] random;
    private final byte[] echo = new byte[Probe.BYTES];

    private ProbeState state = ProbeState.IDLE;
    private byte[] request = {};
    private long nextSendNanos;
    private long limitNanos;
    private long runId;
    private int probesSeen;
    private @Nullable DenyReason denied;
    private @Nullable ProbeResult result;

    /**
     * Nothing is sent yet.
     *
     * @param claim whom it is about; empty: nobody, and the result proves nothing
     */
    ProbeRun(RegionBeacon beacon, byte[] claim, Entropy entropy) {
        this.beacon = beacon;
        this.claim = claim;
        this.random = entropy.bytes(ProbeAsk.RANDOM_BYTES);
    }

    /** Leaves IDLE: an ASK is due. */
    void start(long nowNanos) {
        enter(ProbeState.ASKING, ProbeAsk.toBytes(random), nowNanos, nowNanos + ASK_LIMIT_NANOS);
    }

    /** Takes a datagram from the beacon's address. */
    void receive(byte[] datagram, int length, long nowNanos, ProbeSink out) {
        if (length < 1 || PacketType.version(datagram[0]) != ProtocolLimits.VERSION || state.isOver()) {
            return;
        }
        switch (PacketType.type(datagram[0])) {
            case ProbeType.COOKIE -> receiveCookie(datagram, length, nowNanos);
            case ProbeType.DENY -> receiveDeny(datagram, length);
            case ProbeType.PROBE -> receiveProbe(datagram, length, nowNanos, out);
            case ProbeType.RESULT -> receiveResult(datagram, length);
            default -> {
                // nothing that a beacon sends
            }
        }
    }

    /** Does what is due. */
    void advance(long nowNanos, ProbeSink out) {
        if (state.isOver() || state == ProbeState.IDLE) {
            return;
        }
        if (nowNanos - limitNanos >= 0) {
            expire(nowNanos);
        } else if (state != ProbeState.ECHOING && nowNanos - nextSendNanos >= 0) {
            nextSendNanos = nowNanos + RESEND_NANOS;
            out.send(beacon.address(), request, request.length);
        }
    }

    /** When {@link #advance} has something to do; meaningless when it is over. */
    long nextDueNanos() {
        boolean isLimitNext = state == ProbeState.ECHOING || limitNanos - nextSendNanos < 0;
        return isLimitNext ? limitNanos : nextSendNanos;
    }

    RegionBeacon beacon() {
        return beacon;
    }

    ProbeState state() {
        return state;
    }

    /** Different probes that have come. */
    int probes() {
        return Integer.bitCount(probesSeen);
    }

    /** What it came to, so far. */
    RegionResult result() {
        if (denied != null) {
            return new RegionResult.Denied(beacon.region(), denied);
        }
        return switch (result) {
            case null -> new RegionResult.Unreachable(beacon.region());
            case ProbeResult.Signed signed ->
                new RegionResult.Measured(beacon.region(), signed.figures(), signed.measurement());
            case ProbeResult.Unsigned unsigned -> new RegionResult.Measured(beacon.region(), unsigned.figures(), null);
        };
    }

    private void receiveCookie(byte[] datagram, int length, long nowNanos) {
        ProbeCookie cookie = state == ProbeState.ASKING ? ProbeCookie.read(datagram, length) : null;
        if (cookie != null && Arrays.equals(cookie.clientRandom(), random)) {
            byte[] start = new ProbeStart(random, cookie.cookie(), claim).toBytes();
            enter(ProbeState.STARTING, start, nowNanos, nowNanos + START_LIMIT_NANOS);
        }
    }

    private void receiveDeny(byte[] datagram, int length) {
        DenyReason reason = state == ProbeState.STARTING ? ProbeDeny.read(datagram, length, random) : null;
        if (reason != null) {
            denied = reason;
            state = ProbeState.DENIED;
        }
    }

    private void receiveProbe(byte[] datagram, int length, long nowNanos, ProbeSink out) {
        Probe probe = Probe.read(datagram, length);
        boolean isFirst = state == ProbeState.STARTING;
        if (probe == null || !(isFirst || (hasRun() && probe.run() == runId))) {
            return;
        }
        System.arraycopy(datagram, 0, echo, 0, Probe.BYTES);
        Probe.turnIntoEcho(echo);
        out.send(beacon.address(), echo, Probe.BYTES);
        probesSeen |= 1 << probe.number();
        if (isFirst) {
            runId = probe.run();
            enter(ProbeState.ECHOING, request, nowNanos, nowNanos + ECHO_LIMIT_NANOS);
        }
        if (probe.number() == BeaconLimits.PROBES - 1 && state == ProbeState.ECHOING) {
            fetch(nowNanos, FETCH_DELAY_NANOS);
        }
    }

    private void receiveResult(byte[] datagram, int length) {
        ProbeResult read = hasRun() ? ProbeResult.read(datagram, length) : null;
        if (read != null && read.run() == runId && isOfRegion(read)) {
            result = read;
            state = ProbeState.MEASURED;
        }
    }

    /** A beacon that signs for another region than it was asked for is not the one we were told of. */
    private boolean isOfRegion(ProbeResult read) {
        return !(read instanceof ProbeResult.Signed signed)
                || signed.measurement().region().equals(beacon.region());
    }

    private boolean hasRun() {
        return state == ProbeState.ECHOING || state == ProbeState.FETCHING;
    }

    private void expire(long nowNanos) {
        if (state == ProbeState.ECHOING) {
            // the last probe was lost on its way here
            fetch(nowNanos, 0);
        } else {
            state = ProbeState.UNREACHABLE;
        }
    }

    private void fetch(long nowNanos, long delayNanos) {
        long fromNanos = nowNanos + delayNanos;
        enter(ProbeState.FETCHING, ProbeFetch.toBytes(runId), fromNanos, fromNanos + FETCH_LIMIT_NANOS);
    }

    private void enter(ProbeState next, byte[] request, long firstSendNanos, long limitNanos) {
        this.state = next;
        this.request = request;
        this.nextSendNanos = firstSendNanos;
        this.limitNanos = limitNanos;
    }
}
