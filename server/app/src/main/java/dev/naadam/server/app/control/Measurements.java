package dev.naadam.server.app.control;

import dev.naadam.protocol.Bytes;
import dev.naadam.protocol.beacon.BeaconLimits;
import dev.naadam.protocol.beacon.MeasuredPlayer;
import dev.naadam.protocol.beacon.Measurement;
import dev.naadam.protocol.beacon.PlatformKey;
import dev.naadam.protocol.beacon.PlatformKeys;
import dev.naadam.protocol.crypto.Ed25519;
import dev.naadam.protocol.ticket.WireAddress;
import java.security.MessageDigest;
import java.util.concurrent.CompletionStage;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Takes measurements from players and believes nothing but signatures: the node's on the figures, the platform's on the
 * node. Any thread.
 */
public final class Measurements {

    private final Supplier<PlatformKeys> keys;
    private final MeasurementStore store;
    private final MeasurementCounters counters;
    private final LongSupplier wallClockMillis;

    /** With the platform keys of the moment. */
    public Measurements(
            Supplier<PlatformKeys> keys,
            MeasurementStore store,
            MeasurementCounters counters,
            LongSupplier wallClockMillis) {
        this.keys = keys;
        this.store = store;
        this.counters = counters;
        this.wallClockMillis = wallClockMillis;
    }

    /**
     * Keeps a measurement if it is true, and new.
     *
     * @param player whom the token is of
     * @param peer where the request comes from; its port does not matter
     * @param text as the SDK got it from the beacon
     */
    public CompletionStage<Answer<Measurement>> submit(MeasuredPlayer player, WireAddress peer, String text) {
        Measurement measurement = Measurement.decode(text);
        MeasurementFault fault = measurement == null ? MeasurementFault.MALFORMED : fault(measurement, player, peer);
        if (measurement == null || fault != null) {
            return refused(fault == null ? MeasurementFault.MALFORMED : fault);
        }
        return Answer.then(
                store.accept(measurement).thenApply(kept -> Answer.of(kept, new Refusal.StoreUnreachable())),
                isNew -> isNew ? accepted(measurement) : refused(MeasurementFault.REPLAYED));
    }

    private CompletionStage<Answer<Measurement>> accepted(Measurement measurement) {
        counters.accept();
        return Answer.done(measurement);
    }

    private CompletionStage<Answer<Measurement>> refused(MeasurementFault fault) {
        counters.refuse(fault);
        return Answer.refused(new Refusal.BadMeasurement(fault));
    }

    /** The cheap comparisons first, the two signatures last. */
    private @Nullable MeasurementFault fault(Measurement measurement, MeasuredPlayer player, WireAddress peer) {
        long nowMillis = wallClockMillis.getAsLong();
        PlatformKeys valid = keys.get();
        PlatformKey certifier = valid.find(measurement.certificate().kid());
        if (Bytes.isZero(measurement.signature(), 0, Ed25519.SIGNATURE_BYTES)) {
            return MeasurementFault.UNSIGNED;
        }
        if (nowMillis > measurement.expiresMillis()) {
            return MeasurementFault.EXPIRED;
        }
        if (measurement.measuredAtMillis() - nowMillis > BeaconLimits.CLOCKS_APART_MILLIS) {
            return MeasurementFault.EARLY;
        }
        if (!measurement.player().equals(player)) {
            return MeasurementFault.FOREIGN_PLAYER;
        }
        if (certifier == null || !measurement.certificate().isSigned(valid)) {
            return MeasurementFault.UNCERTIFIED;
        }
        if (!measurement.isSigned()) {
            return MeasurementFault.FORGED;
        }
        // last: only of a true measurement is it a fact that it was made elsewhere
        return MessageDigest.isEqual(measurement.addressHash(), certifier.addressHash(peer))
                ? null
                : MeasurementFault.FOREIGN_ADDRESS;
    }
}
