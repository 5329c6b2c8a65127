package dev.naadam.loadtest.emulator.relay;

import java.io.IOException;
import java.util.function.LongSupplier;
import org.HdrHistogram.Histogram;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The relay's sending thread: sends what is due, and measures how late it was with it. */
final class Sending implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Sending.class);

    private static final long MAX_LATENESS_NANOS = 60_000_000_000L;
    private static final int DIGITS = 3;
    private static final long NANOS_PER_MICRO = 1000;

    private final Departures departures;
    private final LongSupplier nanoClock;
    private final Histogram lateness = new Histogram(MAX_LATENESS_NANOS, DIGITS);
    private long carried;
    private long unsent;

    Sending(Departures departures, LongSupplier nanoClock) {
        this.departures = departures;
        this.nanoClock = nanoClock;
    }

    @Override
    public void run() {
        try {
            for (Flight next = departures.take(); next != null; next = departures.take()) {
                send(next);
                departures.recycle(next);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void send(Flight flight) {
        long now = nanoClock.getAsLong();
        lateness.recordValue(Math.clamp(now - flight.dueNanos(), 0, MAX_LATENESS_NANOS));
        try {
            if (flight.door().send(flight, now)) {
                carried++;
            } else {
                unsent++;
            }
        } catch (IOException e) {
            unsent++;
            LOG.debug("not sent: {}", e.toString());
        }
    }

    // the rest after the thread has ended

    long carried() {
        return carried;
    }

    long unsent() {
        return unsent;
    }

    long latenessMicros(double percentile) {
        return lateness.getValueAtPercentile(percentile) / NANOS_PER_MICRO;
    }
}
