package dev.naadam.client.measure;

import dev.naadam.protocol.beacon.DenyReason;
import dev.naadam.protocol.beacon.Measurement;
import dev.naadam.protocol.beacon.ProbeFigures;
import org.jspecify.annotations.Nullable;

/** What measuring one region came to. */
public sealed interface RegionResult {

    /** Id of the region. */
    String region();

    /**
     * The beacon has measured.
     *
     * @param figures microseconds of round-trip time, as the beacon timed them
     * @param signed what can be submitted; null if no claim was shown, or too few probes came back
     */
    record Measured(
            String region, ProbeFigures figures, @Nullable Measurement signed) implements RegionResult {}

    /** The beacon opens no run for this player. */
    record Denied(String region, DenyReason reason) implements RegionResult {}

    /** No answer. */
    record Unreachable(String region) implements RegionResult {}
}
