package dev.naadam.server.app.control.http;

import com.linecorp.armeria.common.HttpData;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpResponseWriter;
import com.linecorp.armeria.common.ResponseHeaders;
import com.linecorp.armeria.server.ServiceRequestContext;
import dev.naadam.server.app.control.ControlCount;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One client that follows something (the text/event-stream of the HTML standard). Lives on the event loop of its request.
 *
 * <p>At most one event is on its way to the client; the next is taken from the feed when that one has left for the
 * network. So a client that does not read costs one event of memory, whatever happens there. It is sent away when
 * nothing has left for a whole interval between two heartbeats.
 */
final class EventStream {

    private static final String HEARTBEAT = ": still here\n\n";

    private final ServiceRequestContext ctx;
    private final Feed feed;
    private final EventStreams streams;
    private final String name;
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
     * Who follows.
     *
     * @param name one name has a bounded number of streams: the id of an API key, or a player
     * @param after number of the event that the client has seen last, 0 for none
     */
    record Follower(String name, long after) {}

    /**
     * A stream of what a follower has not seen.
     *
     * @param pace between heartbeats
     */
    EventStream(ServiceRequestContext ctx, Feed feed, Follower follower, EventStreams streams, Duration pace) {
        this.ctx = ctx;
        this.feed = feed;
        this.streams = streams;
        this.name = follower.name();
        this.heartbeatNanos = pace.toNanos();
        this.lifetimeBeats = ControlLimits.STREAM_LIFETIME.dividedBy(pace);
        // an id that this feed has not given yet is of another one, before a restart
        this.position = follower.after() > feed.newestId() ? 0 : follower.after();
    }

    String name() {
        return name;
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
            feed.wake(news);
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
        Feed.Line line = feed.after(position);
        if (line != null) {
            position = line.id();
            write(line.text());
        } else if (feed.isCompleteAt(position)) {
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
            feed.forget(news);
            if (heartbeat != null) {
                heartbeat.cancel(false);
            }
            streams.leave(this, fate);
        });
    }
}
