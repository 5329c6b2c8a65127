package dev.naadam.server.app.replay;

import dev.naadam.server.core.journal.EntryReader;
import dev.naadam.server.core.journal.LogRecord;
import dev.naadam.server.core.journal.MatchLog;
import dev.naadam.server.core.journal.ReadLog;
import dev.naadam.server.core.journal.StoredEntry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The ticks that a shard's log still has, by match: what its dead owner recorded last died with it. Read once for all its
 * matches; immutable after that.
 */
public final class LoggedTicks {

    private final Map<Integer, List<LogRecord.Tick>> ticks = new HashMap<>();
    private final Map<Integer, Long> snapshotTicks = new HashMap<>();

    private LoggedTicks(ReadLog.Intact log) {
        for (StoredEntry entry : log.entries()) {
            EntryReader reader = new EntryReader(entry.bytes());
            for (LogRecord record = reader.next(); record != null; record = reader.next()) {
                add(record);
            }
        }
        for (MatchLog match : log.matches()) {
            snapshotTicks.put(match.index(), match.snapshotTick());
        }
    }

    /** Of a log that was claimed. */
    public static LoggedTicks of(ReadLog.Intact log) {
        return new LoggedTicks(log);
    }

    private void add(LogRecord record) {
        switch (record) {
            case LogRecord.Tick tick ->
                ticks.computeIfAbsent(tick.index(), index -> new ArrayList<>()).add(tick);
            // an index is used again: what came before was of another match
            case LogRecord.Open open -> ticks.remove(open.index());
            case LogRecord.Close close -> ticks.remove(close.index());
            case LogRecord.Session session -> {}
            case LogRecord.Gone gone -> {}
            case LogRecord.Recess recess -> {}
            case LogRecord.Snapshot snapshot -> {}
        }
    }

    /** Of the match with this index, in order and without gaps. */
    List<LogRecord.Tick> of(int index) {
        return ticks.getOrDefault(index, List.of());
    }

    /** Whether the match with this index has not had its first tick. */
    boolean isAtItsBeginning(int index) {
        return of(index).isEmpty() && snapshotTicks.getOrDefault(index, -1L) == 0;
    }
}
