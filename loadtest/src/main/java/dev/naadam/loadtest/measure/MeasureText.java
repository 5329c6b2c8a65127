package dev.naadam.loadtest.measure;

import dev.naadam.client.control.Submission;
import dev.naadam.client.measure.RegionResult;
import dev.naadam.loadtest.report.TextTable;
import dev.naadam.protocol.beacon.ProbeFigures;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A check in words for people. */
public final class MeasureText {

    private static final double MICROS_PER_MILLI = 1000;
    private static final double PERMILLE_PER_PERCENT = 10;
    private static final String NONE = "-";

    private MeasureText() {}

    /** A row for each region, the nearest first, then why some deny, and what became of the measurements. */
    public static String of(MeasureReport report) {
        TextTable table = new TextTable().row(List.of("region", "p25 ms", "median", "p95", "jitter", "loss", "state"));
        StringBuilder denials = new StringBuilder();
        for (RegionResult result : report.results()) {
            table.row(row(result));
            if (result instanceof RegionResult.Denied denied) {
                denials.append(denied.region())
                        .append(": ")
                        .append(sentence(denied))
                        .append('\n');
            }
        }
        return table + "\n" + denials + submission(report.submission());
    }

    private static List<String> row(RegionResult result) {
        return switch (result) {
            case RegionResult.Measured measured -> measured(measured, measured.figures());
            case RegionResult.Denied denied -> nothing(result, "denied");
            case RegionResult.Unreachable unreachable -> nothing(result, "unreachable");
        };
    }

    private static List<String> nothing(RegionResult result, String state) {
        return List.of(result.region(), NONE, NONE, NONE, NONE, NONE, state);
    }

    private static List<String> measured(RegionResult.Measured result, ProbeFigures figures) {
        if (figures.samples() == 0) {
            return nothing(result, "all lost");
        }
        return List.of(
                result.region(),
                millis(figures.p25Micros()),
                millis(figures.p50Micros()),
                millis(figures.p95Micros()),
                millis(figures.jitterMicros()),
                String.format(Locale.ROOT, "%.1f %%", figures.lossPermille() / PERMILLE_PER_PERCENT),
                result.signed() == null ? "measured" : "signed");
    }

    private static String sentence(RegionResult.Denied denied) {
        return switch (denied.reason()) {
            case BAD_CLAIM -> "the token is not this platform's";
            case EXPIRED_CLAIM -> "the token has expired";
            case TOO_MANY -> "measured too often, try again in a minute";
            case FULL -> "the beacon is full, try again in a moment";
        };
    }

    private static String submission(@Nullable Submission submission) {
        if (submission == null) {
            return "Nothing was submitted.";
        }
        StringBuilder text = new StringBuilder("Submitted: ")
                .append(submission.accepted().size())
                .append(" measurements accepted");
        submission
                .refused()
                .forEach(refused -> text.append(", ")
                        .append(refused.region())
                        .append(" refused (")
                        .append(refused.reason())
                        .append(")"));
        return text.append('.').toString();
    }

    private static String millis(long micros) {
        return String.format(Locale.ROOT, "%.2f", micros / MICROS_PER_MILLI);
    }
}
