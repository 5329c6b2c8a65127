package dev.naadam.server.core.beacon;

import dev.naadam.protocol.beacon.BeaconFate;
import dev.naadam.protocol.beacon.BeaconLimits;
import dev.naadam.protocol.beacon.ProbeFigures;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * What was sent and what came back in one run, by probe number.
 *
 * <p>Quantiles by nearest rank, jitter as in RFC 3550 appendix A.8 over the samples in the order of their numbers.
 */
final class RunSamples {

    private static final long LIMIT_NANOS = BeaconLimits.ECHO_LIMIT_MICROS * 1_000;
    private static final long NONE = -1;

    private final byte[][] nonces = new byte[BeaconLimits.PROBES][];
    private final long[] sentNanos = new long[BeaconLimits.PROBES];
    private final long[] sampleMicros = new long[BeaconLimits.PROBES];
    private int sent;

    RunSamples() {
        Arrays.fill(sampleMicros, NONE);
    }

    /** Number of the next probe; {@link BeaconLimits#PROBES} when all were sent. */
    int sent() {
        return sent;
    }

    /** The next probe goes out now. */
    void send(byte[] nonce, long nowNanos) {
        nonces[sent] = nonce;
        sentNanos[sent] = nowNanos;
        sent++;
    }

    /** An echo came. The nonce first: whoever does not know it learns nothing of the run. */
    BeaconFate echo(int number, byte[] nonce, long nowNanos) {
        if (number >= sent || !MessageDigest.isEqual(nonces[number], nonce)) {
            return BeaconFate.BAD_NONCE;
        }
        if (sampleMicros[number] != NONE) {
            return BeaconFate.REPLAYED;
        }
        if (isLost(number, nowNanos)) {
            return BeaconFate.LATE;
        }
        sampleMicros[number] = (nowNanos - sentNanos[number]) / 1_000;
        return BeaconFate.ECHOED;
    }

    /** Whether nothing that comes can change the figures any more. */
    boolean isOver(long nowNanos) {
        if (sent < BeaconLimits.PROBES) {
            return false;
        }
        for (int number = 0; number < sent; number++) {
            if (sampleMicros[number] == NONE && !isLost(number, nowNanos)) {
                return false;
            }
        }
        return true;
    }

    /** The figures of all probes but the first. */
    ProbeFigures figures() {
        long[] samples = counted();
        long jitterMicros = jitterMicros(samples);
        Arrays.sort(samples);
        return new ProbeFigures(
                BeaconLimits.COUNTED_PROBES,
                samples.length,
                samples.length == 0 ? 0 : samples[0],
                quantile(samples, 25),
                quantile(samples, 50),
                quantile(samples, 95),
                jitterMicros);
    }

    private long[] counted() {
        long[] samples = new long[BeaconLimits.COUNTED_PROBES];
        int count = 0;
        for (int number = 1; number < BeaconLimits.PROBES; number++) {
            if (sampleMicros[number] != NONE) {
                samples[count++] = sampleMicros[number];
            }
        }
        return Arrays.copyOf(samples, count);
    }

    private boolean isLost(int number, long nowNanos) {
        return nowNanos - sentNanos[number] > LIMIT_NANOS;
    }

    private static long quantile(long[] ascending, int percent) {
        int rank = Math.ceilDiv(ascending.length * percent, 100);
        return ascending.length == 0 ? 0 : ascending[rank - 1];
    }

    private static long jitterMicros(long[] samples) {
        long sixteenfold = 0;
        for (int i = 1; i < samples.length; i++) {
            long difference = Math.abs(samples[i] - samples[i - 1]);
            sixteenfold += difference - ((sixteenfold + 8) >> 4);
        }
        return sixteenfold >> 4;
    }
}
