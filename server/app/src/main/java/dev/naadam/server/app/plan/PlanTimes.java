package dev.naadam.server.app.plan;

import java.util.List;
import java.util.Locale;

/** How long the decisions took, reading and writing not counted. Beside the output, which is the same on every run. */
final class PlanTimes {

    private static final double NANOS_PER_MICRO = 1e3;
    private static final double NANOS_PER_MILLI = 1e6;

    private PlanTimes() {}

    static String text(Planner planner, long matches) {
        double micros = matches == 0 ? 0 : planner.busyNanos() / NANOS_PER_MICRO / matches;
        String each = String.format(Locale.ROOT, "naadam: decided in %.1f micros a match", micros);
        List<Long> rounds = planner.roundNanos();
        if (rounds.isEmpty()) {
            return each;
        }
        return String.format(
                Locale.ROOT,
                "%s; batches: first %.1f ms, last %.1f ms",
                each,
                rounds.getFirst() / NANOS_PER_MILLI,
                rounds.getLast() / NANOS_PER_MILLI);
    }
}
