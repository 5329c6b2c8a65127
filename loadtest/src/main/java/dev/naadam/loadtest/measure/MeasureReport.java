package dev.naadam.loadtest.measure;

import dev.naadam.client.control.Submission;
import dev.naadam.client.measure.RegionResult;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a player's check came to.
 *
 * @param results one for each region, also for those where no beacon is
 * @param submission null: nothing was submitted
 */
public record MeasureReport(
        List<RegionResult> results, @Nullable Submission submission) {

    /** The nearest first, then those that were not measured. */
    private static final Comparator<RegionResult> BY_DISTANCE =
            Comparator.comparingLong(MeasureReport::p25Micros).thenComparing(RegionResult::region);

    public MeasureReport {
        results = results.stream().sorted(BY_DISTANCE).toList();
    }

    /** Whether there is something to go by, and all that was handed in was taken. */
    public boolean isWell() {
        return results.stream().anyMatch(RegionResult.Measured.class::isInstance)
                && (submission == null || submission.refused().isEmpty());
    }

    private static long p25Micros(RegionResult result) {
        boolean hasSamples = result instanceof RegionResult.Measured measured
                && measured.figures().samples() > 0;
        return hasSamples ? ((RegionResult.Measured) result).figures().p25Micros() : Long.MAX_VALUE;
    }
}
