package dev.naadam.server.app.metrics;

import dev.naadam.server.app.journal.JournalMeter;
import dev.naadam.server.core.journal.JournalFailure;
import dev.naadam.server.core.journal.LogWriter;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;

/** Metrics of the journal: how long a commit takes, and what went wrong with it. */
@SuppressWarnings("EnumOrdinal") // indexes into arrays of this JVM's life, never stored or sent
public final class JournalMetrics implements JournalMeter {

    private static final Duration[] COMMIT_BOUNDS = {
        Duration.ofNanos(100_000),
        Duration.ofNanos(250_000),
        Duration.ofNanos(500_000),
        Duration.ofMillis(1),
        Duration.ofMillis(2),
        Duration.ofMillis(4),
        Duration.ofMillis(8),
        Duration.ofMillis(16),
        Duration.ofMillis(64),
        Duration.ofMillis(250),
        Duration.ofSeconds(1),
        Duration.ofSeconds(4)
    };

    private final Timer commits;
    private final AtomicLongArray failures = new AtomicLongArray(JournalFailure.values().length);
    private final AtomicLongArray ends = new AtomicLongArray(LogWriter.State.values().length);
    private final AtomicLong reclaims = new AtomicLong();
    private final AtomicLong repaired = new AtomicLong();

    /** Registers them. */
    public JournalMetrics(Metrics metrics) {
        commits = Timer.builder("naadam.journal.commit")
                .description("From when an entry was written to when its shard knew that Redis has it")
                .serviceLevelObjectives(COMMIT_BOUNDS)
                .register(metrics.registry());
        for (JournalFailure failure : JournalFailure.values()) {
            int index = failure.ordinal();
            metrics.counter(
                    "naadam.journal.failures",
                    "Connections of the journal that were given up, or could not be had",
                    Tags.of("reason", label(failure)),
                    () -> failures.get(index));
        }
        for (LogWriter.State end : LogWriter.State.values()) {
            if (end != LogWriter.State.WRITING) {
                int index = end.ordinal();
                metrics.counter(
                        "naadam.journal.ends",
                        "Logs that can't be written here any more",
                        Tags.of("fate", label(end)),
                        () -> ends.get(index));
            }
        }
        metrics.counter("naadam.journal.reclaims", "Logs that were claimed again", Tags.empty(), reclaims::get);
        metrics.counter(
                "naadam.journal.repaired.entries",
                "Entries that Redis had forgotten and got again",
                Tags.empty(),
                repaired::get);
    }

    @Override
    public void acknowledged(long nanos) {
        commits.record(nanos, TimeUnit.NANOSECONDS);
    }

    @Override
    public void failed(JournalFailure failure) {
        failures.incrementAndGet(failure.ordinal());
    }

    @Override
    public void repairing(long entries) {
        repaired.addAndGet(entries);
    }

    @Override
    public void reclaimed() {
        reclaims.incrementAndGet();
    }

    @Override
    public void ended(LogWriter.State how) {
        ends.incrementAndGet(how.ordinal());
    }

    private static String label(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
