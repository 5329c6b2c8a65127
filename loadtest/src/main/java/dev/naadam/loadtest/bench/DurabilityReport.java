package dev.naadam.loadtest.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.naadam.loadtest.report.MachineFacts;
import dev.naadam.loadtest.report.TextTable;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * What {@code strict} was found to cost.
 *
 * @param none runs of matches without a journal, in their order
 * @param strict runs of the same matches with one
 */
public record DurabilityReport(MachineFacts machine, Timing timing, List<ServerFacts> none, List<ServerFacts> strict) {

    private static final double MICROS_PER_MILLI = 1000;
    private static final double PER_CENT = 100;

    public DurabilityReport {
        none = List.copyOf(none);
        strict = List.copyOf(strict);
    }

    /** By how much later half of the ticks' packets leave, microseconds: means of the runs compared. */
    public double addedP50Micros() {
        return added(facts -> facts.departure().p50Micros());
    }

    /** The same for 99 of 100. */
    public double addedP99Micros() {
        return added(facts -> facts.departure().p99Micros());
    }

    /** More processor time of the server's process for an update, per cent; its Redis is not in it. */
    public double addedCpuPercent() {
        return PER_CENT * added(ServerFacts::microsPerUpdate) / mean(none, ServerFacts::microsPerUpdate);
    }

    /** Whether all runs measured what they say. */
    public boolean isValid() {
        return Stream.concat(none.stream(), strict.stream())
                .allMatch(facts -> facts.verdict().isValid());
    }

    /** In words for people. */
    public String text() {
        TextTable table = new TextTable()
                .row(List.of(
                        "ms from a tick's due time to its packets",
                        "p50",
                        "p99",
                        "p99.9",
                        "max",
                        "server us/update",
                        "Redis us/update"));
        none.forEach(facts -> table.row(row("none", facts)));
        strict.forEach(facts -> table.row(row("strict", facts)));
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "%d cores, %s, %s; %d matches, %d s each, in the order none, strict, strict, none%n%n%s%n"
                        + "strict adds %.2f ms at p50, %.2f ms at p99, %.0f %% processor time (aims: 1, 3, 30)%n",
                machine.cores(),
                machine.system(),
                machine.jdk(),
                none.getFirst().matches(),
                timing.window().toSeconds(),
                table,
                addedP50Micros() / MICROS_PER_MILLI,
                addedP99Micros() / MICROS_PER_MILLI,
                addedCpuPercent()));
        none.forEach(facts -> complain(text, "none", facts));
        strict.forEach(facts -> complain(text, "strict", facts));
        return text.append(isValid() ? "VALID" : "INVALID")
                .append(System.lineSeparator())
                .toString();
    }

    /** As one JSON object in one line. */
    public String json() {
        ObjectNode json = new ObjectMapper().createObjectNode();
        json.put("matches", none.getFirst().matches());
        json.put("addedP50Micros", Math.round(addedP50Micros()));
        json.put("addedP99Micros", Math.round(addedP99Micros()));
        json.put("addedCpuPercent", Math.round(10 * addedCpuPercent()) / 10.0);
        json.put("redisMicrosPerUpdate", thousandths(mean(strict, ServerFacts::redisMicrosPerUpdate)));
        json.put("isValid", isValid());
        none.forEach(facts -> run(json, "none", facts));
        strict.forEach(facts -> run(json, "strict", facts));
        json.putPOJO("machine", machine);
        return json.toString();
    }

    private static List<String> row(String durability, ServerFacts facts) {
        Lateness departure = facts.departure();
        return List.of(
                durability,
                millis(departure.p50Micros()),
                millis(departure.p99Micros()),
                millis(departure.p999Micros()),
                millis(departure.maxMicros()),
                String.format(Locale.ROOT, "%.2f", facts.microsPerUpdate()),
                String.format(Locale.ROOT, "%.2f", facts.redisMicrosPerUpdate()));
    }

    private static void complain(StringBuilder text, String durability, ServerFacts facts) {
        facts.verdict()
                .reasons()
                .forEach(reason -> text.append(durability)
                        .append(", INVALID: ")
                        .append(reason)
                        .append(System.lineSeparator()));
    }

    private static void run(ObjectNode json, String durability, ServerFacts facts) {
        ObjectNode one = json.withArray("runs").addObject();
        one.put("durability", durability);
        one.put("departureP50Micros", facts.departure().p50Micros());
        one.put("departureP99Micros", facts.departure().p99Micros());
        one.put("departureP999Micros", facts.departure().p999Micros());
        one.put("latenessP50Micros", facts.lateness().p50Micros());
        one.put("latenessP99Micros", facts.lateness().p99Micros());
        one.put("serverMicrosPerUpdate", thousandths(facts.microsPerUpdate()));
        one.put("redisMicrosPerUpdate", thousandths(facts.redisMicrosPerUpdate()));
        one.put("inputsNotAtTheirTick", facts.inputsNotAtTheirTick());
        one.put("isValid", facts.verdict().isValid());
    }

    private double added(ToDoubleFunction<ServerFacts> figure) {
        return mean(strict, figure) - mean(none, figure);
    }

    private static double mean(List<ServerFacts> runs, ToDoubleFunction<ServerFacts> figure) {
        return runs.stream().mapToDouble(figure).average().orElse(Double.NaN);
    }

    private static double thousandths(double value) {
        return Math.round(value * 1000) / 1000.0;
    }

    private static String millis(long micros) {
        return String.format(Locale.ROOT, "%.2f", micros / MICROS_PER_MILLI);
    }
}
