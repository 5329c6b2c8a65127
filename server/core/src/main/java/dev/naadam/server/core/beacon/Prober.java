package dev.naadam.server.core.beacon;

import dev.naadam.protocol.beacon.BeaconLimits;
import dev.naadam.protocol.beacon.Measurement;
import dev.naadam.protocol.beacon.Probe;
import dev.naadam.protocol.beacon.ProbeAsk;
import dev.naadam.protocol.beacon.ProbeCookie;
import dev.naadam.protocol.beacon.ProbeDeny;
import dev.naadam.protocol.beacon.ProbeFetch;
import dev.naadam.protocol.beacon.ProbeResult;
import dev.naadam.protocol.beacon.ProbeStart;
import dev.naadam.server.core.session.Outbox;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A beacon that has itself measured by another one, as any client would (STATES.md): the mesh. One thread; time comes in.
 *
 * <p>Echoes are sent from {@link #receive}, at once.
 */
public final class Prober {

    private static final long REPEAT_NANOS = 250_000_000;

    /** Longer than fifteen probes take, and all waiting for lost packets. */
    private static final long PATIENCE_NANOS = 8_000_000_000L;

    private static final long QUIET_NANOS = BeaconLimits.ECHO_LIMIT_MICROS * 1_000;

    private final long address;
    private final byte[] clientRandom;
    private final byte[] claim;
    private final long startedNanos;
    private byte @Nullable [] cookie;
    private long run;
    private boolean hasRun;
    private long heardNanos;
    private long sentNanos;
    private boolean isOver;
    private @Nullable Measurement measurement;

    /**
     * Asks at the first {@link #advance}.
     *
     * @param address of the other beacon
     * @param clientRandom 16 random bytes
     * @param claim as bytes
     */
    public Prober(long address, byte[] clientRandom, byte[] claim, long nowNanos) {
        this.address = address;
        this.clientRandom = clientRandom.clone();
        this.claim = claim.clone();
        this.startedNanos = nowNanos;
        this.heardNanos = nowNanos;
        this.sentNanos = nowNanos - REPEAT_NANOS;
    }

    /** Takes a datagram that came to this prober's socket; others than the beacon's change nothing. */
    public void receive(long from, byte[] packet, int length, long nowNanos, Outbox outbox) {
        if (from != address || isOver) {
            return;
        }
        Probe probe = Probe.read(packet, length);
        if (probe != null) {
            echo(probe, packet, length, nowNanos, outbox);
        } else if (cookie == null) {
            prove(packet, length, outbox, nowNanos);
        } else if (hasRun) {
            end(ProbeResult.read(packet, length));
        } else {
            isOver = ProbeDeny.read(packet, length, clientRandom) != null;
        }
    }

    /** Sends what has to be repeated; to be called a few times a second. */
    public void advance(long nowNanos, Outbox outbox) {
        if (nowNanos - startedNanos > PATIENCE_NANOS) {
            isOver = true;
        }
        if (!isOver && nowNanos - sentNanos >= REPEAT_NANOS) {
            send(nowNanos, outbox);
        }
    }

    /** Whether nothing more comes. */
    public boolean isOver() {
        return isOver;
    }

    /** What the other beacon signed; null until it is over, or if it did not. Nobody has checked it. */
    public @Nullable Measurement measurement() {
        return measurement;
    }

    private void echo(Probe probe, byte[] packet, int length, long nowNanos, Outbox outbox) {
        if (cookie == null || (hasRun && probe.run() != run)) {
            return;
        }
        byte[] echo = Arrays.copyOf(packet, length);
        Probe.turnIntoEcho(echo);
        outbox.send(address, echo, length);
        run = probe.run();
        hasRun = true;
        heardNanos = nowNanos;
    }

    private void prove(byte[] packet, int length, Outbox outbox, long nowNanos) {
        ProbeCookie answer = ProbeCookie.read(packet, length);
        if (answer != null && Arrays.equals(answer.clientRandom(), clientRandom)) {
            cookie = answer.cookie();
            send(nowNanos, outbox);
        }
    }

    private void end(@Nullable ProbeResult result) {
        if (result != null && result.run() == run) {
            isOver = true;
            measurement = result instanceof ProbeResult.Signed signed ? signed.measurement() : null;
        }
    }

    private void send(long nowNanos, Outbox outbox) {
        if (cookie == null) {
            send(ProbeAsk.toBytes(clientRandom), outbox);
        } else if (!hasRun) {
            send(new ProbeStart(clientRandom, cookie, claim).toBytes(), outbox);
        } else if (nowNanos - heardNanos > QUIET_NANOS) {
            send(ProbeFetch.toBytes(run), outbox);
        }
        sentNanos = nowNanos;
    }

    private void send(byte[] packet, Outbox outbox) {
        outbox.send(address, packet, packet.length);
    }
}
