package dev.naadam.server.app.store;

import dev.naadam.server.core.journal.JournalFailure;
import dev.naadam.server.core.journal.JournalPort;
import dev.naadam.server.core.journal.OutgoingEntry;
import dev.naadam.server.core.journal.Ownership;
import dev.naadam.server.core.journal.ShardId;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A shard's way to Redis: entries are handed over one by one and leave with one flush, replies wait for the shard to ask.
 *
 * <p>All methods belong to the shard's thread and return at once. A connection that was given up is replaced when the shard
 * polls, at most every {@value #PAUSE_MILLIS} ms: a Redis that refuses is asked that often and no more.
 */
public final class JournalConnection implements JournalPort, AutoCloseable {

    private static final long PAUSE_MILLIS = 20;
    private static final long PAUSE_NANOS = PAUSE_MILLIS * 1_000_000;

    private final JournalClient client;
    private final String[] keys;
    private final int replicas;
    private final LongSupplier nanoClock;
    private final Runnable wake;
    private final AtomicBoolean isConnecting = new AtomicBoolean();
    private volatile @Nullable JournalLink link;
    private volatile boolean isClosed;
    private final AtomicLong made = new AtomicLong();
    private @Nullable Ownership owner;
    private byte[] epoch = {};
    private byte[] nonce = {};
    private volatile @Nullable JournalFailure refusal;
    private @Nullable JournalFailure toldRefusal;
    private long nextAttemptNanos;

    /**
     * Begins to connect.
     *
     * @param replicas how many must have an entry before it counts; 0 where Redis has none
     * @param nanoClock the shard's clock
     * @param wake told on an I/O thread that there are replies, or a connection; returns at once
     */
    JournalConnection(JournalClient client, ShardId shard, int replicas, LongSupplier nanoClock, Runnable wake) {
        this.client = client;
        this.keys = new String[] {StoreKeys.shardOwner(shard.value()), StoreKeys.shardLog(shard.value())};
        this.replicas = replicas;
        this.nanoClock = nanoClock;
        this.wake = wake;
        this.nextAttemptNanos = nanoClock.getAsLong();
        connect();
    }

    /** Connections made so far, the one of the moment included: it is counted before it is ready. */
    public long made() {
        return made.get();
    }

    @Override
    public boolean isReady() {
        JournalLink now = link;
        return now != null && now.isOpen();
    }

    @Override
    public void send(Ownership by, OutgoingEntry entry) {
        JournalLink now = link;
        if (now == null) {
            throw new IllegalStateException("sent without a connection");
        }
        if (!by.equals(owner)) {
            owner = by;
            epoch = JournalText.number(by.epoch());
            nonce = JournalText.nonce(by.nonce());
        }
        byte[] copy = Arrays.copyOfRange(entry.bytes(), entry.offset(), entry.offset() + entry.length());
        now.send(
                keys,
                entry.sequence(),
                epoch,
                nonce,
                JournalText.number(entry.sequence()),
                JournalText.hash(entry.hash()),
                copy,
                JournalText.number(entry.trimBelow()));
    }

    @Override
    public void flush() {
        JournalLink now = link;
        if (now != null) {
            now.flush();
        }
    }

    @Override
    public void poll(Replies to) {
        JournalLink now = link;
        if (now == null) {
            tellWhy(to);
            connect();
            return;
        }
        toldRefusal = null;
        now.poll(to);
        if (now.isIdleAndClosed()) {
            // nothing is owed an answer, so nobody else would give it up
            abandon();
        }
    }

    private void tellWhy(Replies to) {
        JournalFailure why = refusal;
        if (why != null && why != toldRefusal) {
            toldRefusal = why;
            to.refused(why);
        }
    }

    @Override
    public void abandon() {
        JournalLink now = link;
        if (now != null) {
            link = null;
            now.close();
            connect();
        }
    }

    @Override
    public void close() {
        isClosed = true;
        JournalLink now = link;
        if (now != null) {
            link = null;
            now.close();
        }
    }

    private void connect() {
        long nowNanos = nanoClock.getAsLong();
        if (isClosed || nowNanos - nextAttemptNanos < 0 || !isConnecting.compareAndSet(false, true)) {
            return;
        }
        nextAttemptNanos = nowNanos + PAUSE_NANOS;
        client.connect().whenComplete((connection, failure) -> {
            refusal = failure == null ? null : JournalFailures.of(failure);
            if (connection != null) {
                JournalLink opened = new JournalLink(connection, replicas, wake);
                made.incrementAndGet();
                link = opened;
                if (isClosed) {
                    opened.close();
                }
            }
            isConnecting.set(false);
            wake.run();
        });
    }
}
