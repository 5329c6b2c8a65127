package dev.naadam.server.app.control.http;

import dev.naadam.server.app.control.EventLog;
import org.jspecify.annotations.Nullable;

/** A match to be followed. */
record MatchFeed(EventLog log) implements Feed {

    @Override
    public @Nullable Line after(long id) {
        EventLog.Entry entry = log.after(id);
        return entry == null ? null : new Line(entry.id(), MatchEventText.text(entry));
    }

    @Override
    public boolean isCompleteAt(long id) {
        return log.isCompleteAt(id);
    }

    @Override
    public long newestId() {
        return log.newestId();
    }

    @Override
    public void wake(Runnable reader) {
        log.wake(reader);
    }

    @Override
    public void forget(Runnable reader) {
        log.forget(reader);
    }
}
