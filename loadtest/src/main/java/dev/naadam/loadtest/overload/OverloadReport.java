package dev.naadam.loadtest.overload;

import dev.naadam.loadtest.bench.Lateness;
import dev.naadam.loadtest.report.MachineFacts;
import dev.naadam.loadtest.report.TextTable;
import java.util.List;
import java.util.Locale;

/**
 * What came out.
 *
 * @param matches of ten players each
 * @param seconds of each of the three windows
 * @param windows lateness of ticks in peace, flooded and in peace again
 * @param attack what with
 * @param outcome what came of it
 * @param inputsLost of those due in the flooded window: not at their tick
 * @param inputsApplied in it
 */
public record OverloadReport(
        MachineFacts machine,
        int matches,
        long seconds,
        List<Window> windows,
        String attack,
        String outcome,
        long inputsLost,
        long inputsApplied) {

    private static final double MICROS_PER_MILLI = 1000;

    /**
     * One window.
     *
     * @param name what was done to the server
     * @param core share of a core that the server's process took
     */
    public record Window(String name, Lateness lateness, double core) {}

    public OverloadReport {
        windows = List.copyOf(windows);
    }

    /** How much later ticks began under the flood at the 99th percentile than in the mean of both quiet windows, us. */
    public long p99RiseMicros() {
        long quiet =
                (windows.get(0).lateness.p99Micros() + windows.get(2).lateness.p99Micros()) / 2;
        return windows.get(1).lateness.p99Micros() - quiet;
    }

    /** In words for people. */
    public String text() {
        TextTable table = new TextTable().row(List.of("tick lateness, ms", "p50", "p99", "p99.9", "max", "core"));
        for (Window window : windows) {
            Lateness lateness = window.lateness;
            table.row(List.of(
                    window.name,
                    millis(lateness.p50Micros()),
                    millis(lateness.p99Micros()),
                    millis(lateness.p999Micros()),
                    millis(lateness.maxMicros()),
                    String.format(Locale.ROOT, "%.2f", window.core)));
        }
        return String.format(
                Locale.ROOT,
                "%d cores, %s, %s; %d matches, %d s each; %s%n%n%s%np99 rose by %s ms%n"
                        + "%s%ninputs under the flood: %d of %d not at their tick%n",
                machine.cores(),
                machine.system(),
                machine.jdk(),
                matches,
                seconds,
                attack,
                table,
                millis(p99RiseMicros()),
                outcome,
                inputsLost,
                inputsApplied + inputsLost);
    }

    private static String millis(long micros) {
        return String.format(Locale.ROOT, "%.2f", micros / MICROS_PER_MILLI);
    }
}
