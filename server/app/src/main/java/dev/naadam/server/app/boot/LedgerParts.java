package dev.naadam.server.app.boot;

import dev.naadam.server.app.ledger.Announcement;
import dev.naadam.server.app.ledger.Clerk;
import dev.naadam.server.app.ledger.Desk;
import dev.naadam.server.app.ledger.DeskTools;
import dev.naadam.server.app.ledger.DueRound;
import dev.naadam.server.app.ledger.Errand;
import dev.naadam.server.app.ledger.ErrandStore;
import dev.naadam.server.app.ledger.FollowedLedgers;
import dev.naadam.server.app.ledger.LedgerCounters;
import dev.naadam.server.app.ledger.LedgerStep;
import dev.naadam.server.app.ledger.LedgerStore;
import dev.naadam.server.app.ledger.OrderText;
import dev.naadam.server.app.ledger.Wakes;
import dev.naadam.server.app.metrics.LedgerMetrics;
import dev.naadam.server.app.metrics.Metrics;
import dev.naadam.server.app.store.ControlStore;
import dev.naadam.server.core.ledger.Rules;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ledgers on a control node: where they are, who follows them, and who is sent when something is due. */
final class LedgerParts implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LedgerParts.class);

    /** How late an entry is told whose announcement was lost. */
    private static final Duration POLL_PERIOD = Duration.ofSeconds(1);

    private final ControlStore redis;
    private final LedgerStore store;
    private final ErrandStore errands;
    private final LongSupplier wallClock;
    private final LedgerCounters counters = new LedgerCounters();
    private final DeskTools tools;
    private final FollowedLedgers followed;
    private final List<Consumer<Announcement>> listeners = new CopyOnWriteArrayList<>();
    private final Closing parts = new Closing();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("ledger-poll").factory());

    /** Nothing runs yet; {@code steps} hears of each append. */
    LedgerParts(ControlStore redis, LongSupplier wallClock, Metrics metrics, Consumer<LedgerStep> steps) {
        this.redis = redis;
        this.store = new StoredLedgers(redis.ledgers());
        this.errands = new StoredErrands(redis.due());
        this.wallClock = wallClock;
        this.tools = new DeskTools(store, wallClock, counters, steps);
        this.followed = new FollowedLedgers(store);
        listeners.add(followed::hear);
        LedgerMetrics.register(metrics, counters);
    }

    LedgerStore store() {
        return store;
    }

    ErrandStore errands() {
        return errands;
    }

    FollowedLedgers followed() {
        return followed;
    }

    /** A desk for ledgers of one kind. */
    <S, O> Desk<S, O> desk(Rules<S, O> rules, OrderText<O> text, Wakes<S> wakes) {
        return new Desk<>(rules, text, wakes, tools);
    }

    /** Listens to other nodes, and sends these clerks from now on. Once, when they can do their work. */
    void open(Map<Errand.Kind, Clerk> clerks) {
        DueRound round = parts.later(new DueRound(errands, clerks, wallClock, counters));
        listeners.add(round::hear);
        parts.later(redis.ledgerNews(this::hear));
        var polls = timer.scheduleWithFixedDelay(
                this::poll, POLL_PERIOD.toMillis(), POLL_PERIOD.toMillis(), TimeUnit.MILLISECONDS);
        assert !polls.isDone();
    }

    private void hear(String member, long number, long dueMillis) {
        Errand errand = Errand.parse(member);
        if (errand != null) {
            Announcement announcement = new Announcement(errand, number, dueMillis);
            listeners.forEach(listener -> listener.accept(announcement));
        }
    }

    private void poll() {
        try {
            followed.poll();
        } catch (RuntimeException e) {
            // the scheduler would silently never do it again
            LOG.error("looking for news of ledgers failed", e);
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
        parts.close();
    }
}
