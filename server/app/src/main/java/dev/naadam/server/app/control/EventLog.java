package dev.naadam.server.app.control;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * The latest turns of one match, numbered from 1. Any thread.
 *
 * <p>Readers keep a number each and ask for what follows it: the log is the only buffer, however many read and however
 * slowly. Whoever falls behind its oldest entry has missed some and sees it by the numbers.
 */
public final class EventLog {

    /** Entries kept: a match of ten has about 30; one whose players come and go all the time loses its oldest. */
    static final int MAX_ENTRIES = 256;

    private final Deque<Entry> entries = new ArrayDeque<>();
    private final List<Runnable> readers = new CopyOnWriteArrayList<>();
    private long newestId;
    private boolean isComplete;

    /**
     * A turn.
     *
     * @param id 1 and up, without gaps
     * @param atMillis wall clock, ms since 1970
     */
    public record Entry(long id, long atMillis, MatchEvent event) {}

    /** Adds a turn under the next number and wakes the readers; null: nothing follows an end. */
    synchronized @Nullable Entry append(MatchEvent event, long atMillis) {
        Entry entry = new Entry(newestId + 1, atMillis, event);
        return append(entry) ? entry : null;
    }

    /** Adds a turn that has its number already; false if it is known, or follows an end. */
    boolean append(Entry entry) {
        synchronized (this) {
            if (isComplete || entry.id() <= newestId) {
                return false;
            }
            newestId = entry.id();
            entries.addLast(entry);
            if (entries.size() > MAX_ENTRIES) {
                entries.removeFirst();
            }
            isComplete = entry.event() instanceof MatchEvent.Ended;
        }
        readers.forEach(Runnable::run);
        return true;
    }

    /** Whether anybody is called after turns. */
    boolean hasReaders() {
        return !readers.isEmpty();
    }

    /** The first kept entry behind this number; null: there is none yet. */
    public synchronized @Nullable Entry after(long id) {
        for (Entry entry : entries) {
            if (entry.id() > id) {
                return entry;
            }
        }
        return null;
    }

    /** Whether nothing will ever follow this number. */
    public synchronized boolean isCompleteAt(long id) {
        return isComplete && id == newestId;
    }

    /** The number of the newest entry, 0 if there is none. */
    public synchronized long newestId() {
        return newestId;
    }

    synchronized boolean isComplete() {
        return isComplete;
    }

    /** Has the reader called after every turn, by the thread that tells it; it must return at once. */
    public void wake(Runnable reader) {
        readers.add(reader);
    }

    /** Calls it no more. */
    public void forget(Runnable reader) {
        readers.remove(reader);
    }
}
