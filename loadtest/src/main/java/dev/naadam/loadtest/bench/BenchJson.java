package dev.naadam.loadtest.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** A benchmark as one JSON object in one line. What was not measured is null. */
public final class BenchJson {

    private static final double PER_CENT = 100;

    private BenchJson() {}

    /** The object. */
    public static String of(BenchReport report) {
        ObjectNode json = new ObjectMapper().createObjectNode();
        ServerFacts main = report.main();
        Comparison first = report.comparisons().getFirst();
        json.put("matches", main.matches());
        number(json, "floorMicros", first.floorMicros());
        number(json, "serverMicros", first.micros());
        number(json, "ratioToFloor", first.ratio());
        number(json, "payloadBytesPerUpdate", first.bytes());
        Allocation allocation = main.allocation();
        number(json, "allocatedBytesPerTick", allocation == null ? Double.NaN : allocation.allBytes());
        number(json, "ownAllocatedBytesPerTick", allocation == null ? Double.NaN : allocation.ownBytes());
        lateness(json, "lateness", main.lateness());
        json.put("inputsSent", main.fleet().inputsSent());
        json.put("inputsNotAtTheirTick", main.inputsNotAtTheirTick());
        json.put("firstTickMillis", main.firstTickMillis());
        number(json, "serverCore", main.serverCore());
        number(json, "loadCore", main.loadCore());
        capacity(json, report.capacity());
        for (Comparison comparison : report.comparisons()) {
            ObjectNode one = json.withArray("comparisons").addObject();
            one.put("name", comparison.name());
            one.put("matches", comparison.matches());
            number(one, "floorMicros", comparison.floorMicros());
            number(one, "floorSpreadPercent", PER_CENT * comparison.floorSpread());
            number(one, "micros", comparison.micros());
            number(one, "ratioToFloor", comparison.ratio());
            number(one, "payloadBytesPerUpdate", comparison.bytes());
        }
        for (GameCost game : report.games()) {
            ObjectNode one = json.withArray("games").addObject();
            one.put("name", game.name());
            one.put("players", game.players());
            one.put("views", game.views());
            number(one, "tickMicros", game.tickMicros());
            number(one, "viewMicros", game.viewMicros());
            number(one, "microsPerUpdate", game.microsPerUpdate());
            number(one, "viewBytes", game.viewBytes());
        }
        json.put("isValid", main.verdict().isValid());
        report.notes().forEach(json.putArray("notes")::add);
        json.putPOJO("machine", report.machine());
        return json.toString();
    }

    private static void capacity(ObjectNode json, BenchReport.@Nullable Capacity capacity) {
        if (capacity == null) {
            json.putNull("matchesPerCore60Hz");
            return;
        }
        json.put("matchesPerCore60Hz", capacity.matches());
        ServerFacts half = capacity.halfLoad();
        if (half != null) {
            json.put("halfLoadMatches", half.matches());
            lateness(json, "halfLoadLateness", half.lateness());
        }
    }

    private static void lateness(ObjectNode json, String prefix, Lateness lateness) {
        json.put(prefix + "P50Micros", lateness.p50Micros());
        json.put(prefix + "P99Micros", lateness.p99Micros());
        json.put(prefix + "P999Micros", lateness.p999Micros());
        json.put(prefix + "MaxMicros", lateness.maxMicros());
    }

    /** Three digits after the point, which is more than any of them is exact. */
    private static void number(ObjectNode json, String name, double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            json.putNull(name);
        } else {
            json.put(name, Math.round(value * 1000) / 1000.0);
        }
    }
}
