package dev.naadam.server.app.control.http;

import com.linecorp.armeria.common.HttpData;
import com.linecorp.armeria.common.HttpHeaderNames;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpResponseWriter;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.MediaType;
import com.linecorp.armeria.common.ResponseHeaders;
import com.linecorp.armeria.common.util.TimeoutMode;
import com.linecorp.armeria.server.ServiceRequestContext;
import dev.naadam.server.app.audit.AuditLines;
import dev.naadam.server.app.control.StoreAnswer;
import dev.naadam.server.app.ledger.LedgerId;
import dev.naadam.server.app.ledger.LedgerStore;
import dev.naadam.server.core.ledger.Entry;
import java.util.List;

/**
 * A ledger on its way to a client, in the form that {@code ./naadam audit verify} checks, up to the entry that was the newest
 * when it was asked for. Lives on the event loop of its request.
 *
 * <p>The next piece is read when the one before it has left for the network: however long the ledger is and however slowly
 * the client reads, one piece is in memory. Each has the time of a request to leave. What cannot be told to its end is
 * broken off, so that nobody takes it for the whole.
 */
final class LedgerExport {

    /** Entries read at a time: 30 KB as they usually are, and 6 MB if each order is as long as one may be. */
    static final int PIECE_ENTRIES = 64;

    private static final MediaType JSON_LINES = MediaType.parse("application/x-ndjson");

    private final ServiceRequestContext ctx;
    private final LedgerStore store;
    private final LedgerId ledger;
    private final long newest;
    private final HttpResponseWriter out = HttpResponse.streaming();

    /** Of the entries up to the newest that is to be told. */
    LedgerExport(ServiceRequestContext ctx, LedgerStore store, LedgerId ledger, long newest) {
        this.ctx = ctx;
        this.store = store;
        this.ledger = ledger;
        this.newest = newest;
    }

    /** Begins to tell, with what follows number 0. */
    HttpResponse start(List<Entry> first) {
        out.write(ResponseHeaders.builder(HttpStatus.OK)
                .contentType(JSON_LINES)
                .set(HttpHeaderNames.ETAG, ETags.ofNumber(newest))
                .build());
        ctx.eventLoop().execute(() -> write(new StringBuilder(AuditLines.head(ledger)).append('\n'), first));
        return out;
    }

    private void write(StringBuilder lines, List<Entry> piece) {
        long last = 0;
        for (Entry entry : piece) {
            if (entry.number() <= newest) {
                lines.append(AuditLines.line(entry)).append('\n');
                last = entry.number();
            }
        }
        ctx.setRequestTimeout(TimeoutMode.SET_FROM_NOW, ControlLimits.REQUEST_TIMEOUT);
        if (last == 0) {
            out.close(new IllegalStateException(ledger.text() + " ends before entry " + newest));
        } else if (out.tryWrite(HttpData.ofUtf8(lines))) {
            goOn(last);
        }
    }

    private void goOn(long last) {
        if (last == newest) {
            out.close();
            return;
        }
        var read = out.whenConsumed()
                .thenCompose(left -> store.page(ledger, last, PIECE_ENTRIES))
                .thenAcceptAsync(
                        answer -> {
                            switch (answer) {
                                case StoreAnswer.Found<List<Entry>> found -> write(new StringBuilder(), found.value());
                                case StoreAnswer.Absent<List<Entry>> none -> out.abort();
                                case StoreAnswer.Unreachable<List<Entry>> away -> out.abort();
                            }
                        },
                        ctx.eventLoop());
        assert read != null;
    }
}
