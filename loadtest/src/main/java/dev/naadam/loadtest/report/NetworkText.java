package dev.naadam.loadtest.report;

import dev.naadam.loadtest.fleet.FleetFigures;
import dev.naadam.loadtest.fleet.Percentiles;
import dev.naadam.loadtest.node.ServerFigures;
import java.util.List;
import java.util.Locale;

/** What the network did, in words for people. */
public final class NetworkText {

    private static final double MICROS_PER_MILLI = 1000;

    private NetworkText() {}

    /** The three distributions as a table, milliseconds. */
    public static String percentiles(FleetFigures fleet) {
        return new TextTable()
                .row(List.of("ms", "p50", "p90", "p99", "p99.9", "max"))
                .row(row("input latency", fleet.inputLatency()))
                .row(row("between two STATEs", fleet.stateInterval()))
                .row(row("sender lateness", fleet.senderLateness()))
                .toString();
    }

    /** One line on what became of the inputs; lost and late are the server's word. */
    public static String inputs(FleetFigures fleet, ServerFigures server) {
        return "inputs: " + fleet.inputsSent() + " sent, " + fleet.inputsApplied() + " applied, " + server.inputsLate()
                + " late, " + server.inputsLost() + " lost"
                + (server.inputsEarly() == 0 ? "" : ", " + server.inputsEarly() + " copies too early");
    }

    /** One line on what came back. */
    public static String states(FleetFigures fleet) {
        return String.format(
                Locale.ROOT,
                "STATEs: %d received, %d missed, %.1f bytes each",
                fleet.states(),
                fleet.statesMissed(),
                fleet.bytesPerState());
    }

    private static List<String> row(String name, Percentiles times) {
        return List.of(
                name,
                millis(times.p50Micros()),
                millis(times.p90Micros()),
                millis(times.p99Micros()),
                millis(times.p999Micros()),
                millis(times.maxMicros()));
    }

    static String millis(long micros) {
        return String.format(Locale.ROOT, "%.2f", micros / MICROS_PER_MILLI);
    }
}
