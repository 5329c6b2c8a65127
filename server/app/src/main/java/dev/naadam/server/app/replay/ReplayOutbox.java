package dev.naadam.server.app.replay;

import dev.naadam.server.app.store.ReplayPartRecord;
import dev.naadam.server.app.store.WriteResult;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Parts of replays on their way to Redis: one after the other in the order they came, tried again until Redis answers.
 *
 * <p>Bounded by count and by bytes. What finds no room is refused, and with it the rest of its replay: a replay with a
 * gap is worth nothing behind it. {@link #offer} never waits.
 */
public final class ReplayOutbox implements AutoCloseable {

    /** Parts that wait: two for each match of a full node. */
    private static final int MAX_PARTS = 16_384;

    /** Bytes they hold: an outage of Redis of two minutes under a hundred matches of ten. */
    private static final long MAX_HELD_BYTES = 64L * 1024 * 1024;

    /** As long as nodes wait for Redis with everything else. */
    private static final Duration ATTEMPT_LIMIT = Duration.ofSeconds(6);

    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);
    private static final Duration CLOSE_LIMIT = Duration.ofSeconds(3);

    private static final Logger LOG = LoggerFactory.getLogger(ReplayOutbox.class);

    /** Stores a part, such as {@link dev.naadam.server.app.store.ReplayRecords#put}. */
    public interface Store {

        /** The stage does not fail. */
        CompletionStage<WriteResult> put(ReplayPartRecord part, boolean isOver);
    }

    private final Store store;
    private final ReplayCounters counters;
    private final ReplayBacklog backlog;
    private final BlockingQueue<Waiting> waiting = new ArrayBlockingQueue<>(MAX_PARTS);
    private final AtomicLong heldBytes = new AtomicLong();
    private final Thread thread;
    private volatile boolean isClosed;

    /** A part and when it came. */
    private record Waiting(ReplayJob job, long enteredNanos) {}

    /**
     * Starts its thread.
     *
     * @param backlog told of every part
     */
    public ReplayOutbox(Store store, ReplayCounters counters, ReplayBacklog backlog) {
        this.store = store;
        this.counters = counters;
        this.backlog = backlog;
        this.thread = Thread.ofPlatform().daemon().name("replay-outbox").start(this::run);
    }

    /** Takes a part for storing; false: there is no room for it. Any thread. */
    boolean offer(ReplayJob job) {
        if (job.recording().isGivenUp()) {
            counters.count(PartFate.GIVEN_UP);
            return false;
        }
        Waiting part = new Waiting(job, backlog.entered());
        boolean hasRoom = heldBytes.addAndGet(job.heldBytes()) <= MAX_HELD_BYTES && waiting.offer(part);
        if (!hasRoom) {
            backlog.refused();
            heldBytes.addAndGet(-job.heldBytes());
            counters.count(PartFate.FULL);
        }
        return hasRoom;
    }

    /** Parts not yet stored. */
    public int length() {
        return waiting.size();
    }

    private void run() {
        try {
            while (!isClosed || !waiting.isEmpty()) {
                Waiting part = waiting.poll(100, TimeUnit.MILLISECONDS);
                if (part != null) {
                    settle(part.job, store(part.job));
                    backlog.settled(part.enteredNanos);
                    heldBytes.addAndGet(-part.job.heldBytes());
                }
            }
        } catch (InterruptedException ignored) {
            // closed in the middle of an attempt; what is left behind it is counted there
            counters.count(PartFate.UNSTORED);
        }
    }

    private PartFate store(ReplayJob job) throws InterruptedException {
        if (job.recording().isGivenUp()) {
            return PartFate.GIVEN_UP;
        }
        ReplayPartRecord part;
        try {
            part = new ReplayPartRecord(job.recording().matchId(), job.part(), job.bytes());
        } catch (IllegalArgumentException e) {
            LOG.error(
                    "match {}: its game made an outcome that no replay has room for",
                    job.recording().matchId(),
                    e);
            return PartFate.NO_ROOM;
        }
        return switch (insist(part, job instanceof ReplayJob.End)) {
            case WriteResult.Stored stored -> PartFate.STORED;
            case WriteResult.AlreadyStored stored -> PartFate.KNOWN;
            case WriteResult.Conflict conflict -> {
                LOG.warn("replay of match {} is cut off: {}", part.matchId(), conflict.existing());
                yield PartFate.NO_ROOM;
            }
            case WriteResult.StoreAway away -> PartFate.UNSTORED;
        };
    }

    /** Tries until Redis answers. */
    private WriteResult insist(ReplayPartRecord part, boolean isOver) throws InterruptedException {
        long pauseNanos = FIRST_PAUSE.toNanos();
        WriteResult result = attempt(part, isOver);
        while (result instanceof WriteResult.StoreAway) {
            TimeUnit.NANOSECONDS.sleep(pauseNanos);
            pauseNanos = Math.min(2 * pauseNanos, LONGEST_PAUSE.toNanos());
            result = attempt(part, isOver);
        }
        return result;
    }

    private WriteResult attempt(ReplayPartRecord part, boolean isOver) throws InterruptedException {
        try {
            return store.put(part, isOver).toCompletableFuture().get(ATTEMPT_LIMIT.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException | TimeoutException | RuntimeException e) {
            // a thread that died of a surprise would keep every later replay from Redis
            return new WriteResult.StoreAway(e.toString());
        }
    }

    private void settle(ReplayJob job, PartFate fate) {
        counters.count(fate);
        boolean isThere = fate == PartFate.STORED || fate == PartFate.KNOWN;
        if (!isThere) {
            job.recording().giveUp();
        } else if (job instanceof ReplayJob.Ticks ticks) {
            ticks.recording().stored(ticks.chunk());
        }
        if (job instanceof ReplayJob.End end) {
            if (isThere) {
                counters.count(ReplayFate.WHOLE);
            }
            end.recording().over(isThere);
        }
    }

    /** Some part of a replay will never be stored. */
    void lost() {
        counters.count(ReplayFate.LOST);
    }

    /** Stores what waits, within a bound. */
    @Override
    public void close() {
        isClosed = true;
        try {
            if (!thread.join(CLOSE_LIMIT)) {
                thread.interrupt();
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        for (Waiting part = waiting.poll(); part != null; part = waiting.poll()) {
            counters.count(PartFate.UNSTORED);
            ReplayJob job = part.job;
            LOG.error(
                    "not stored of the replay of match {}: {}", job.recording().matchId(), job.part());
        }
    }
}
