package dev.naadam.server.app.metrics;

import dev.naadam.server.app.control.MatchEvent;
import dev.naadam.server.app.control.MatchWatcher;
import dev.naadam.server.core.equalise.Delivered;
import dev.naadam.server.core.equalise.Promise;
import dev.naadam.server.core.region.Grade;
import io.micrometer.core.instrument.Tags;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Metrics of what was delivered to the players of the matches that ended here. */
public final class DeliveryMetrics implements MatchWatcher {

    private final MatchWatcher next;
    private final AtomicLongArray grades = new AtomicLongArray(Grade.values().length);
    private final AtomicLongArray verdicts = new AtomicLongArray(Promise.Verdict.values().length);
    private final AtomicLong ungraded = new AtomicLong();
    private final AtomicLong misplaced = new AtomicLong();
    private final AtomicLong rewound = new AtomicLong();

    private DeliveryMetrics(MatchWatcher next) {
        this.next = next;
    }

    /** Counts what the other watcher is told. */
    public static MatchWatcher beside(MatchWatcher watcher, Metrics metrics) {
        DeliveryMetrics delivery = new DeliveryMetrics(watcher);
        delivery.register(metrics);
        return delivery;
    }

    @SuppressWarnings("EnumOrdinal") // indices of arrays of this JVM's life
    private void register(Metrics metrics) {
        for (Grade grade : Grade.values()) {
            graded(metrics, grade.name().toLowerCase(Locale.ROOT), () -> grades.get(grade.ordinal()));
        }
        graded(metrics, "none", ungraded::get);
        for (Promise.Verdict verdict : Promise.Verdict.values()) {
            metrics.counter(
                    "naadam.promises",
                    "Round trips that were signed, by what was measured before the first tick",
                    Tags.of("verdict", verdict.name().toLowerCase(Locale.ROOT)),
                    () -> verdicts.get(verdict.ordinal()));
        }
        metrics.counter(
                "naadam.matches.misplaced",
                "Matches that ended before their first tick to be given another region",
                Tags.empty(),
                misplaced::get);
        metrics.counter(
                "naadam.matches.rewound",
                "Players of matches that go on here who were shown a tick that the log has lost",
                Tags.empty(),
                rewound::get);
    }

    private static void graded(Metrics metrics, String grade, LongSupplier count) {
        metrics.counter(
                "naadam.matches.delivered", "Matches that were played, by grade", Tags.of("grade", grade), count);
    }

    @Override
    public void tell(UUID matchId, MatchEvent event) {
        if (event instanceof MatchEvent.Misplaced) {
            misplaced.incrementAndGet();
        } else if (event instanceof MatchEvent.Rewound) {
            rewound.incrementAndGet();
        } else if (event instanceof MatchEvent.Ended ended) {
            count(ended.result().delivered(), ended.result().tick());
        }
        next.tell(matchId, event);
    }

    @SuppressWarnings("EnumOrdinal") // as above
    private void count(@Nullable Delivered delivered, long ticks) {
        if (delivered == null) {
            return;
        }
        for (Promise.Verdict verdict : Promise.Verdict.values()) {
            verdicts.addAndGet(verdict.ordinal(), delivered.count(verdict));
        }
        Grade grade = delivered.grade();
        if (grade != null) {
            grades.incrementAndGet(grade.ordinal());
        } else if (ticks > 0) {
            ungraded.incrementAndGet();
        }
    }
}
