package dev.naadam.server.core.shard;

import dev.naadam.game.TickInputs;
import dev.naadam.server.core.journal.CloseReason;
import dev.naadam.server.core.journal.EntryWriter;
import dev.naadam.server.core.journal.JournalLimits;
import dev.naadam.server.core.journal.LogWriter;
import dev.naadam.server.core.session.MatchJournal;
import dev.naadam.server.core.session.MatchJournals;
import dev.naadam.server.core.session.MatchSpec;
import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The journal of one shard: what its matches tell between two flushes goes into one entry of its log, and what the store has of
 * it is told to them. A log is begun with the first match that needs one.
 *
 * <p>The shard's thread alone; it calls {@link #poll} whenever it is awake, and {@link #flush} when its matches have had
 * their turns.
 */
public final class ShardJournal implements MatchJournals {

    /** What a log has of a match is replayed from its newest snapshot: at most so much play, and a flush or two. */
    static final long SNAPSHOT_INTERVAL_NANOS = 1_000_000_000;

    private final LogKeeper logs;
    private final MatchSeals seals;
    private final @Nullable JournaledMatch[] matches = new JournaledMatch[JournalLimits.MAX_MATCHES];
    private final RecentEntries recent = new RecentEntries();
    private @Nullable LogWriter log;
    private @Nullable Departure departure;
    private boolean hasStayed;
    private long stayedNanos;
    private int used;
    private int cursor;
    private long handedOn;
    private long nowNanos;

    /** What a journal can do; the order is that of a metric. */
    public enum State {
        /** No match has needed a log yet. */
        NONE(0),
        /** What it is told is in the log a moment later. */
        WRITING(1),
        /** The store has not answered for 250 ms: strict matches are paused. */
        STALLED(2),
        /** The store has forgotten the log, which is claimed again or begun anew. */
        FORGOTTEN(3);

        private final int number;

        State(int number) {
            this.number = number;
        }

        /** 0 to 3, for metrics. */
        public int number() {
            return number;
        }
    }

    /** A record for the entry that is being written; false if there was no room. */
    @FunctionalInterface
    interface Line {

        boolean writeTo(EntryWriter entry);
    }

    /**
     * A journal without a log.
     *
     * @param logs begins one with the first match
     */
    public ShardJournal(LogKeeper logs, MatchSeals seals) {
        this.logs = logs;
        this.seals = seals;
    }

    /** A journal that goes on with a log of another owner, which this one has claimed. */
    public ShardJournal(LogKeeper logs, MatchSeals seals, LogWriter claimed) {
        this(logs, seals);
        this.log = claimed;
    }

    @Override
    public @Nullable MatchJournal goOn(int index) {
        if (log == null || matches[index] != null) {
            return null;
        }
        JournaledMatch match = new JournaledMatch(this, index, true);
        matches[index] = match;
        used = Math.max(used, index + 1);
        return match;
    }

    /**
     * Nobody can go on with the match that has this index in the claimed log. It is closed there: else its last snapshot would be
     * kept for as long as the log, and each next owner would try again.
     */
    public void lose(int index) {
        writeIfRoom(entry -> entry.close(index, CloseReason.ABORTED));
    }

    /** Null if as many matches as a log has room for are here. */
    @Override
    public @Nullable MatchJournal begin(MatchSpec spec) {
        for (int index = 0; index < matches.length; index++) {
            if (matches[index] == null) {
                JournaledMatch match = new JournaledMatch(this, index, false);
                matches[index] = match;
                used = Math.max(used, index + 1);
                return match;
            }
        }
        return null;
    }

    /** Hands on what the store has said since the last call. */
    public void poll(long now) {
        nowNanos = now;
        LogWriter writer = log;
        if (writer == null) {
            return;
        }
        writer.advance(now);
        long acked = writer.acked();
        if (acked > handedOn) {
            handedOn = acked;
            for (int i = 0; i < used; i++) {
                JournaledMatch match = matches[i];
                if (match != null) {
                    match.acknowledged(acked, now);
                }
            }
        }
        switch (writer.state()) {
            case WRITING -> depart(writer, now);
            case FORGOTTEN -> {
                if (!logs.reclaim(writer)) {
                    abandon(writer);
                }
            }
            case FENCED, DIVERGED -> abandon(writer);
            case LOST -> beginAnew(writer);
        }
    }

    /**
     * Begins to hand the log and its matches to another node: no match has a further tick, and all of them are committed, before
     * anybody can claim them. Nothing if it has begun, if there is no log, or shortly after nobody came for it.
     */
    public void leave(long now) {
        LogWriter writer = log;
        boolean isTooEarly = hasStayed && now - stayedNanos < Departure.RETRY_NANOS;
        if (writer == null || departure != null || used == 0 || isTooEarly) {
            return;
        }
        flush(now);
        departure = new Departure(logs, writer);
        forEach(JournaledMatch::halt);
    }

    /** Somebody goes on with a log that was handed over, and is ready: its players are told. Nothing if it is another log. */
    public void handOver(NextOwner next) {
        LogWriter writer = log;
        if (writer != null && departure != null && next.succeeds(writer.owner())) {
            logs.left(writer);
            giveUp(match -> match.handOver(next, writer.owner()));
        }
    }

    private void depart(LogWriter writer, long now) {
        Departure leaving = departure;
        if (leaving == null) {
            return;
        }
        switch (leaving.advance(now)) {
            case LEAVES -> {}
            case STAYS -> {
                hasStayed = true;
                stayedNanos = now;
                stay();
            }
            case IS_GONE -> abandon(writer);
        }
    }

    private void stay() {
        departure = null;
        forEach(JournaledMatch::goOn);
    }

    /** Sends what was told since the last call, with at most one snapshot. */
    public void flush(long now) {
        nowNanos = now;
        LogWriter writer = log;
        if (writer == null) {
            return;
        }
        if (!writer.isStalled(now) && departure == null) {
            takeSnapshot(writer, now);
        }
        if (!writer.entry().isEmpty()) {
            writer.hold(recent.first(writer.last(), now, logs.replayBacklogNanos()));
            writer.append(now);
        }
    }

    /** How long the oldest entry has waited that the store has not acknowledged; 0 if none waits. */
    public long lagNanos(long now) {
        return log == null ? 0 : log.lagNanos(now);
    }

    /** What it can do now. */
    public State state(long now) {
        if (log == null) {
            return State.NONE;
        }
        return switch (log.state()) {
            case WRITING -> log.isStalled(now) ? State.STALLED : State.WRITING;
            case FORGOTTEN, FENCED, DIVERGED, LOST -> State.FORGOTTEN;
        };
    }

    private void takeSnapshot(LogWriter writer, long now) {
        for (int i = 0; i < used; i++) {
            cursor = cursor + 1 < used ? cursor + 1 : 0;
            JournaledMatch match = matches[cursor];
            if (match != null && match.isSnapshotDue(now)) {
                match.snapshot(writer.entry(), now);
                return;
            }
        }
    }

    /** Another node has the log, or writes into it: whatever this one still did would be a second truth. */
    private void abandon(LogWriter lost) {
        logs.ended(lost);
        giveUp(JournaledMatch::abandon);
    }

    private void giveUp(Consumer<JournaledMatch> how) {
        log = null;
        departure = null;
        recent.reset();
        handedOn = 0;
        forEach(how);
        Arrays.fill(matches, null);
        used = 0;
    }

    private void forEach(Consumer<JournaledMatch> told) {
        for (int i = 0; i < used; i++) {
            JournaledMatch match = matches[i];
            if (match != null) {
                told.accept(match);
            }
        }
    }

    /** The store has forgotten more than is kept here, but the matches are alive: they go on in a log that begins now. */
    private void beginAnew(LogWriter lost) {
        logs.ended(lost);
        log = logs.begin();
        recent.reset();
        handedOn = 0;
        stay();
        forEach(JournaledMatch::openAgain);
    }

    long nowNanos() {
        return nowNanos;
    }

    MatchSeals seals() {
        return seals;
    }

    /** Writes a tick: the number of the entry that it is in. */
    long tick(int index, long tick, long hash, TickInputs inputs) {
        LogWriter writer = begun();
        if (!writer.entry().tick(index, tick, hash, inputs)) {
            makeRoom(writer);
            requireRoom(writer.entry().tick(index, tick, hash, inputs));
        }
        return writer.last() + 1;
    }

    /** Writes what must not be missing: the number of the entry that it is in. */
    long write(Line line) {
        LogWriter writer = begun();
        if (!line.writeTo(writer.entry())) {
            makeRoom(writer);
            requireRoom(line.writeTo(writer.entry()));
        }
        return writer.last() + 1;
    }

    /** Writes what a successor can do without. */
    void writeIfRoom(Line line) {
        if (departure != null) {
            // the log is another's in a moment, who has it as it stood
            return;
        }
        LogWriter writer = begun();
        if (!line.writeTo(writer.entry())) {
            makeRoom(writer);
            line.writeTo(writer.entry());
        }
    }

    void forget(int index) {
        matches[index] = null;
        while (used > 0 && matches[used - 1] == null) {
            used--;
        }
    }

    private LogWriter begun() {
        LogWriter begun = log == null ? logs.begin() : log;
        log = begun;
        return begun;
    }

    private void makeRoom(LogWriter writer) {
        writer.append(nowNanos);
    }

    /** Matches wait for the store long before a log is full: one that ends here has met a fault of ours. */
    private static void requireRoom(boolean hadRoom) {
        if (!hadRoom) {
            throw new IllegalStateException("log: no room for another record");
        }
    }
}
