package dev.naadam.server.app.loop;

import java.util.UUID;
import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.EventType;
import jdk.jfr.FlightRecorder;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import jdk.jfr.Timespan;

/**
 * A tick that players may have felt, in the JDK's flight recorder: which match it was, so that it can be laid beside the
 * collector's pauses, locks and page faults of the same moment. The histograms say how many, this says why.
 *
 * <p>Without a recording a slow tick costs a look at two flags, any other a comparison; neither allocates.
 */
@Name("dev.naadam.SlowTick")
@Label("Slow Tick")
@Category("Naadam")
@Description("A tick that began or ended later than it should")
@StackTrace(false) // always the shard's loop
@SuppressWarnings("UnusedVariable") // the recorder reads the fields
final class SlowTick extends Event {

    /** Lateness and duration together: what 99 of 100 ticks of a node at half its load stay below. */
    static final long SLOW_NANOS = 2_000_000;

    @Label("Match")
    private final String match;

    @Label("Tick")
    @Description("Ticks simulated, this one included")
    private final long tick;

    @Label("Shard")
    private final int shard;

    @Label("Lateness")
    @Description("From when it was due to when it began")
    @Timespan(Timespan.NANOSECONDS)
    private final long latenessNanos;

    @Label("Tick Duration")
    @Description("Simulating, encoding, sealing and queueing its packets")
    @Timespan(Timespan.NANOSECONDS)
    private final long durationNanos;

    private SlowTick(int shard, UUID match, long tick, long latenessNanos, long durationNanos) {
        this.match = match.toString();
        this.tick = tick;
        this.shard = shard;
        this.latenessNanos = latenessNanos;
        this.durationNanos = durationNanos;
    }

    /** Apart, as it wakes the recorder's classes up. */
    private static final class Registered {

        static final EventType TYPE = EventType.getEventType(SlowTick.class);
    }

    /** Tells the recorder of this tick if it was slow and anybody records. By the shard's thread. */
    static void tellIfSlow(int shard, UUID match, long tick, long latenessNanos, long durationNanos) {
        if (latenessNanos + durationNanos >= SLOW_NANOS
                && FlightRecorder.isInitialized()
                && Registered.TYPE.isEnabled()) {
            new SlowTick(shard, match, tick, latenessNanos, durationNanos).commit();
        }
    }
}
