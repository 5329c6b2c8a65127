package dev.naadam.loadtest.bench;

import dev.naadam.loadtest.report.MachineFacts;
import dev.naadam.loadtest.report.TextTable;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A benchmark in words for people. */
public final class BenchText {

    private static final double MICROS_PER_MILLI = 1000;

    private BenchText() {}

    /** All figures, then what was left out. */
    public static String of(BenchReport report) {
        StringBuilder text = new StringBuilder();
        line(text, machine(report));
        line(text, "");
        text.append(comparisons(report.comparisons()));
        line(text, "");
        details(text, report.main());
        line(text, "");
        text.append(games(report.games()));
        if (report.capacity() != null) {
            line(text, "");
            capacity(text, report.capacity());
        }
        line(text, "");
        report.notes().forEach(note -> line(text, note));
        line(text, report.main().verdict().isValid() ? "VALID" : "INVALID");
        return text.toString();
    }

    private static String machine(BenchReport report) {
        MachineFacts machine = report.machine();
        return String.format(
                Locale.ROOT,
                "%d cores, %s, %s; %d s of warm-up, %d s measured",
                machine.cores(),
                machine.system(),
                machine.jdk(),
                report.timing().warmUp().toSeconds(),
                report.timing().window().toSeconds());
    }

    private static String comparisons(List<Comparison> comparisons) {
        TextTable table = new TextTable()
                .row(List.of(
                        "CPU us per client-update",
                        "clients",
                        "floor before",
                        "floor after",
                        "server",
                        "ratio",
                        "bytes"));
        for (Comparison comparison : comparisons) {
            table.row(List.of(
                    comparison.name() + ", " + comparison.matches() + " matches",
                    Integer.toString(comparison.matches() * ServerRun.PLAYERS),
                    floor(comparison.before()),
                    floor(comparison.after()),
                    String.format(Locale.ROOT, "%.2f", comparison.micros()),
                    Double.isNaN(comparison.ratio()) ? "-" : String.format(Locale.ROOT, "%.2f", comparison.ratio()),
                    String.format(Locale.ROOT, "%.1f", comparison.bytes())));
        }
        return table.toString();
    }

    private static String games(List<GameCost> games) {
        TextTable table = new TextTable()
                .row(List.of("us of a match of 10", "views", "tick", "one view", "for each update", "bytes of a view"));
        for (GameCost game : games) {
            table.row(List.of(
                    game.name(),
                    Integer.toString(game.views()),
                    String.format(Locale.ROOT, "%.2f", game.tickMicros()),
                    String.format(Locale.ROOT, "%.2f", game.viewMicros()),
                    String.format(Locale.ROOT, "%.2f", game.microsPerUpdate()),
                    String.format(Locale.ROOT, "%.1f", game.viewBytes())));
        }
        return table.toString();
    }

    private static void details(StringBuilder text, ServerFacts facts) {
        line(text, String.format(Locale.ROOT, "naadam with %d matches:", facts.matches()));
        line(
                text,
                String.format(
                        Locale.ROOT,
                        "  payload of an update            %.1f bytes",
                        facts.fleet().bytesPerState()));
        line(text, "  allocated for each match tick   " + allocation(facts.allocation()));
        line(text, "  tick lateness                   " + lateness(facts.lateness()));
        line(
                text,
                String.format(
                        Locale.ROOT,
                        "  inputs not at their tick        %d of %d (late %d, lost %d)",
                        facts.inputsNotAtTheirTick(),
                        facts.fleet().inputsSent(),
                        facts.server().inputsLate(),
                        facts.server().inputsLost()));
        line(
                text,
                String.format(
                        Locale.ROOT,
                        "  first tick at a player          %d ms after the start",
                        facts.firstTickMillis()));
        line(
                text,
                String.format(
                        Locale.ROOT,
                        "  core used                       server %.2f, bots %.2f",
                        facts.serverCore(),
                        facts.loadCore()));
    }

    private static void capacity(StringBuilder text, BenchReport.Capacity capacity) {
        line(
                text,
                String.format(
                        Locale.ROOT,
                        "matches that hold 60 Hz on one core with less than 0.01 %% of inputs lost: %d",
                        capacity.matches()));
        if (!capacity.limit().isEmpty()) {
            line(text, "  not " + capacity.limit());
        }
        ServerFacts half = capacity.halfLoad();
        if (half != null) {
            line(
                    text,
                    String.format(
                            Locale.ROOT,
                            "  tick lateness at half load, %d matches: %s",
                            half.matches(),
                            lateness(half.lateness())));
        }
    }

    private static String allocation(@Nullable Allocation allocation) {
        return allocation == null
                ? "not asked"
                : String.format(
                        Locale.ROOT,
                        "%.0f bytes in all, own code about %.0f",
                        allocation.allBytes(),
                        allocation.ownBytes());
    }

    private static String lateness(Lateness lateness) {
        return String.format(
                Locale.ROOT,
                "p50 %.2f, p99 %.2f, p99.9 %.2f, max <= %.2f ms",
                lateness.p50Micros() / MICROS_PER_MILLI,
                lateness.p99Micros() / MICROS_PER_MILLI,
                lateness.p999Micros() / MICROS_PER_MILLI,
                lateness.maxMicros() / MICROS_PER_MILLI);
    }

    private static String floor(@Nullable EchoFigures floor) {
        return floor == null ? "-" : String.format(Locale.ROOT, "%.2f", floor.microsPerUpdate());
    }

    private static void line(StringBuilder text, String line) {
        text.append(line).append('\n');
    }
}
