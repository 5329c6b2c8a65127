package dev.naadam.server.app.replay;

import dev.naadam.game.TickInputs;
import dev.naadam.server.core.journal.EntryReader;
import dev.naadam.server.core.journal.LogRecord;
import dev.naadam.server.core.journal.StoredEntry;
import dev.naadam.server.core.session.MatchSpec;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Records what a shard's log still has of a match that comes from another node: what its owner recorded last died with it.
 * All of it is committed. One thread.
 *
 * <p>The hash before the log's first tick is not in the log, so that this tick is where the recording begins: a log keeps
 * the last tick that is stored elsewhere, and not only what is behind it.
 */
final class LoggedTicks {

    private final Recordings recordings;
    private final MatchSpec spec;
    private final long epoch;
    private final int index;
    private final TickInputs inputs;
    private @Nullable Recording recording;

    /**
     * Nothing is recorded yet.
     *
     * @param index of the match in the log
     */
    LoggedTicks(Recordings recordings, MatchSpec spec, long epoch, int index) {
        this.recordings = recordings;
        this.spec = spec;
        this.epoch = epoch;
        this.index = index;
        this.inputs = new TickInputs(spec.setup().players(), spec.game().inputBytes());
    }

    /** Records all ticks of the match in these entries; null if there are none. */
    @Nullable Recording record(List<StoredEntry> entries) {
        for (StoredEntry entry : entries) {
            EntryReader reader = new EntryReader(entry.bytes());
            for (LogRecord record = reader.next(); record != null; record = reader.next()) {
                if (record.index() == index) {
                    add(record);
                }
            }
        }
        return recording;
    }

    private void add(LogRecord record) {
        switch (record) {
            case LogRecord.Tick tick -> tick(tick);
            // an index is used again: what came before was of another match
            case LogRecord.Open open -> recording = null;
            case LogRecord.Close close -> recording = null;
            case LogRecord.Session session -> {}
            case LogRecord.Gone gone -> {}
            case LogRecord.Snapshot snapshot -> {}
        }
    }

    private void tick(LogRecord.Tick tick) {
        if (recording == null) {
            boolean isFirst = tick.tick() == 1;
            recording = recordings.begin(
                    spec, isFirst ? new Recording.Start(epoch, 0, 0) : new Recording.Start(epoch, tick.tick(), tick.hash()));
            if (!isFirst) {
                return;
            }
        }
        if (tick.fits(inputs)) {
            tick.copyTo(inputs);
            recording.ticked(tick.tick(), tick.hash(), inputs.presentMask(), inputs.bytes());
            recording.committed(tick.tick());
        }
    }
}
