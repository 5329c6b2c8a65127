package dev.naadam.server.app.plan;

import java.util.List;
import java.util.Locale;

/** How long the decisions took, reading and writing not counted. Beside the output, which is the same on every run. */
final class PlanTimes {

    private static final double NANOS_PER_MICRO = 1e3;
    private static final double NANOS_PER_MILLI = 1e6;

    private PlanTimes() {}

    static String text(Planner planner) {
        List<Long> rounds = planner.roundNanos();
        return rounds.isEmpty() ? single(planner) : ofRounds(rounds);
    }

    private static String single(Planner planner) {
        String all =
                text("naadam: decided in %.1f micros a match", planner.all().mean() / NANOS_PER_MICRO);
        if (planner.warm().count() == 0) {
            return all;
        }
        String warm = text("%.1f after the first ", planner.warm().mean() / NANOS_PER_MICRO);
        return all + ", " + warm + Planner.WARM_UP_MATCHES;
    }

    private static String ofRounds(List<Long> rounds) {
        return text("naadam: decided in %.1f ms the first batch", rounds.getFirst() / NANOS_PER_MILLI)
                + text(", %.1f ms the last", rounds.getLast() / NANOS_PER_MILLI);
    }

    private static String text(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
