package dev.naadam.server.app.journal;

import dev.naadam.server.app.store.ReadResult;
import dev.naadam.server.core.journal.ClaimResult;
import dev.naadam.server.core.journal.JournalPort;
import dev.naadam.server.core.journal.OutgoingEntry;
import dev.naadam.server.core.journal.Ownership;

/** The way to a log that does not exist yet: makes it first, and takes entries once it is there. The shard's thread. */
final class OpeningPort implements JournalPort, AutoCloseable {

    /** Between two attempts to make it. */
    private static final long RETRY_NANOS = 100_000_000;

    private final JournalHome home;
    private final Ownership owner;
    private final Runnable wake;
    private final WitnessedPort connection;
    private volatile boolean isAsking;
    private volatile boolean isOpen;
    private long nextAttemptNanos;

    OpeningPort(JournalHome home, Ownership owner, Runnable wake) {
        this.home = home;
        this.owner = owner;
        this.wake = wake;
        this.connection = new WitnessedPort(home, owner.shard(), wake);
        this.nextAttemptNanos = home.nanoClock().getAsLong();
        open();
    }

    private void open() {
        long nowNanos = home.nanoClock().getAsLong();
        if (isAsking || nowNanos - nextAttemptNanos < 0) {
            return;
        }
        isAsking = true;
        nextAttemptNanos = nowNanos + RETRY_NANOS;
        var asked = home.store()
                .shards()
                .open(owner, home.region(), home.node())
                .whenComplete((answer, failure) -> {
                    isOpen = answer instanceof ReadResult.Found<ClaimResult> found
                            && found.value() instanceof ClaimResult.Claimed;
                    isAsking = false;
                    wake.run();
                });
        assert asked != null;
    }

    @Override
    public boolean isReady() {
        return isOpen && connection.isReady();
    }

    @Override
    public void send(Ownership by, OutgoingEntry entry) {
        connection.send(by, entry);
    }

    @Override
    public void flush() {
        connection.flush();
    }

    @Override
    public void poll(Replies to) {
        if (!isOpen) {
            open();
        }
        connection.poll(to);
    }

    @Override
    public void abandon() {
        connection.abandon();
    }

    @Override
    public void close() {
        connection.close();
    }
}
