package dev.naadam.server.app.metrics;

import dev.naadam.server.app.control.ControlCount;
import dev.naadam.server.app.control.ControlCounters;
import io.micrometer.core.instrument.Tags;
import java.util.function.IntSupplier;

/** Metrics of the HTTP API. */
public final class ControlMetrics {

    private final Metrics metrics;

    /** Registers every count. */
    public ControlMetrics(Metrics metrics, ControlCounters counters) {
        this.metrics = metrics;
        for (ControlCount count : ControlCount.values()) {
            register(counters, count);
        }
    }

    /** Shows how many event streams are open. */
    public void streams(IntSupplier open) {
        metrics.gauge("naadam.api.event.streams", "Event streams open now", Tags.empty(), open::getAsInt);
    }

    private void register(ControlCounters counters, ControlCount count) {
        Name name = switch (count) {
            case UNAUTHORIZED -> refused("unauthorized");
            case SCOPE_MISSING -> refused("scope_missing");
            case RATE_LIMITED -> refused("rate_limited");
            case IDEMPOTENT_STORED -> idempotent("stored");
            case IDEMPOTENT_REPLAYED -> idempotent("replayed");
            case IDEMPOTENT_IN_FLIGHT -> idempotent("in_flight");
            case IDEMPOTENT_MISMATCH -> idempotent("mismatch");
            case IDEMPOTENT_FULL -> idempotent("full");
            case IDEMPOTENT_UNSTORED -> idempotent("unstored");
            case PLACEMENTS_PLACED -> placement("placed");
            case PLACEMENTS_NO_ROOM -> placement("no_room");
            case PLACEMENTS_UNANSWERED -> placement("unanswered");
            case LEASES_SWEPT -> placement("swept");
            case MATCHES_LOST -> cut("node_lost");
            case MATCHES_DRAINED -> cut("drained");
            case REQUESTS_FORWARDED -> forward("sent");
            case REQUESTS_UNANSWERED -> forward("unanswered");
            case MATCHES_ABORTED -> verdict("abort");
            case PLAYERS_KICKED -> verdict("kick");
            case PLAYERS_BANNED -> verdict("ban");
            case PLAYERS_PARDONED -> verdict("pardon");
            case STREAMS_FINISHED -> stream("finished");
            case STREAMS_LEFT -> stream("left");
            case STREAMS_EXPIRED -> stream("expired");
            case STREAMS_SLOW -> stream("slow");
            case STREAMS_REFUSED -> stream("refused");
        };
        metrics.counter(name.metric, name.description, Tags.of(name.label, name.value), () -> counters.of(count));
    }

    private static Name refused(String reason) {
        return new Name("naadam.api.refused", "Requests refused before they were looked at", "reason", reason);
    }

    private static Name idempotent(String fate) {
        return new Name("naadam.api.idempotent", "POSTs with an Idempotency-Key, by fate", "fate", fate);
    }

    private static Name placement(String fate) {
        return new Name("naadam.placements", "Matches asked for, by what became of that", "fate", fate);
    }

    private static Name cut(String cause) {
        return new Name("naadam.matches.cut.short", "Matches that did not end as they would have", "cause", cause);
    }

    private static Name forward(String fate) {
        return new Name("naadam.api.forwards", "Requests about matches of other nodes", "fate", fate);
    }

    private static Name verdict(String verdict) {
        return new Name("naadam.verdicts", "What organizers decided about running matches", "verdict", verdict);
    }

    private static Name stream(String fate) {
        return new Name("naadam.api.event.streams.ended", "Event streams, by how they ended", "fate", fate);
    }

    private record Name(String metric, String description, String label, String value) {}
}
