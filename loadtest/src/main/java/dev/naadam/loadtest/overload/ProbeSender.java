package dev.naadam.loadtest.overload;

import dev.naadam.loadtest.node.MetricsClient;
import dev.naadam.loadtest.node.MetricsSample;
import dev.naadam.protocol.beacon.ProbeAsk;
import dev.naadam.protocol.beacon.ProbeStart;
import dev.naadam.protocol.ticket.WireAddress;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** A thread that sends probes at a steady rate until it is closed. Answers are left in the sockets, which overflow. */
final class ProbeSender implements Attack.Running {

    private static final long CYCLE_NANOS = 1_000_000;
    private static final double NANOS_PER_SECOND = 1e9;
    private static final int ADDRESSES = 254;
    private static final int ASKS_PER_START = 3;

    /** What was not sent for so long is not made up for: a burst is another attack. */
    private static final int MAX_CYCLES_BEHIND = 20;

    private final ProbeFlood plan;
    private final MetricsClient metrics;
    private final MetricsSample before;
    private final List<DatagramChannel> sources = new ArrayList<>();
    private final Thread thread;
    private long sent;
    private volatile boolean isClosed;
    private volatile @Nullable IOException failure;

    private ProbeSender(ProbeFlood plan, MetricsClient metrics) throws IOException, InterruptedException {
        this.plan = plan;
        this.metrics = metrics;
        this.before = metrics.scrape().sample();
        this.thread = Thread.ofPlatform().name("probe-flood").daemon().unstarted(this::live);
    }

    static ProbeSender start(ProbeFlood plan, WireAddress beacon, MetricsClient metrics)
            throws IOException, InterruptedException {
        ProbeSender sender = new ProbeSender(plan, metrics);
        InetSocketAddress target = beacon.toSocketAddress();
        try {
            for (int i = 0; i < plan.sources(); i++) {
                DatagramChannel source = DatagramChannel.open();
                sender.sources.add(source);
                byte[] address = {127, 0, 1, (byte) (1 + i % ADDRESSES)};
                source.bind(new InetSocketAddress(InetAddress.getByAddress(address), 0));
                source.connect(target);
                source.configureBlocking(false);
            }
        } catch (IOException e) {
            sender.close();
            throw e;
        }
        sender.thread.start();
        return sender;
    }

    private void live() {
        ByteBuffer ask = ByteBuffer.wrap(ProbeAsk.toBytes(new byte[ProbeAsk.RANDOM_BYTES]));
        byte[] nothing = new byte[ProbeAsk.RANDOM_BYTES];
        ByteBuffer start = ByteBuffer.wrap(new ProbeStart(nothing, nothing, new byte[0]).toBytes());
        double perCycle = plan.perSecond() / NANOS_PER_SECOND * CYCLE_NANOS;
        long lastNanos = plan.nanoClock().getAsLong();
        double due = 0;
        try {
            while (!isClosed) {
                long nowNanos = plan.nanoClock().getAsLong();
                double cycles = Math.min(MAX_CYCLES_BEHIND, (nowNanos - lastNanos) / (double) CYCLE_NANOS);
                lastNanos = nowNanos;
                for (due += cycles * perCycle; due >= 1; due--) {
                    send(sent % (ASKS_PER_START + 1) == 0 ? start : ask);
                }
                LockSupport.parkNanos(CYCLE_NANOS);
            }
        } catch (IOException e) {
            failure = e;
        }
    }

    private void send(ByteBuffer packet) throws IOException {
        sources.get((int) (sent % sources.size())).write(packet.rewind());
        sent++;
    }

    @Override
    public String stop() throws IOException, InterruptedException {
        isClosed = true;
        thread.join();
        if (failure != null) {
            throw new IOException("the flood ended early", failure);
        }
        MetricsSample after = metrics.scrape().sample();
        close();
        return String.format(
                Locale.ROOT,
                "probes: %d sent, %.0f read by the beacon; %.0f bytes in, %.0f bytes out",
                sent,
                risen(after, "naadam_beacon_received_total"),
                risen(after, "naadam_beacon_received_bytes_total"),
                risen(after, "naadam_beacon_sent_bytes_total"));
    }

    private double risen(MetricsSample after, String name) {
        return after.sum(name) - before.sum(name);
    }

    @Override
    public void close() {
        isClosed = true;
        for (DatagramChannel source : sources) {
            try {
                source.close();
            } catch (IOException e) {
                // nothing is left of it either way
            }
        }
    }
}
