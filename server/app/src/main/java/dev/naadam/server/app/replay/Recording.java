package dev.naadam.server.app.replay;

import dev.naadam.game.Outcome;
import dev.naadam.server.core.replay.ReplayEnd;
import dev.naadam.server.core.replay.ReplayHead;
import dev.naadam.server.core.replay.TickChunk;
import dev.naadam.server.core.replay.TickRecorder;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * One match while it is recorded. The thread of its shard writes; how far it is stored, any thread may ask.
 *
 * <p>Chunks go out once their last tick is committed: what an owner stored that was frozen meanwhile is then never
 * anything but what its successor stores too.
 */
public final class Recording {

    /** Everything is durable that ever will be: nobody has to wait for more. */
    public static final long NOTHING_TO_WAIT_FOR = Long.MAX_VALUE;

    /** Chunks kept for use again: one is being written while another is stored. */
    private static final int SPARE_CHUNKS = 2;

    private final ReplayHead head;
    private final Start start;
    private final ReplayOutbox outbox;
    private final Ending ending;
    private final TickRecorder recorder;
    private final Queue<TickChunk> spare = new ArrayBlockingQueue<>(SPARE_CHUNKS);
    private final Deque<TickChunk> uncommitted = new ArrayDeque<>();
    private final AtomicBoolean isGivenUp = new AtomicBoolean();
    private long committedTick;
    private volatile long durableTick;

    /**
     * Where it begins.
     *
     * @param epoch of the match under this owner
     * @param tick the last one that is durable already; 0 for a match that begins
     * @param hash the hash chain after it
     */
    public record Start(long epoch, long tick, long hash) {}

    /** Told once when there is nothing left to store. */
    interface Ending {

        /** All of it is stored, or not. Any thread. */
        void over(Recording recording, boolean isWhole);
    }

    Recording(ReplayHead head, Start start, ReplayOutbox outbox, Ending ending) {
        this.head = head;
        this.start = start;
        this.outbox = outbox;
        this.ending = ending;
        this.durableTick = start.tick;
        this.committedTick = start.tick;
        this.recorder = new TickRecorder(chunk(), start.tick, start.hash, this::exchange);
        send(new ReplayJob.Head(this));
    }

    private TickChunk chunk() {
        return new TickChunk(head.setup(), head.rules().inputBytes());
    }

    /**
     * Takes the next tick. The shard's thread.
     *
     * @param hash the hash chain after it
     * @param presentMask bit {@code slot} set: that slot had an input
     * @param inputs of all slots behind each other
     */
    public void ticked(long tick, long hash, long presentMask, byte[] inputs) {
        recorder.record(tick, hash, presentMask, inputs);
    }

    /** Nothing up to this tick will ever change: it may be stored. The shard's thread. */
    public void committed(long tick) {
        committedTick = tick;
        while (!uncommitted.isEmpty() && uncommitted.getFirst().lastTick() <= tick) {
            send(new ReplayJob.Ticks(this, uncommitted.removeFirst()));
        }
    }

    private @Nullable TickChunk exchange(TickChunk full) {
        uncommitted.addLast(full);
        if (isGivenUp()) {
            return null;
        }
        TickChunk empty = spare.poll();
        return empty == null ? chunk() : empty;
    }

    /** The match is over, and all of it committed. The shard's thread. */
    void end(@Nullable Outcome outcome, long endedMillis) {
        recorder.end();
        committed(recorder.tick());
        ReplayEnd end = ReplayEnd.of(outcome, recorder.tick(), recorder.hash(), endedMillis);
        if (!send(new ReplayJob.End(this, end))) {
            over(false);
        }
    }

    /** The match goes on elsewhere or nowhere: what is committed of it is stored, and no end. */
    void leave() {
        recorder.end();
        committed(committedTick);
        uncommitted.clear();
    }

    private boolean send(ReplayJob job) {
        boolean isTaken = outbox.offer(job);
        if (!isTaken) {
            giveUp();
        }
        return isTaken;
    }

    /** There will be a gap: whatever comes behind it is not needed. Any thread. */
    void giveUp() {
        if (!isGivenUp.getAndSet(true)) {
            outbox.lost();
        }
    }

    boolean isGivenUp() {
        return isGivenUp.get();
    }

    /** Nothing is left to store. */
    void over(boolean isWhole) {
        ending.over(this, isWhole);
    }

    /** The store has this chunk. The outbox's thread. */
    void stored(TickChunk chunk) {
        durableTick = chunk.lastTick();
        recycle(chunk);
    }

    private void recycle(TickChunk chunk) {
        // one too many is garbage
        var isKept = spare.offer(chunk);
        assert isKept || !spare.isEmpty();
    }

    /**
     * Up to which tick the replay is stored where any node can read it; a log must keep what is behind it.
     * {@link #NOTHING_TO_WAIT_FOR} once there is a gap that nothing closes any more.
     */
    public long durableTick() {
        return isGivenUp() ? NOTHING_TO_WAIT_FOR : durableTick;
    }

    UUID matchId() {
        return head.matchId();
    }

    ReplayHead head() {
        return head;
    }

    long epoch() {
        return start.epoch;
    }
}
