package dev.naadam.server.app.ledger;

import dev.naadam.server.core.ledger.Entry;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * The entries of one ledger as far as this node has heard. Any thread.
 *
 * <p>Readers keep a number each and ask for what follows it: the log is the only buffer, however many read and however
 * slowly. Whoever asks for what is older than the oldest one kept sees it by the numbers.
 */
public final class EntryLog {

    /** Entries kept: all of an event of a thousand teams. */
    static final int MAX_ENTRIES = 8_192;

    private final TreeMap<Long, Entry> entries = new TreeMap<>();
    private final List<Runnable> readers = new CopyOnWriteArrayList<>();
    private String newestHash;
    private long newestNumber;
    private boolean isOver;

    EntryLog(LedgerId id) {
        this.newestHash = Entry.genesis(id.text());
    }

    /** Adds what follows and wakes the readers; false: it does not follow, and the log is over. */
    boolean append(List<Entry> read) {
        synchronized (this) {
            for (Entry entry : read) {
                if (entry.number() <= newestNumber) {
                    continue;
                }
                if (entry.number() != newestNumber + 1 || !entry.follows(newestHash)) {
                    isOver = true;
                    break;
                }
                add(entry);
            }
        }
        readers.forEach(Runnable::run);
        return !isOver();
    }

    private void add(Entry entry) {
        newestNumber = entry.number();
        newestHash = entry.hash();
        entries.put(newestNumber, entry);
        if (entries.size() > MAX_ENTRIES) {
            entries.pollFirstEntry();
        }
    }

    /** The first kept entry behind this number; null: there is none yet. */
    public synchronized @Nullable Entry after(long number) {
        var next = entries.higherEntry(number);
        return next == null ? null : next.getValue();
    }

    /** The number of the newest entry; 0: there is none. */
    public synchronized long newestNumber() {
        return newestNumber;
    }

    synchronized String newestHash() {
        return newestHash;
    }

    /**
     * Whether nothing will follow any more although the ledger may go on: what it holds is not what was told here. Whoever
     * reads has to begin anew.
     */
    public synchronized boolean isOver() {
        return isOver;
    }

    /** The same when it is not followed any longer. */
    void end() {
        synchronized (this) {
            isOver = true;
        }
        readers.forEach(Runnable::run);
    }

    boolean hasReaders() {
        return !readers.isEmpty();
    }

    /** Has the reader called after every addition, by the thread that makes it; it must return at once. */
    public void wake(Runnable reader) {
        readers.add(reader);
    }

    /** Calls it no more. */
    public void forget(Runnable reader) {
        readers.remove(reader);
    }
}
