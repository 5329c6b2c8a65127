package dev.naadam.server.core.journal;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Which matches a log was written for, whatever else is wrong with it: those that it names and does not close. For the log that
 * nobody can go on with, whose players must hear of that. Never throws.
 */
public final class NamedMatches {

    private NamedMatches() {}

    /** Ids by index; entries that are damaged count as far as they can be read. */
    public static List<UUID> of(List<StoredEntry> entries) {
        SortedMap<Integer, UUID> named = new TreeMap<>();
        for (StoredEntry entry : entries) {
            EntryReader reader = new EntryReader(entry.bytes());
            for (LogRecord record = reader.next(); record != null; record = reader.next()) {
                switch (record) {
                    case LogRecord.Open open -> named.put(open.index(), open.matchId());
                    case LogRecord.Snapshot snapshot -> named.put(snapshot.index(), snapshot.matchId());
                    case LogRecord.Close close -> named.remove(close.index());
                    case LogRecord.Tick tick -> {}
                    case LogRecord.Session session -> {}
                    case LogRecord.Gone gone -> {}
                    case LogRecord.Recess recess -> {}
                }
            }
        }
        return List.copyOf(named.values());
    }
}
