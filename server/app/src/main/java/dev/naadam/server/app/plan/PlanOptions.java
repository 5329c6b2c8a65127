package dev.naadam.server.app.plan;

import dev.naadam.server.app.options.Range;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What can be said about a plan. */
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class PlanOptions {

    /** Solved in seconds; more than any event has at one time. */
    private static final int MAX_BATCH = 100_000;

    @Option(
            names = "--players",
            paramLabel = "FILE",
            required = true,
            description = "CSV: the player, then a column for each region with R in ms, empty where there is none")
    Path players;

    @Option(names = "--regions", paramLabel = "FILE", required = true, description = "CSV: region,west,capacity")
    Path regions;

    @Option(names = "--matches", paramLabel = "FILE", required = true, description = "CSV: match,a1,a2...,b1,b2...")
    Path matches;

    @Range(min = 1, max = MAX_BATCH)
    @Option(
            names = "--batch",
            paramLabel = "N",
            description = "Place so many matches at a time under the regions' capacity; without it each for itself,"
                    + " as if there were room everywhere")
    @Nullable Integer batch;

    @Option(names = "--pad", description = "Decide and report on R': players are padded towards the slowest")
    boolean isPadded;

    @Option(names = "--out", paramLabel = "FILE", description = "Write the decisions there, as CSV")
    @Nullable Path out;

    @Option(names = "--skip-bad", description = "Say bad rows and go on without them, instead of stopping")
    boolean isSkippingBad;

    @Option(names = "--json", description = "One JSON object as the last line of the output")
    boolean isJson;
}
