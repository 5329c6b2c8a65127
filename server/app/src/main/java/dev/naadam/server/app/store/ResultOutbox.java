package dev.naadam.server.app.store;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Results on their way to Redis: stored one after the other in the order they came, tried again until they are.
 *
 * <p>Bounded. When it is full the newest result is refused and not the oldest dropped: what was taken stays taken, and
 * the caller of a refused one still holds it and can log it. It lives in memory: results that wait when the process is
 * killed are gone.
 *
 * <p>{@link #offer} never blocks for long and may be called by any thread.
 */
public final class ResultOutbox {

    /** How long to wait after a failure: doubled from first to longest, and cut short by {@link #wake}. */
    public record Backoff(Duration first, Duration longest) {

        /** Quick enough for a restart of Redis, slow enough for an afternoon without one. */
        public static final Backoff USUAL = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(5));
    }

    /** Longest wait for one attempt; the store answers within its command time-out, at most two commands. */
    private static final Duration ATTEMPT_LIMIT = LettuceClient.COMMAND_TIMEOUT.multipliedBy(3);

    private static final Logger LOG = LoggerFactory.getLogger(ResultOutbox.class);

    private record Waiting(ResultRecord result, long sinceNanos) {}

    private final Function<ResultRecord, CompletionStage<WriteResult>> store;
    private final BiConsumer<ResultRecord, WriteResult> settled;
    private final LongSupplier nanoClock;
    private final Backoff backoff;
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Thread thread;
    private boolean isClosed;
    private boolean isAbandoned;
    private boolean isWoken;

    /**
     * Starts the outbox's thread.
     *
     * @param store stores one result, such as {@link ControlStore#putResult}
     * @param settled told on the outbox's thread when a result is stored, and when a different one is in its place
     * @param nanoClock monotonic, ns
     */
    public ResultOutbox(
            Function<ResultRecord, CompletionStage<WriteResult>> store,
            BiConsumer<ResultRecord, WriteResult> settled,
            LongSupplier nanoClock,
            Backoff backoff) {
        this.store = store;
        this.settled = settled;
        this.nanoClock = nanoClock;
        this.backoff = backoff;
        thread = Thread.ofPlatform().daemon().name("result-outbox").start(this::run);
    }

    /** Takes a result for storing. */
    public OutboxOffer offer(ResultRecord result) {
        lock.lock();
        try {
            if (isClosed) {
                return OutboxOffer.CLOSED;
            }
            if (waiting.size() >= StoreLimits.MAX_WAITING_RESULTS) {
                return OutboxOffer.FULL;
            }
            waiting.add(new Waiting(result, nanoClock.getAsLong()));
            changed.signalAll();
            return OutboxOffer.TAKEN;
        } finally {
            lock.unlock();
        }
    }

    /** Results not yet stored. */
    public int length() {
        lock.lock();
        try {
            return waiting.size();
        } finally {
            lock.unlock();
        }
    }

    /** How long the oldest result has waited, 0 when none waits. */
    public long oldestAgeNanos() {
        lock.lock();
        try {
            Waiting oldest = waiting.peek();
            return oldest == null ? 0 : nanoClock.getAsLong() - oldest.sinceNanos();
        } finally {
            lock.unlock();
        }
    }

    /** Tries again now: Redis may be back. */
    public void wake() {
        lock.lock();
        try {
            isWoken = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Takes no more results, stores what waits within the limit, and ends the thread.
     *
     * @return what is not known to be stored, oldest first
     */
    public List<ResultRecord> close(Duration limit) {
        lock.lock();
        try {
            isClosed = true;
            isWoken = true;
            changed.signalAll();
            long leftNanos = limit.toNanos();
            while (!waiting.isEmpty() && leftNanos > 0) {
                leftNanos = changed.awaitNanos(leftNanos);
            }
        } catch (InterruptedException ignored) {
            Thread.currentThread().interrupt();
        } finally {
            isAbandoned = true;
            changed.signalAll();
            lock.unlock();
        }
        thread.interrupt();
        return notStored();
    }

    private List<ResultRecord> notStored() {
        lock.lock();
        try {
            List<ResultRecord> left = new ArrayList<>();
            waiting.forEach(entry -> left.add(entry.result()));
            return left;
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        long delayNanos = backoff.first().toNanos();
        try {
            for (Waiting next = head(); next != null; next = head()) {
                WriteResult outcome = attempt(next.result());
                if (outcome instanceof WriteResult.StoreAway) {
                    pause(delayNanos);
                    delayNanos = Math.min(2 * delayNanos, backoff.longest().toNanos());
                } else {
                    delayNanos = backoff.first().toNanos();
                    remove(next, outcome);
                }
            }
        } catch (InterruptedException ignored) {
            // closed: what is left has been reported
        }
    }

    /** Waits for a result; null when the outbox is closed and empty. */
    private @Nullable Waiting head() throws InterruptedException {
        lock.lock();
        try {
            while (waiting.isEmpty() && !isClosed) {
                changed.await();
            }
            return isAbandoned ? null : waiting.peek();
        } finally {
            lock.unlock();
        }
    }

    private WriteResult attempt(ResultRecord result) throws InterruptedException {
        try {
            return store.apply(result).toCompletableFuture().get(ATTEMPT_LIMIT.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException | TimeoutException | RuntimeException e) {
            // a thread that died of a surprise would keep every later result from Redis
            return new WriteResult.StoreAway(e.toString());
        }
    }

    private void pause(long delayNanos) throws InterruptedException {
        lock.lock();
        try {
            long leftNanos = delayNanos;
            while (!isWoken && leftNanos > 0) {
                leftNanos = changed.awaitNanos(leftNanos);
            }
            isWoken = false;
        } finally {
            lock.unlock();
        }
    }

    private void remove(Waiting stored, WriteResult outcome) {
        try {
            settled.accept(stored.result(), outcome);
        } catch (RuntimeException e) {
            LOG.error(
                    "telling of the stored result of match {} failed",
                    stored.result().matchId(),
                    e);
        }
        lock.lock();
        try {
            Waiting ignored = waiting.poll();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
