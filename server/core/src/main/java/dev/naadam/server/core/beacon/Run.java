package dev.naadam.server.core.beacon;

import dev.naadam.protocol.beacon.MeasuredPlayer;
import org.jspecify.annotations.Nullable;

/** One client being measured: all that a beacon remembers of anybody, and only of who has proven its address. */
final class Run {

    final long id;
    /** Another one for each run of this process: run ids come again, this does not. */
    final long serial;

    final Source source;
    /** Null: nothing will be signed. */
    final @Nullable MeasuredPlayer player;

    final RunSamples samples = new RunSamples();
    /** When it has to be looked at next: to send a probe, or to be forgotten. */
    long dueNanos;
    /** Once it was fetched. */
    byte @Nullable [] result;

    Run(long id, long serial, Source source, @Nullable MeasuredPlayer player, long nowNanos) {
        this.id = id;
        this.serial = serial;
        this.source = source;
        this.player = player;
        this.dueNanos = nowNanos;
    }
}
