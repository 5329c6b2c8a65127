package dev.naadam.server.core.journal;

import dev.naadam.game.StateHash;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Takes a whole log apart for whoever goes on with it. It checks what the store promised: entries are contiguous and end
 * where the owner record says, ticks of each match are contiguous, each match has a snapshot. Never throws.
 */
public final class ReadLog {

    /** What a log was found to be. */
    public sealed interface Result {}

    /**
     * As it should be.
     *
     * @param last number of the newest entry
     * @param entries as they were read
     * @param matches those that are not closed, by their index
     */
    public record Intact(long last, List<StoredEntry> entries, List<MatchLog> matches) implements Result {

        public Intact {
            entries = List.copyOf(entries);
            matches = List.copyOf(matches);
        }
    }

    /**
     * No writer of ours leaves a log so.
     *
     * @param sequence the entry where it shows
     * @param reason one line
     */
    public record Damaged(long sequence, String reason) implements Result {}

    private final SortedMap<Integer, MatchStrand> strands = new TreeMap<>();
    private final List<StoredEntry> entries;
    private @Nullable Damaged damage;

    private ReadLog(List<StoredEntry> entries) {
        this.entries = entries;
    }

    /**
     * Reads a log.
     *
     * @param entries all that the store has
     * @param last the owner record's number of the newest entry
     * @param lastHash and its hash
     */
    public static Result read(List<StoredEntry> entries, long last, long lastHash) {
        return new ReadLog(entries).read(last, lastHash);
    }

    private Result read(long last, long lastHash) {
        checkEnd(last, lastHash);
        for (int i = 0; i < entries.size() && damage == null; i++) {
            StoredEntry entry = entries.get(i);
            if (entry.sequence() != entries.getFirst().sequence() + i) {
                fail(entry.sequence(), "expected entry " + (entries.getFirst().sequence() + i));
            } else {
                read(entry);
            }
        }
        List<MatchLog> matches = damage == null ? matches(last) : List.of();
        return damage == null ? new Intact(last, entries, matches) : damage;
    }

    private void checkEnd(long last, long lastHash) {
        if (entries.isEmpty()) {
            if (last != 0) {
                fail(last, "the log is empty");
            }
            return;
        }
        StoredEntry newest = entries.getLast();
        if (newest.sequence() != last) {
            fail(newest.sequence(), "the owner record ends with entry " + last);
        } else if (StateHash.of(newest.bytes(), 0, newest.bytes().length, 0) != lastHash) {
            fail(last, "the owner record has another hash of it");
        }
    }

    private void read(StoredEntry entry) {
        EntryReader reader = new EntryReader(entry.bytes());
        for (LogRecord record = reader.next(); record != null && damage == null; record = reader.next()) {
            String refusal = add(record, entry.sequence());
            if (refusal != null) {
                fail(entry.sequence(), "match " + record.index() + ": " + refusal);
            }
        }
        if (reader.isDamaged()) {
            fail(entry.sequence(), "it is not in a form that this version writes");
        }
    }

    private @Nullable String add(LogRecord record, long sequence) {
        if (record instanceof LogRecord.Close) {
            strands.remove(record.index());
            return null;
        }
        return strands.computeIfAbsent(record.index(), index -> new MatchStrand())
                .add(record, sequence);
    }

    private List<MatchLog> matches(long last) {
        List<MatchLog> matches = new ArrayList<>();
        strands.forEach((index, strand) -> {
            MatchLog match = strand.match(index);
            if (match == null) {
                fail(last, "match " + index + ": it has no snapshot");
            } else {
                matches.add(match);
            }
        });
        return matches;
    }

    private void fail(long sequence, String reason) {
        if (damage == null) {
            damage = new Damaged(sequence, "entry " + sequence + ": " + reason);
        }
    }
}
