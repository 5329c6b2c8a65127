package dev.naadam.server.app.takeover;

import dev.naadam.game.StateHash;
import dev.naadam.server.core.journal.JournalFailure;
import dev.naadam.server.core.journal.JournalObserver;
import dev.naadam.server.core.journal.JournalPort;
import dev.naadam.server.core.journal.OutgoingEntry;
import dev.naadam.server.core.journal.Ownership;
import dev.naadam.server.core.journal.ReadLog;
import dev.naadam.server.core.journal.StoredEntry;
import dev.naadam.server.core.journal.Verdict;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** A log in memory that takes everything and acknowledges it when it is asked next. One thread. */
final class RehearsedLog implements JournalPort, JournalObserver {

    private final List<StoredEntry> entries = new ArrayList<>();
    private final Deque<Long> unanswered = new ArrayDeque<>();

    /** What a successor finds. */
    ReadLog.Result read() {
        byte[] newest = entries.getLast().bytes();
        return ReadLog.read(entries, entries.getLast().sequence(), StateHash.of(newest, 0, newest.length, 0));
    }

    @Override
    public boolean isReady() {
        return true;
    }

    @Override
    public void send(Ownership owner, OutgoingEntry entry) {
        byte[] bytes = Arrays.copyOfRange(entry.bytes(), entry.offset(), entry.offset() + entry.length());
        entries.add(new StoredEntry(entry.sequence(), bytes));
        unanswered.add(entry.sequence());
    }

    @Override
    public void flush() {}

    @Override
    public void poll(Replies to) {
        for (Long sequence = unanswered.poll(); sequence != null; sequence = unanswered.poll()) {
            to.replied(sequence, Verdict.APPENDED);
        }
    }

    @Override
    public void abandon() {
        unanswered.clear();
    }

    @Override
    public void acknowledged(long nanos) {}

    @Override
    public void failed(JournalFailure failure) {}

    @Override
    public void repairing(long count) {}
}
