package dev.naadam.server.app.control.http;

import com.linecorp.armeria.common.HttpData;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpResponseWriter;
import com.linecorp.armeria.common.ResponseHeaders;
import com.linecorp.armeria.server.ServiceRequestContext;
import dev.naadam.server.app.control.ControlCount;
import dev.naadam.server.app.control.EventLog;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One client that follows a match (the text/event-stream of the HTML standard). Lives on the event loop of its request.
 *
 * <p>At most one event is on its way to the client; the next is taken from the log when that one has left for the
 * network. So a client that does not read costs one event of memory, whatever happens in the match. It is sent away when
 * nothing has left for a whole interval between two heartbeats.
 */
final class EventStream {

    private static final String HEARTBEAT = ": still here\n\n";

    private final ServiceRequestContext ctx;
    private final EventLog log;
    private final EventStreams streams;
    private final String keyId;
    private final HttpResponseWriter out = HttpResponse.streaming();
    private final Runnable news = this::hear;
    private final long heartbeatNanos;
    private final long lifetimeBeats;
    private @Nullable ScheduledFuture<?> heartbeat;
    private long position;
    private long beats;
    private long beatsWhileBusy;
    private boolean isBusy;
    private ControlCount fate = ControlCount.STREAMS_LEFT;

    /**
     * A stream of what follows an event.
     *
     * @param after id of the event that the client has seen last, 0 for none
     * @param pace between heartbeats
     */
    EventStream(ServiceRequestContext ctx, EventLog log, long after, EventStreams streams, Duration pace) {
        this.ctx = ctx;
        this.log = log;
        this.streams = streams;
        this.keyId = ApiKeyGuard.caller(ctx).keyId();
        this.heartbeatNanos = pace.toNanos();
        this.lifetimeBeats = ControlLimits.STREAM_LIFETIME.dividedBy(pace);
        // an id that this log has not given yet is of another one, before a restart
        this.position = after > log.newestId() ? 0 : after;
    }

    String keyId() {
        return keyId;
    }

    /** Begins to tell. */
    HttpResponse start(ResponseHeaders headers) {
        ctx.clearRequestTimeout();
        out.write(headers);
        var left = out.whenComplete().whenComplete((done, failure) -> cleanUp());
        assert left != null;
        ctx.eventLoop().execute(() -> {
            heartbeat = ctx.eventLoop()
                    .scheduleAtFixedRate(this::beat, heartbeatNanos, heartbeatNanos, TimeUnit.NANOSECONDS);
            log.wake(news);
            pump();
        });
        return out;
    }

    /** Ends the stream from our side; the client may resume. Any thread. */
    void end(ControlCount fate) {
        ctx.eventLoop().execute(() -> {
            this.fate = fate;
            if (fate == ControlCount.STREAMS_SLOW) {
                // a close would wait behind what the client does not read
                out.abort();
            } else {
                out.close();
            }
        });
    }

    private void hear() {
        ctx.eventLoop().execute(this::pump);
    }

    private void pump() {
        if (isBusy || !out.isOpen()) {
            return;
        }
        EventLog.Entry entry = log.after(position);
        if (entry != null) {
            position = entry.id();
            write(EventJson.text(entry));
        } else if (log.isCompleteAt(position)) {
            fate = ControlCount.STREAMS_FINISHED;
            out.close();
        }
    }

    private void write(String text) {
        isBusy = true;
        if (!out.tryWrite(HttpData.ofUtf8(text))) {
            return;
        }
        var sent = out.whenConsumed()
                .thenRunAsync(
                        () -> {
                            isBusy = false;
                            beatsWhileBusy = 0;
                            pump();
                        },
                        ctx.eventLoop());
        assert sent != null;
    }

    private void beat() {
        beats++;
        if (isBusy) {
            beatsWhileBusy++;
            if (beatsWhileBusy > 1) {
                end(ControlCount.STREAMS_SLOW);
            }
        } else if (beats >= lifetimeBeats) {
            end(ControlCount.STREAMS_EXPIRED);
        } else {
            write(HEARTBEAT);
        }
    }

    private void cleanUp() {
        ctx.eventLoop().execute(() -> {
            log.forget(news);
            if (heartbeat != null) {
                heartbeat.cancel(false);
            }
            streams.leave(this, fate);
        });
    }
}
