package dev.naadam.server.app.plan;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.naadam.server.core.region.Grade;
import dev.naadam.server.core.region.RegionId;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/** Tells a summary, for people and as one JSON object. Milliseconds, but for what is a share or a number. */
final class PlanReport {

    private final PlanSummary summary;
    private final boolean isPadded;
    private final boolean isBatch;
    private final long skipped;

    PlanReport(PlanSummary summary, PlanOptions options, long skipped) {
        this.summary = summary;
        this.isPadded = options.isPadded;
        this.isBatch = options.batch != null;
        this.skipped = skipped;
    }

    void print(PrintWriter out) {
        out.printf("%-12s %d placed, %d without a place%n", "matches", summary.placed(), summary.unplaced());
        Map<String, Long> raw = figures(summary.raw);
        out.printf("%-12s %12s%s%n", "ms", isPadded ? "padded" : "", isPadded ? String.format("%12s", "raw") : "");
        figures(summary.decided)
                .forEach((name, micros) -> out.printf(
                        "%-12s %12s%s%n",
                        name,
                        Millis.text(micros),
                        isPadded ? String.format("%12s", Millis.text(raw.getOrDefault(name, 0L))) : ""));
        out.printf("%-12s %10s %%%n", "west", percent(summary.westPermille()));
        for (Grade grade : Grade.values()) {
            long count = summary.graded(grade);
            out.printf("%-12s %10s %%  %d%n", "grade " + grade, percent(summary.permille(count)), count);
        }
        if (isBatch) {
            printBatch(out);
        }
        if (summary.unplaced() > 0) {
            boolean areMore = summary.unplaced() > summary.unplacedNames().size();
            out.println("no place: " + String.join(" ", summary.unplacedNames()) + (areMore ? " ..." : ""));
        }
    }

    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("matches", summary.placed() + summary.unplaced());
        json.put("placed", summary.placed());
        json.put("unplaced", summary.unplaced());
        summary.unplacedNames().forEach(json.putArray("unplacedMatches")::add);
        json.put("skippedRows", skipped);
        json.put("padded", isPadded);
        putFigures(json, summary.decided);
        if (isPadded) {
            putFigures(json.putObject("raw"), summary.raw);
        }
        json.put("westPercent", BigDecimal.valueOf(summary.westPermille(), 1));
        ObjectNode grades = json.putObject("grades");
        for (Grade grade : Grade.values()) {
            grades.put(grade.name(), summary.graded(grade));
        }
        ObjectNode regions = json.putObject("regions");
        summary.used().forEach((region, used) -> regions.put(region.value(), used));
        if (isBatch) {
            json.put("objective", millis(summary.objective.sum()));
            json.put("objectiveMean", millis(summary.objective.mean()));
        }
        return json;
    }

    private void printBatch(PrintWriter out) {
        out.printf("%-12s %12s%n", "J - 3 [west]", Millis.text(summary.objective.mean()));
        out.printf("%-12s %12s%n", "sum of it", Millis.text(summary.objective.sum()));
        for (Map.Entry<RegionId, Long> each : summary.used().entrySet()) {
            out.printf("%-24s %d%n", each.getKey().value(), each.getValue());
        }
    }

    private static Map<String, Long> figures(FigureMeans means) {
        Map<String, Long> figures = new LinkedHashMap<>();
        figures.put("mean", means.rtt.mean());
        figures.put("M", means.worst.mean());
        figures.put("G", means.gap.mean());
        figures.put("D", means.duel.mean());
        figures.put("U", means.unfairness.mean());
        figures.put("U p95", means.unfairnessP95Micros());
        figures.put("J", means.cost.mean());
        return figures;
    }

    private static void putFigures(ObjectNode json, FigureMeans means) {
        figures(means).forEach((name, micros) -> json.put(name.replace(" p", "P"), millis(micros)));
    }

    private static BigDecimal millis(long micros) {
        return BigDecimal.valueOf(micros, 3);
    }

    private static String percent(long permille) {
        return BigDecimal.valueOf(permille, 1).toPlainString();
    }
}
