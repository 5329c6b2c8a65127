package dev.naadam.server.core.succession;

import dev.naadam.server.core.journal.ShardId;

/** What one node knows of one shard. */
final class Watched {

    /** How the node stands to the shard. */
    enum State {
        /** Somebody has it. */
        HELD,
        /** Its owner seems dead, which its log may disprove: look. */
        SUSPECTED,
        /** The look is on its way. */
        LOOKING,
        /** Nobody has it: claim. */
        ORPHANED,
        /** The claim is on its way. */
        CLAIMING
    }

    /** Nothing was read of its log yet. */
    static final long UNSEEN = -1;

    private final ShardId shard;
    private State state = State.HELD;
    private String owner;
    private long epoch;
    private Order.Cause cause = Order.Cause.FOUND;
    private long sequence = UNSEEN;
    private long seenNanos;
    private long standstillNanos;
    private long sinceNanos;
    private long notBeforeNanos;
    private int attempts;
    private boolean isKept;

    Watched(ShardId shard, String owner, long epoch) {
        this.shard = shard;
        this.owner = owner;
        this.epoch = epoch;
    }

    ShardId shard() {
        return shard;
    }

    State state() {
        return state;
    }

    String owner() {
        return owner;
    }

    long epoch() {
        return epoch;
    }

    Order.Cause cause() {
        return cause;
    }

    /** Since when it has had no owner, as far as known. */
    long sinceNanos() {
        return sinceNanos;
    }

    /** Whether its turn has come to be looked at or claimed. */
    boolean isDue(long nowNanos) {
        return nowNanos - notBeforeNanos >= 0;
    }

    /** Whether this very process runs it. */
    boolean isKept() {
        return isKept;
    }

    /** This process runs it. */
    void keep(String self, long epoch) {
        heldBy(self, epoch);
        isKept = true;
    }

    void heldBy(String owner, long epoch) {
        this.owner = owner;
        this.epoch = epoch;
        state = State.HELD;
        isKept = false;
        sequence = UNSEEN;
        attempts = 0;
    }

    /** Its owner is still who it was, and lives. */
    void heldAgain() {
        heldBy(owner, epoch);
    }

    /** Its owner may be dead: it is, if the log does not grow for so long. */
    void suspect(Order.Cause cause, long standstillNanos, long nowNanos) {
        begin(State.SUSPECTED, cause, nowNanos);
        this.standstillNanos = standstillNanos;
    }

    void orphan(Order.Cause cause, long nowNanos) {
        begin(State.ORPHANED, cause, nowNanos);
    }

    private void begin(State begun, Order.Cause why, long nowNanos) {
        if (state == State.HELD) {
            sinceNanos = nowNanos;
            sequence = UNSEEN;
        }
        state = begun;
        isKept = false;
        cause = why;
        notBeforeNanos = nowNanos;
    }

    void looking() {
        state = State.LOOKING;
    }

    void claiming() {
        state = State.CLAIMING;
    }

    /** Whether its log has grown since it was read last. */
    boolean hasGrown(long seen) {
        return sequence != UNSEEN && seen != sequence;
    }

    /** Whether its log was the same for long enough. */
    boolean standsStill(long nowNanos) {
        return sequence != UNSEEN && nowNanos - seenNanos >= standstillNanos;
    }

    /** The log was read: look again when it has had the time to grow. */
    void seen(long newest, long nowNanos) {
        if (sequence == UNSEEN) {
            sequence = newest;
            seenNanos = nowNanos;
        }
        state = State.SUSPECTED;
        notBeforeNanos = seenNanos + standstillNanos;
    }

    /** The store did not answer: again, after a while that doubles. */
    void postpone(State again, long nowNanos) {
        state = again;
        notBeforeNanos = nowNanos + (Succession.RETRY_NANOS << Math.min(attempts, Succession.MAX_DOUBLINGS));
        attempts++;
    }
}
