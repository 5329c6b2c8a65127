package dev.naadam.server.app.control.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.naadam.server.app.ledger.EntryLog;
import dev.naadam.server.core.ledger.Entry;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A ledger to be followed, order by order. */
record LedgerFeed(EntryLog log) implements Feed {

    @Override
    public @Nullable Line after(long id) {
        Entry entry = log.after(id);
        return entry == null ? null : new Line(entry.number(), text(entry));
    }

    /** A log that is over holds what is not so any more: its reader begins anew. */
    @Override
    public boolean isCompleteAt(long id) {
        return log.isOver();
    }

    @Override
    public long newestId() {
        return log.newestNumber();
    }

    @Override
    public void wake(Runnable reader) {
        log.wake(reader);
    }

    @Override
    public void forget(Runnable reader) {
        log.forget(reader);
    }

    private static String text(Entry entry) {
        ObjectNode json = Json.object()
                .put("at", Instant.ofEpochMilli(entry.occasion().atMillis()).toString())
                .put("by", entry.occasion().author().toString());
        json.set("order", Json.read(entry.order().getBytes(StandardCharsets.UTF_8)));
        return line(entry.number(), "order", json);
    }

    /** An event; JSON has no line breaks in it. */
    static String line(long id, String event, ObjectNode json) {
        String data = new String(Json.bytes(json), StandardCharsets.UTF_8);
        return "id: " + id + "\nevent: " + event + "\ndata: " + data + "\n\n";
    }
}
