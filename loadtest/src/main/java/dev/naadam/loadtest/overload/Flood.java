package dev.naadam.loadtest.overload;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** A thread that floods a server until it is closed. */
final class Flood implements Attack.Running {

    private static final int STREAMS = 16;
    private static final int SOURCES = 3;
    private static final long CYCLE_NANOS = 1_000_000;
    private static final double NANOS_PER_SECOND = 1e9;

    private final FloodPlan plan;
    private final LongSupplier nanoClock;
    private final List<RequestStream> streams = new ArrayList<>();
    private final List<SlowSocket> spectators = new ArrayList<>();
    private final List<SlowSocket> slow = new ArrayList<>();
    private final Thread thread;
    private long slowTurns;
    private volatile boolean isClosed;
    private volatile @Nullable IOException failure;

    private Flood(FloodPlan plan, LongSupplier nanoClock) {
        this.plan = plan;
        this.nanoClock = nanoClock;
        this.thread = Thread.ofPlatform().name("flood").daemon().unstarted(this::live);
    }

    /**
     * Starts it.
     *
     * @throws IOException if the server does not take the first few connections
     */
    static Flood start(FloodPlan plan, LongSupplier nanoClock) throws IOException {
        Flood flood = new Flood(plan, nanoClock);
        for (int i = 0; i < STREAMS; i++) {
            flood.streams.add(new RequestStream(plan.server(), plan.request()));
        }
        for (int i = 0; i < plan.spectators(); i++) {
            flood.spectators.add(new SlowSocket(source(0), plan.server(), plan.spectating(), false));
        }
        for (int i = 0; i < plan.slowSockets(); i++) {
            flood.slow.add(new SlowSocket(source(1 + i % SOURCES), plan.server(), plan.unfinished(), true));
        }
        flood.thread.start();
        return flood;
    }

    /** The loopback network has many addresses: a flood that comes from one would be stopped by a limit for one. */
    private static InetAddress source(int index) throws UnknownHostException {
        return InetAddress.getByAddress(new byte[] {127, 0, 1, (byte) (1 + index)});
    }

    @Override
    public String stop() throws IOException, InterruptedException {
        return end().toString();
    }

    /**
     * Ends it.
     *
     * @throws IOException if it ended before
     */
    FloodFigures end() throws IOException, InterruptedException {
        isClosed = true;
        thread.join();
        if (failure != null) {
            throw new IOException("the flood ended early", failure);
        }
        FloodFigures figures = new FloodFigures(
                streams.stream().mapToLong(RequestStream::sent).sum(),
                streams.stream().mapToLong(RequestStream::answers).sum(),
                (int) slow.stream().filter(SlowSocket::isHeld).count(),
                slow.stream().mapToLong(SlowSocket::timesClosed).sum(),
                (int) spectators.stream().filter(SlowSocket::isHeld).count());
        close();
        return figures;
    }

    private void live() {
        long startNanos = nanoClock.getAsLong();
        try {
            while (!isClosed) {
                long elapsedNanos = nanoClock.getAsLong() - startNanos;
                request(elapsedNanos);
                turnSlowOnes(startNanos, elapsedNanos);
                LockSupport.parkNanos(CYCLE_NANOS);
            }
        } catch (IOException e) {
            failure = e;
        }
    }

    /** What a server did not take in time is not made up for: it is asked as often as planned and never in a burst. */
    private void request(long elapsedNanos) throws IOException {
        for (RequestStream stream : streams) {
            stream.listen();
            long due = (long) (elapsedNanos / NANOS_PER_SECOND * plan.requestsPerSecond() / STREAMS);
            if (stream.sent() < due) {
                stream.ask();
            }
        }
    }

    /** Each once a second, evenly spread. */
    private void turnSlowOnes(long startNanos, long elapsedNanos) {
        int all = spectators.size() + slow.size();
        long due = (long) (elapsedNanos / NANOS_PER_SECOND * all);
        for (; slowTurns < due; slowTurns++) {
            int index = (int) (slowTurns % all);
            SlowSocket next = index < spectators.size() ? spectators.get(index) : slow.get(index - spectators.size());
            next.turn(startNanos + elapsedNanos);
        }
    }

    @Override
    public void close() {
        isClosed = true;
        slow.forEach(SlowSocket::close);
        spectators.forEach(SlowSocket::close);
        for (RequestStream stream : streams) {
            try {
                stream.close();
            } catch (IOException e) {
                // nothing is left of it either way
            }
        }
    }
}
