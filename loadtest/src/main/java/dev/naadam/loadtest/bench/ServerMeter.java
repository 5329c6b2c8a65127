package dev.naadam.loadtest.bench;

import dev.naadam.loadtest.node.MetricsClient;
import dev.naadam.loadtest.node.MetricsSample;
import dev.naadam.loadtest.node.Scrape;
import dev.naadam.loadtest.node.ServerFigures;
import java.io.IOException;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** What can be read of a server and of this process at the edges of a window. */
final class ServerMeter implements AutoCloseable {

    private static final Duration SAMPLING = Duration.ofSeconds(5);

    private final long pid;
    private final OptionalLong redisPid;
    private final MetricsClient metrics;
    private final @Nullable ServerJvm jvm;
    private final LongSupplier nanoClock;

    /**
     * Of one server.
     *
     * @param redisPid its Redis, if that runs on this machine
     * @param jvm null = nobody asks what it allocates
     */
    ServerMeter(
            long pid, OptionalLong redisPid, MetricsClient metrics, @Nullable ServerJvm jvm, LongSupplier nanoClock) {
        this.pid = pid;
        this.redisPid = redisPid;
        this.metrics = metrics;
        this.jvm = jvm;
        this.nanoClock = nanoClock;
    }

    /**
     * One reading.
     *
     * @param cpuNanos of the server's process
     * @param loadCpuNanos of this one
     * @param redisCpuNanos of the server's Redis; 0 = there is none here
     * @param allocatedBytes by the server's threads; 0 = nobody asked
     * @param allocatedAtNanos when that was
     * @param scrape of its metrics
     */
    record Reading(
            long cpuNanos,
            long loadCpuNanos,
            long redisCpuNanos,
            long allocatedBytes,
            long allocatedAtNanos,
            Scrape scrape) {

        /** Mean UDP payload of what the game port received since an earlier reading. */
        double inputBytesSince(Reading earlier) {
            double bytes = grown(earlier, "naadam_received_bytes_total");
            double packets = grown(earlier, "naadam_packets_received_total");
            return packets == 0 ? 0 : bytes / packets;
        }

        private double grown(Reading earlier, String counter) {
            return game(scrape.sample(), counter) - game(earlier.scrape.sample(), counter);
        }

        private static double game(MetricsSample sample, String counter) {
            return sample.sum(counter, "port", "game");
        }
    }

    /** Reads all. The processor time first: whatever the other questions cost the server falls into the next span. */
    Reading read() throws IOException, InterruptedException {
        long cpuNanos = ProcessorTime.nanos(pid);
        long loadCpuNanos = ProcessorTime.nanos(ProcessHandle.current().pid());
        long redisCpuNanos = redisPid.isPresent() ? ProcessorTime.nanos(redisPid.getAsLong()) : 0;
        long allocatedBytes = jvm == null ? 0 : jvm.allocatedBytes();
        return new Reading(
                cpuNanos, loadCpuNanos, redisCpuNanos, allocatedBytes, nanoClock.getAsLong(), metrics.scrape());
    }

    /** What was allocated for each tick between two readings; then samples, while matches go on, who did it. */
    @Nullable Allocation allocation(Reading before, Reading after, ServerFigures server) throws IOException {
        if (jvm == null || server.ticks() == 0) {
            return null;
        }
        double bytesPerNano = (double) (after.allocatedBytes - before.allocatedBytes)
                / (after.allocatedAtNanos - before.allocatedAtNanos);
        double nanosPerTick = (double) server.nanos() / server.ticks();
        return jvm.sample(SAMPLING).of(bytesPerNano * nanosPerTick);
    }

    @Override
    public void close() throws IOException {
        if (jvm != null) {
            jvm.close();
        }
    }
}
