package dev.naadam.loadtest.report;

import dev.naadam.client.control.Delivered;
import dev.naadam.client.control.RegionDecision;
import dev.naadam.client.control.RegionDecision.Candidate;
import dev.naadam.client.control.RegionDecision.Figures;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a region was chosen by, and what was delivered there. */
public final class DecisionText {

    private static final double MICROS_PER_MILLI = 1000;

    private DecisionText() {}

    /** A table of the regions, the cheapest first. */
    public static String of(RegionDecision decision) {
        TextTable table = new TextTable()
                .row(List.of(
                        decision.isEqualised() ? "region, padded, ms" : "region, ms", "", "M", "G", "D", "U", "J"));
        List<Candidate> byCost = new ArrayList<>(decision.candidates());
        byCost.sort(Comparator.comparingLong(DecisionText::cost).thenComparing(Candidate::region));
        byCost.forEach(each -> table.row(row(each, decision)));
        return table + "chosen: " + decision.chosen() + " (" + decision.rule() + ")";
    }

    /** A line of what the players' lines came to. */
    public static String of(Delivered delivered) {
        StringBuilder text = new StringBuilder("delivered: grade ").append(delivered.grade());
        Long unfairness = delivered.unfairnessMicros();
        if (unfairness != null) {
            text.append(", unfairness ").append(millis(unfairness)).append(" ms");
        }
        text.append(delivered.isEqualised() ? ", padded (raw): " : ": ");
        List<String> players = new ArrayList<>();
        for (Delivered.Line line : delivered.players()) {
            players.add(line.player() + " " + millis(line.paddedMicros())
                    + (delivered.isEqualised() ? " (" + millis(line.rawMicros()) + ")" : "")
                    + (line.verdict().equals("kept") ? "" : " " + line.verdict()));
        }
        return text.append(String.join(", ", players)).toString();
    }

    private static List<String> row(Candidate each, RegionDecision decision) {
        List<String> cells = new ArrayList<>(List.of(each.region(), remark(each, decision)));
        Figures figures = each.figures();
        if (figures == null) {
            cells.addAll(List.of("-", "-", "-", "-", "-"));
        } else {
            for (long micros :
                    new long[] {figures.worst(), figures.gap(), figures.duel(), figures.unfairness(), figures.cost()}) {
                cells.add(millis(micros));
            }
        }
        return cells;
    }

    private static String remark(Candidate each, RegionDecision decision) {
        if (each.region().equals(decision.chosen())) {
            return each.isWest() ? "west, chosen" : "chosen";
        }
        if (!each.hasRoom()) {
            return "full";
        }
        return each.isWest() ? "west" : "";
    }

    private static long cost(Candidate each) {
        Figures figures = each.figures();
        return figures == null ? Long.MAX_VALUE : figures.cost();
    }

    private static String millis(@Nullable Long micros) {
        return micros == null ? "-" : String.format(Locale.ROOT, "%.1f", micros / MICROS_PER_MILLI);
    }
}
