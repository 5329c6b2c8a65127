package dev.naadam.server.app.control;

import dev.naadam.server.app.loop.MatchHost;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Empties a node: it takes no new match, those it has may end by themselves for a while, then they are aborted. Any
 * thread. There is no way back but a restart, so that nobody has to ask which it is now.
 */
public final class Drain {

    private static final Logger LOG = LoggerFactory.getLogger(Drain.class);

    private final MatchHost host;
    private final MatchEvents events;
    private final ControlCounters counters;
    private final Duration limit;
    private final LongSupplier nanoClock;
    private final CompletableFuture<Void> emptied = new CompletableFuture<>();
    private volatile boolean isDraining;
    private volatile long begunNanos;

    /**
     * A node that is not drained yet.
     *
     * @param limit how long matches may go on
     */
    public Drain(MatchHost host, MatchEvents events, ControlCounters counters, Duration limit, LongSupplier nanoClock) {
        this.host = host;
        this.events = events;
        this.counters = counters;
        this.limit = limit;
        this.nanoClock = nanoClock;
    }

    /** Begins, if it has not begun; the future completes when nothing is hosted any more. */
    public synchronized CompletableFuture<Void> begin() {
        if (!isDraining) {
            begunNanos = nanoClock.getAsLong();
            isDraining = true;
            LOG.info("draining: {} matches may go on for {}", host.load().matches(), limit);
            events.open().forEach(matchId -> events.append(matchId, new MatchEvent.Draining()));
            look();
        }
        return emptied.copy();
    }

    /** Whether new matches are refused. */
    public boolean isDraining() {
        return isDraining;
    }

    /** Sees whether it is over, and ends what has had its time; to be called several times a second. */
    public void look() {
        if (!isDraining || emptied.isDone()) {
            return;
        }
        if (host.load().matches() == 0) {
            LOG.info("drained");
            emptied.complete(null);
        } else if (nanoClock.getAsLong() - begunNanos >= limit.toNanos()) {
            events.open().forEach(this::abort);
        }
    }

    private void abort(UUID matchId) {
        // known before the shard tells of the end; asked again next time if the shard's queue is full
        boolean isFirst = events.drain(matchId);
        if (host.abort(matchId) && isFirst) {
            counters.add(ControlCount.MATCHES_DRAINED);
        }
    }
}
