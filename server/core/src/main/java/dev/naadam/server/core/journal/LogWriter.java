package dev.naadam.server.core.journal;

/**
 * The owner's side of a log: numbers entries, sends them, and says which are in the log for good.
 *
 * <p>At most {@link #WINDOW_ENTRIES} are on their way. Acknowledgements advance one after another and never past a gap. After
 * the first reply that fails or does not come the connection is given up and everything behind the last acknowledgement is
 * sent again, in order; the store recognises what it has. A store that has forgotten acknowledged entries gets them again from
 * the ring before anything newer is acknowledged. Who is fenced is silent from then on. Why exactly so:
 * docs/decisions/0032.
 *
 * <p>One thread. Allocates nothing as long as all goes well and the ring has its size.
 */
public final class LogWriter {

    /** Entries on their way: a quarter of a second at 240 a second. More at once have broken a connection's queue. */
    public static final int WINDOW_ENTRIES = 64;

    /** Without a reply for so long a connection is given up, ns: twice the pause, so that it is players who notice first. */
    public static final long LATE_NANOS = 500_000_000;

    /** An entry that has waited for so long stops a match that must not go ahead of its log, ns. */
    public static final long STALL_NANOS = 250_000_000;

    /** Entries are kept for repair for so long after they were appended, ns: a store flushes its file every second. */
    public static final long REPAIR_NANOS = 10_000_000_000L;

    /** No number of an entry: nothing was appended. */
    public static final long REFUSED = -1;

    /** A trim is asked for when so many entries can go: it has a cost, whatever their number. */
    static final int TRIM_STEP = 64;

    /** What the writer can do. */
    public enum State {
        /** Entries are taken and sent. */
        WRITING,
        /**
         * The store has forgotten the claim or more entries than can be put behind those it has. Claim again above
         * {@link #owner}'s epoch if it names a lower one ({@link #forgottenEpoch}); have it begin the log at
         * {@link #firstKept} if it ends before; then {@link #reclaimed}. Not before the port is ready again: until then nobody
         * knows whether another node has claimed it meanwhile.
         */
        FORGOTTEN,
        /** Another node owns the log. Final. */
        FENCED,
        /** Somebody else has written under this ownership. Final, and an alarm. */
        DIVERGED,
        /** The store has forgotten more than is kept here: matches can only go on in a new log. Final. */
        LOST
    }

    private final JournalPort port;
    private final JournalObserver observer;
    private final LogTail tail;
    private final OutgoingEntry outgoing = new OutgoingEntry();
    private final JournalPort.Replies replies = new JournalPort.Replies() {
        @Override
        public void replied(long sequence, Verdict verdict) {
            LogWriter.this.replied(sequence, verdict);
        }

        @Override
        public void refused(JournalFailure failure) {
            observer.failed(failure);
        }

        @Override
        public void claimed(long epoch) {
            LogWriter.this.claimed(epoch);
        }
    };
    private Ownership owner;
    private State state = State.WRITING;
    private long acked;
    /** The oldest entry without a reply, and the first that has not been sent: what lies between is on its way. */
    private long awaited;

    private long unsent;
    private long forgottenEpoch;
    private long nowNanos;
    private long waitingNanos;
    private long heardNanos;

    /** Writes a log that has just been opened and is empty. */
    public LogWriter(Ownership owner, JournalPort port, JournalObserver observer) {
        this(owner, new LogTail(1), port, observer);
    }

    /** Goes on with a log that was claimed. Keeps what was read: the store may forget it as it may what is written now. */
    public LogWriter(Ownership owner, ReadLog.Intact log, JournalPort port, JournalObserver observer, long nowNanos) {
        this(owner, new LogTail(log, nowNanos), port, observer);
    }

    private LogWriter(Ownership owner, LogTail tail, JournalPort port, JournalObserver observer) {
        this.owner = owner;
        this.tail = tail;
        this.port = port;
        this.observer = observer;
        acked = tail.last();
        rewind(acked + 1);
    }

    /** The entry that {@link #append} sends next. */
    public EntryWriter entry() {
        return tail.entry();
    }

    /**
     * Appends the entry, if it has records, and begins another one.
     *
     * @return number of the newest entry: once {@link #acked} reaches it, everything written so far is in the log.
     *     {@link #REFUSED} if there is no room for the entry, which then stays as it is, or nothing may be written any more
     */
    public long append(long nowNanos) {
        if (state != State.WRITING && state != State.FORGOTTEN) {
            return REFUSED;
        }
        if (!tail.entry().isEmpty()) {
            if (!tail.append(Math.min(acked, awaited - 1), nowNanos)) {
                return REFUSED;
            }
            if (acked + 1 == tail.last()) {
                waitingNanos = nowNanos;
            }
        }
        send(nowNanos);
        return tail.last();
    }

    /** Takes replies, and does what follows from them and from those that did not come. Call it whenever awake. */
    public void advance(long nowNanos) {
        this.nowNanos = nowNanos;
        port.poll(replies);
        if (isUnanswered() && nowNanos - heardNanos >= LATE_NANOS) {
            giveUp(JournalFailure.LATE);
        }
        send(nowNanos);
    }

    /**
     * Goes on under another claim of ours, after {@link State#FORGOTTEN}, or after the log was released and nobody came for it.
     *
     * @param last newest entry that the store has, or the one before {@link #firstKept} if the log begins there now. If it is
     *     beyond {@link #acked}, somebody may have written in the meantime: then this writer is of no use, and the log has to
     *     be read and adopted afresh
     */
    public void reclaimed(Ownership claimed, long last) {
        boolean canGoOn = state == State.FORGOTTEN || state == State.WRITING;
        if (!canGoOn || last > acked || last + 1 < tail.first()) {
            throw new IllegalStateException("reclaimed: " + state + ", last " + last
                    + " (expected: FORGOTTEN or WRITING, " + (tail.first() - 1) + " to " + acked + ")");
        }
        owner = claimed;
        state = State.WRITING;
        resendFrom(last);
    }

    /** Entries from this one on stay in the log, though no match needs them to go on; {@code Long.MAX_VALUE}: none. */
    public void hold(long fromSequence) {
        tail.hold(fromSequence);
    }

    /** Newest entry that is in the log, and all before it. Only who is {@link State#WRITING} may still tell anybody of them. */
    public long acked() {
        return acked;
    }

    /** Newest entry that was appended. */
    public long last() {
        return tail.last();
    }

    /** What it can do. */
    public State state() {
        return state;
    }

    /** As whom it writes. */
    public Ownership owner() {
        return owner;
    }

    /** The epoch that the store named when it had {@link State#FORGOTTEN}; 0: it does not know the shard any more. */
    public long forgottenEpoch() {
        return forgottenEpoch;
    }

    /** Oldest entry that can still be uploaded again. */
    public long firstKept() {
        return tail.first();
    }

    /** How long the oldest entry that is not acknowledged has waited, ns; 0 if none waits. */
    public long lagNanos(long nowNanos) {
        return acked == tail.last() ? 0 : nowNanos - tail.addedNanos(acked + 1);
    }

    /** Whether a match that must not go ahead of its log has to wait: 250 ms without success, or none to come. */
    public boolean isStalled(long nowNanos) {
        return state != State.WRITING || (acked < tail.last() && nowNanos - waitingNanos >= STALL_NANOS);
    }

    private boolean isUnanswered() {
        return awaited < unsent;
    }

    private void send(long nowNanos) {
        if (state != State.WRITING || !port.isReady()) {
            return;
        }
        boolean hasSent = false;
        while (unsent <= tail.last() && unsent - awaited < WINDOW_ENTRIES) {
            if (!isUnanswered()) {
                heardNanos = nowNanos;
            }
            port.send(owner, tail.view(unsent, outgoing));
            unsent++;
            hasSent = true;
        }
        if (hasSent) {
            port.flush();
        }
    }

    private void replied(long sequence, Verdict verdict) {
        if (state != State.WRITING || sequence != awaited || !isUnanswered()) {
            // an earlier reply of the same poll has ended this
            return;
        }
        heardNanos = nowNanos;
        switch (verdict) {
            case Verdict.Appended appended -> acknowledge();
            case Verdict.Duplicate duplicate -> acknowledge();
            case Verdict.Old old -> old(old.last());
            case Verdict.Gap gap -> gap(gap.last());
            case Verdict.Fenced fenced -> fenced(fenced.epoch());
            case Verdict.Diverged diverged -> stop(State.DIVERGED);
            case Verdict.Failed failed -> giveUp(failed.failure());
        }
    }

    private void acknowledge() {
        if (awaited > acked) {
            acked = awaited;
            waitingNanos = nowNanos;
            observer.acknowledged(nowNanos - tail.addedNanos(acked));
        }
        awaited++;
    }

    private void old(long last) {
        if (last > tail.last()) {
            stop(State.DIVERGED);
        } else {
            acknowledge();
        }
    }

    private void gap(long last) {
        if (last + 1 < tail.first()) {
            forgotten(owner.epoch());
        } else if (last < acked) {
            port.abandon();
            resendFrom(last);
        } else {
            giveUp(JournalFailure.OTHER);
        }
    }

    private void fenced(long epoch) {
        if (epoch < owner.epoch()) {
            forgotten(epoch);
        } else {
            stop(State.FENCED);
        }
    }

    /** The store may have forgotten it: what it says is then no proof that the log is ours. */
    private void claimed(long epoch) {
        if (epoch > owner.epoch() && (state == State.WRITING || state == State.FORGOTTEN)) {
            stop(State.FENCED);
        }
    }

    private void forgotten(long epoch) {
        forgottenEpoch = epoch;
        stop(tail.isWhole() ? State.FORGOTTEN : State.LOST);
    }

    private void giveUp(JournalFailure failure) {
        observer.failed(failure);
        port.abandon();
        rewind(awaited);
    }

    /** Begins with the newest entry that the store has: the script then compares it with ours. */
    private void resendFrom(long last) {
        observer.repairing(acked - last);
        rewind(Math.max(tail.first(), last));
    }

    private void stop(State end) {
        state = end;
        port.abandon();
        rewind(acked + 1);
    }

    private void rewind(long sequence) {
        awaited = sequence;
        unsent = sequence;
    }
}
