package dev.naadam.server.core.shard;

import dev.naadam.server.core.journal.EntryReader;
import dev.naadam.server.core.journal.JournalPort;
import dev.naadam.server.core.journal.LogRecord;
import dev.naadam.server.core.journal.OutgoingEntry;
import dev.naadam.server.core.journal.Ownership;
import dev.naadam.server.core.journal.Verdict;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** A log that keeps what it is sent and answers when it is told to. */
final class MemoryLog implements JournalPort {

    final List<byte[]> entries = new ArrayList<>();
    int flushes;
    long trimmed;
    Verdict verdict = Verdict.APPENDED;

    private final Deque<Long> unanswered = new ArrayDeque<>();
    private int answers;

    /** Answers what has come so far with the next poll. */
    void answer() {
        answer(unanswered.size());
    }

    /** Answers the oldest so many with the next poll. */
    void answer(int count) {
        answers = count;
    }

    /** The records of an entry, the first of which has index 0. */
    List<LogRecord> records(int entry) {
        List<LogRecord> records = new ArrayList<>();
        EntryReader reader = new EntryReader(entries.get(entry));
        for (LogRecord record = reader.next(); record != null; record = reader.next()) {
            records.add(record);
        }
        return records;
    }

    /** The kinds of those records, and their matches. */
    List<String> kinds(int entry) {
        return records(entry).stream()
                .map(record -> record.getClass().getSimpleName() + " " + record.index())
                .toList();
    }

    @Override
    public boolean isReady() {
        return true;
    }

    @Override
    public void send(Ownership owner, OutgoingEntry entry) {
        entries.add(Arrays.copyOfRange(entry.bytes(), entry.offset(), entry.offset() + entry.length()));
        trimmed = Math.max(trimmed, entry.trimBelow());
        unanswered.add(entry.sequence());
    }

    @Override
    public void flush() {
        flushes++;
    }

    @Override
    public void poll(Replies to) {
        for (; answers > 0; answers--) {
            to.replied(unanswered.remove(), verdict);
        }
    }

    @Override
    public void abandon() {
        unanswered.clear();
        answers = 0;
    }
}
