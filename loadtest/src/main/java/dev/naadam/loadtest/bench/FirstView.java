package dev.naadam.loadtest.bench;

import dev.naadam.game.ViewFrame;
import dev.naadam.loadtest.fleet.BotWatcher;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** When a bot saw a tick for the first time: a player's measure of how long a server takes to start. */
final class FirstView implements BotWatcher {

    private static final long NEVER = Long.MIN_VALUE;

    private final LongSupplier nanoClock;
    private volatile long seenNanos = NEVER;

    FirstView(LongSupplier nanoClock) {
        this.nanoClock = nanoClock;
    }

    @Override
    public void saw(int bot, ViewFrame view) {
        // one thread of bots writes, and 60,000 views a second only read
        if (seenNanos == NEVER) {
            seenNanos = nanoClock.getAsLong();
        }
    }

    @Override
    public void happened(int bot, byte[] event, int offset, int length) {}

    /** Milliseconds from then to the first view; -1 = there was none. */
    long millisAfter(long nanos) {
        return seenNanos == NEVER ? -1 : TimeUnit.NANOSECONDS.toMillis(seenNanos - nanos);
    }
}
