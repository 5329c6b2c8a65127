package dev.naadam.server.app.metrics;

import dev.naadam.protocol.PacketFate;
import dev.naadam.server.app.loop.LoopMeter;
import dev.naadam.server.app.loop.ShardGauges;
import dev.naadam.server.core.session.Counters;
import dev.naadam.server.core.session.Counters.Count;
import dev.naadam.server.core.session.InputFate;
import dev.naadam.server.udp.SocketFault;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Metrics of shards and handshake. */
public final class LoopMetrics implements LoopMeter {

    private static final Duration[] LATENESS_BOUNDS = {
        Duration.ofNanos(100_000),
        Duration.ofNanos(250_000),
        Duration.ofNanos(500_000),
        Duration.ofMillis(1),
        Duration.ofMillis(2),
        Duration.ofMillis(4),
        Duration.ofMillis(8),
        Duration.ofMillis(16),
        Duration.ofMillis(32),
        Duration.ofMillis(64),
        Duration.ofMillis(250)
    };

    /** Closer together than those of lateness where a commit lies: two runs are compared by a millisecond. */
    private static final Duration[] DEPARTURE_BOUNDS = {
        Duration.ofNanos(250_000),
        Duration.ofNanos(500_000),
        Duration.ofNanos(750_000),
        Duration.ofMillis(1),
        Duration.ofNanos(1_250_000),
        Duration.ofNanos(1_500_000),
        Duration.ofMillis(2),
        Duration.ofNanos(2_500_000),
        Duration.ofMillis(3),
        Duration.ofMillis(4),
        Duration.ofMillis(5),
        Duration.ofMillis(6),
        Duration.ofMillis(8),
        Duration.ofMillis(12),
        Duration.ofMillis(16),
        Duration.ofMillis(32),
        Duration.ofMillis(64),
        Duration.ofMillis(250)
    };

    private static final Duration[] DURATION_BOUNDS = {
        Duration.ofNanos(10_000),
        Duration.ofNanos(20_000),
        Duration.ofNanos(50_000),
        Duration.ofNanos(100_000),
        Duration.ofNanos(200_000),
        Duration.ofNanos(500_000),
        Duration.ofMillis(1),
        Duration.ofMillis(2),
        Duration.ofMillis(4),
        Duration.ofMillis(8),
        Duration.ofMillis(16)
    };

    private final Metrics metrics;
    private final Timer lateness;
    private final Timer duration;
    private final Timer departure;

    /** Registers the three histograms; the rest follows when the loops start. */
    public LoopMetrics(Metrics metrics) {
        this.metrics = metrics;
        this.lateness = Timer.builder("naadam.tick.lateness")
                .description("From when a tick was due to when it began")
                .serviceLevelObjectives(LATENESS_BOUNDS)
                .register(metrics.registry());
        this.duration = Timer.builder("naadam.tick.duration")
                .description("Simulating a tick and queueing its packets")
                .serviceLevelObjectives(DURATION_BOUNDS)
                .register(metrics.registry());
        this.departure = Timer.builder("naadam.tick.departure")
                .description("From when a tick was due to when its states had left")
                .serviceLevelObjectives(DEPARTURE_BOUNDS)
                .register(metrics.registry());
    }

    @Override
    public void tick(int shard, long latenessNanos, long durationNanos) {
        lateness.record(Math.max(0, latenessNanos), TimeUnit.NANOSECONDS);
        duration.record(durationNanos, TimeUnit.NANOSECONDS);
    }

    @Override
    public void left(long nanos) {
        departure.record(Math.max(0, nanos), TimeUnit.NANOSECONDS);
    }

    @Override
    public void shard(int shard, ShardGauges gauges) {
        Tags tags = Tags.of("shard", Integer.toString(shard));
        packets(gauges.counters(), Tags.of("port", "game").and(tags));
        traffic(gauges.counters(), Tags.of("port", "game").and(tags));
        for (InputFate fate : InputFate.values()) {
            metrics.counter(
                    "naadam.inputs",
                    "Copies of inputs, and ticks without one, by fate",
                    tags.and("fate", label(fate)),
                    () -> gauges.counters().inputs(fate));
        }
        count(gauges, tags, Count.TICKS, "naadam.ticks", "Ticks simulated");
        count(gauges, tags, Count.SCHEDULE_SLIPS, "naadam.schedule.slips", "Schedules that moved: over 250 ms late");
        count(gauges, tags, Count.FULL_VIEWS, "naadam.views.full", "STATEs without a baseline");
        count(gauges, tags, Count.DELTA_VIEWS, "naadam.views.delta", "STATEs against a baseline");
        count(gauges, tags, Count.STATES_SHED, "naadam.states.shed", "STATEs not sent because of overload");
        count(gauges, tags, Count.SESSIONS_LIVE, "naadam.sessions.opened", "Sessions that became live");
        count(gauges, tags, Count.SESSIONS_DROPPED, "naadam.sessions.dropped", "Sessions that fell silent");
        count(gauges, tags, Count.SESSIONS_EXPELLED, "naadam.sessions.expelled", "Sessions ended for what they did");
        count(
                gauges,
                tags,
                Count.PATHS_CHALLENGED,
                "naadam.paths.challenged",
                "New addresses asked to prove themselves");
        count(gauges, tags, Count.PATHS_MOVED, "naadam.paths.moved", "Sessions that moved to a proven address");
        count(gauges, tags, Count.PATHS_FAILED, "naadam.paths.failed", "New addresses that did not prove themselves");
        count(gauges, tags, Count.PAUSES, "naadam.match.pauses", "Times that a match stood still for its log");
        metrics.gauge(
                "naadam.matches.paused",
                "Matches that stand still for their log",
                tags,
                () -> gauges.counters().of(Count.PAUSES) - gauges.counters().of(Count.PAUSES_ENDED));
        count(gauges, tags, Count.RECESSES, "naadam.match.recesses", "Times that a match stood still by order");
        metrics.gauge(
                "naadam.matches.in.recess",
                "Matches that stand still by order of people",
                tags,
                () -> gauges.counters().of(Count.RECESSES) - gauges.counters().of(Count.RECESSES_ENDED));
        count(gauges, tags, Count.GAME_FAILURES, "naadam.game.failures", "Matches whose game failed");
        metrics.counter("naadam.socket.send.drops", "Datagrams that a socket did not take", tags, gauges.sendDrops());
        metrics.counter(
                "naadam.socket.receive.drops",
                "Datagrams that the kernel dropped before they were read",
                tags,
                () -> Math.max(0, gauges.kernelDrops().getAsLong()));
        for (SocketFault fault : SocketFault.values()) {
            metrics.counter(
                    "naadam.socket.faults",
                    "What a socket told and served on",
                    tags.and("fault", label(fault)),
                    () -> gauges.faults().applyAsLong(fault));
        }
        metrics.gauge(
                "naadam.matches", "Matches hosted", tags, () -> gauges.matches().getAsInt());
        metrics.gauge(
                "naadam.sessions", "Sessions open", tags, () -> gauges.peers().getAsInt());
        metrics.gauge(
                "naadam.shard.busy.ratio",
                "Share of its time that a shard's thread worked",
                tags,
                () -> gauges.busyPermille().getAsInt() / 1000.0);
        metrics.gauge(
                "naadam.journal.state",
                "What a shard's journal can do",
                tags,
                () -> gauges.journalState().getAsInt());
        metrics.gauge(
                "naadam.journal.lag.seconds",
                "How long the oldest entry has waited for its commit",
                tags,
                () -> gauges.journalLagNanos().getAsLong() / 1e9);
        metrics.gauge(
                "naadam.overload.rung",
                "What a shard leaves out",
                tags,
                () -> gauges.rung().getAsInt());
    }

    @Override
    public void handshake(Counters counters, Counters resumes) {
        Tags tags = Tags.of("port", "handshake", "shard", "none");
        packets(counters, tags);
        traffic(counters, tags);
        for (PacketFate fate : PacketFate.values()) {
            metrics.counter(
                    "naadam.resumes",
                    "RESUMEs by fate: players who look for the owner of their match",
                    Tags.of("fate", label(fate)),
                    () -> resumes.packets(fate));
        }
    }

    private void packets(Counters counters, Tags tags) {
        for (PacketFate fate : PacketFate.values()) {
            metrics.counter(
                    "naadam.packets.received",
                    "Datagrams by fate",
                    tags.and("fate", label(fate)),
                    () -> counters.packets(fate));
        }
    }

    private void traffic(Counters counters, Tags tags) {
        metrics.counter("naadam.packets.sent", "Datagrams sent", tags, () -> counters.of(Count.PACKETS_SENT));
        metrics.counter("naadam.sent.bytes", "UDP payload sent", tags, () -> counters.of(Count.BYTES_SENT));
        metrics.counter("naadam.received.bytes", "UDP payload received", tags, () -> counters.of(Count.BYTES_RECEIVED));
    }

    private void count(ShardGauges gauges, Tags tags, Count count, String name, String description) {
        metrics.counter(name, description, tags, () -> gauges.counters().of(count));
    }

    private static String label(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
