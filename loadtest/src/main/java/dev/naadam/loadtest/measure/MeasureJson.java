package dev.naadam.loadtest.measure;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.naadam.client.control.Submission;
import dev.naadam.client.measure.RegionResult;
import dev.naadam.protocol.beacon.ProbeFigures;
import java.util.Locale;

/** A check as JSON: times in microseconds. */
public final class MeasureJson {

    private MeasureJson() {}

    /** One object. */
    public static String of(MeasureReport report) {
        ObjectNode json = new ObjectMapper().createObjectNode();
        ArrayNode regions = json.putArray("regions");
        report.results().forEach(result -> region(result, regions.addObject()));
        Submission submission = report.submission();
        if (submission == null) {
            json.putNull("submission");
        } else {
            ObjectNode submitted = json.putObject("submission");
            ArrayNode accepted = submitted.putArray("accepted");
            submission.accepted().forEach(accepted::add);
            ArrayNode refused = submitted.putArray("refused");
            submission
                    .refused()
                    .forEach(each ->
                            refused.addObject().put("region", each.region()).put("reason", each.reason()));
        }
        return json.toPrettyString();
    }

    private static void region(RegionResult result, ObjectNode json) {
        json.put("region", result.region());
        switch (result) {
            case RegionResult.Measured measured -> {
                json.put("state", measured.signed() == null ? "measured" : "signed");
                figures(measured.figures(), json);
            }
            case RegionResult.Denied denied ->
                json.put("state", "denied").put("reason", denied.reason().name().toLowerCase(Locale.ROOT));
            case RegionResult.Unreachable unreachable -> json.put("state", "unreachable");
        }
    }

    private static void figures(ProbeFigures figures, ObjectNode json) {
        json.put("sent", figures.sent())
                .put("samples", figures.samples())
                .put("minMicros", figures.minMicros())
                .put("p25Micros", figures.p25Micros())
                .put("p50Micros", figures.p50Micros())
                .put("p95Micros", figures.p95Micros())
                .put("jitterMicros", figures.jitterMicros())
                .put("lossPermille", figures.lossPermille());
    }
}
