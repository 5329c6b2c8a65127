package dev.naadam.server.core.beacon;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.naadam.protocol.ByteWriter;
import dev.naadam.protocol.Bytes;
import dev.naadam.protocol.Entropy;
import dev.naadam.protocol.beacon.BeaconLimits;
import dev.naadam.protocol.beacon.Measurement;
import dev.naadam.protocol.beacon.Probe;
import dev.naadam.protocol.crypto.Hmac;
import dev.naadam.protocol.ticket.WireAddress;
import java.util.Arrays;

/** The key behind all that a client must not foretell: run ids, nonces, the moments of probes. It dies with the process. */
final class RunKey {

    private static final byte[] RUN = "run".getBytes(US_ASCII);
    private static final byte[] PROBE = "probe".getBytes(US_ASCII);
    private static final byte[] MEASUREMENT = "measurement".getBytes(US_ASCII);

    private static final long GAP_UNIT_NANOS = 1_000;
    private static final long GAP_UNITS = BeaconLimits.GAP_SPREAD_MILLIS * 1_000_000 / GAP_UNIT_NANOS;

    private final byte[] key;

    RunKey(Entropy entropy) {
        this.key = entropy.bytes(Hmac.BYTES);
    }

    /** The same for a START that comes again, so that no table has to find it by its address. */
    long runId(WireAddress address, byte[] clientRandom) {
        return Bytes.i64(Hmac.sha256(key, RUN, address.toBytes(), clientRandom), 0);
    }

    /** The nonce of a probe, and how long after it the next one goes out. */
    Draw draw(Run run, int number) {
        byte[] which = new ByteWriter(Long.BYTES + 1).i64(run.serial).u8(number).toBytes();
        byte[] hash = Hmac.sha256(key, PROBE, run.source.wireAddress().toBytes(), which);
        long spreadNanos = Bytes.u32(hash, Probe.NONCE_BYTES) % GAP_UNITS * GAP_UNIT_NANOS;
        return new Draw(Arrays.copyOf(hash, Probe.NONCE_BYTES), BeaconLimits.MIN_GAP_MILLIS * 1_000_000 + spreadNanos);
    }

    /** Unique: the key is of this process, the serial number of this run. */
    byte[] measurementId(Run run) {
        byte[] serial = new ByteWriter(Long.BYTES).i64(run.serial).toBytes();
        return Arrays.copyOf(Hmac.sha256(key, MEASUREMENT, serial), Measurement.ID_BYTES);
    }

    /**
     * What is drawn for one probe.
     *
     * @param nonce 16 bytes
     * @param gapNanos until the next probe
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Draw(byte[] nonce, long gapNanos) {}
}
