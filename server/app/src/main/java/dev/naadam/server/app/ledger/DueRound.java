package dev.naadam.server.app.ledger;

import dev.naadam.server.app.control.StoreAnswer;
import dev.naadam.server.app.ledger.ErrandStore.Leased;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes what is due and sends the clerks, on one thread; clerks begin on it and go on wherever their stages complete.
 *
 * <p>Looks when somebody says that something is due now, when an errand has ended, and ten times a second in any case:
 * clocks run out in silence.
 */
public final class DueRound implements AutoCloseable {

    /** Errands that clerks of this node are on at a time; the rest is left to other nodes, or waits. */
    static final int MAX_RUNNING = 64;

    /** How late a clock may be noticed: below what people notice. */
    private static final Duration POLL = Duration.ofMillis(100);

    /** Longest wait for what is due; the store answers well within. */
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(5);

    private static final Duration CLOSE_LIMIT = Duration.ofSeconds(2);

    private static final Logger LOG = LoggerFactory.getLogger(DueRound.class);

    private final ErrandStore store;
    private final Map<Errand.Kind, Clerk> clerks;
    private final LongSupplier wallClock;
    private final LedgerCounters counters;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Thread thread;
    private int running;
    private boolean isWoken = true;
    private boolean isClosed;

    /**
     * Starts the round.
     *
     * @param clerks who is sent; errands of other kinds are left to run out
     * @param wallClock ms since 1970, the one that the desks have
     */
    public DueRound(
            ErrandStore store, Map<Errand.Kind, Clerk> clerks, LongSupplier wallClock, LedgerCounters counters) {
        this.store = store;
        this.clerks = new EnumMap<>(Errand.Kind.class);
        this.clerks.putAll(clerks);
        this.wallClock = wallClock;
        this.counters = counters;
        this.thread = Thread.ofPlatform().daemon().name("due-round").start(this::run);
    }

    /** Something was written somewhere; the round looks if it is due already. Returns at once. */
    public void hear(Announcement announcement) {
        if (announcement.dueMillis() <= wallClock.getAsLong()) {
            wake();
        }
    }

    private void wake() {
        lock.lock();
        try {
            isWoken = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Takes nothing more; what clerks are on goes on, or is taken by others when it runs out. */
    @Override
    public void close() {
        lock.lock();
        try {
            isClosed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        try {
            thread.join(CLOSE_LIMIT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            for (int room = awaitRoom(); room > 0; room = awaitRoom()) {
                int asked = Math.min(room, ErrandStore.MAX_TAKEN);
                List<Leased> taken = take(asked);
                taken.forEach(this::send);
                if (taken.size() == asked) {
                    wake();
                }
            }
        } catch (InterruptedException e) {
            LOG.warn("nothing that is due is looked after by this node any more: interrupted");
        }
    }

    /** How many more clerks can be sent, once there is a reason to look; 0: closed. */
    private int awaitRoom() throws InterruptedException {
        lock.lock();
        try {
            long leftNanos = POLL.toNanos();
            while (!isClosed && !isWoken && leftNanos > 0) {
                leftNanos = changed.awaitNanos(leftNanos);
            }
            while (!isClosed && running == MAX_RUNNING) {
                changed.await();
            }
            isWoken = false;
            return isClosed ? 0 : MAX_RUNNING - running;
        } finally {
            lock.unlock();
        }
    }

    private List<Leased> take(int limit) throws InterruptedException {
        try {
            StoreAnswer<List<Leased>> answer = store.take(wallClock.getAsLong(), limit)
                    .toCompletableFuture()
                    .get(ANSWER_LIMIT.toNanos(), TimeUnit.NANOSECONDS);
            return answer instanceof StoreAnswer.Found<List<Leased>> found ? found.value() : List.of();
        } catch (ExecutionException | TimeoutException | RuntimeException e) {
            // a thread that died of a surprise would leave every clock of every tournament to others
            LOG.error("looking for what is due failed", e);
            return List.of();
        }
    }

    private void send(Leased leased) {
        counters.add(LedgerCount.DUE_TAKEN);
        if (leased.isRunOut()) {
            counters.add(LedgerCount.DUE_RUN_OUT);
        }
        begin();
        // a clerk that never comes back must not keep its place here, either
        var ended = attend(leased.errand())
                .toCompletableFuture()
                .copy()
                .orTimeout(ErrandStore.LEASE_KEPT.toMillis(), TimeUnit.MILLISECONDS)
                .handle((dueMillis, failure) -> {
                    if (failure != null) {
                        counters.add(LedgerCount.DUE_FAILED);
                        LOG.warn(
                                "{} was not attended to and will be again",
                                leased.errand().text(),
                                failure);
                        return CompletableFuture.<StoreAnswer<Boolean>>completedStage(new StoreAnswer.Absent<>());
                    }
                    return store.release(leased, dueMillis);
                })
                .thenCompose(released -> released)
                .whenComplete((released, failure) -> end());
        assert ended != null;
    }

    private CompletionStage<Long> attend(Errand errand) {
        Clerk clerk = clerks.get(errand.kind());
        if (clerk == null) {
            return CompletableFuture.failedStage(new IllegalStateException("this node has no clerk for it"));
        }
        try {
            return clerk.attend(errand.id());
        } catch (RuntimeException e) {
            return CompletableFuture.failedStage(e);
        }
    }

    private void begin() {
        lock.lock();
        try {
            running++;
        } finally {
            lock.unlock();
        }
    }

    /** Whatever became due while it was leased could not be taken until now. */
    private void end() {
        lock.lock();
        try {
            running--;
            isWoken = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
