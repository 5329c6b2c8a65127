package dev.naadam.server.app.loop;

import dev.naadam.protocol.Entropy;
import dev.naadam.protocol.ProtocolLimits;
import dev.naadam.protocol.crypto.PacketCiphers;
import dev.naadam.server.core.session.MatchObserver;
import dev.naadam.server.core.session.MatchSession;
import dev.naadam.server.core.shard.Shard;
import dev.naadam.server.core.shard.ShardLimits;
import dev.naadam.server.udp.DatagramPort;
import dev.naadam.server.udp.NettyDatagramPort;
import dev.naadam.server.udp.SocketDrops;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

/**
 * The thread of one shard: wait, read, run the matches that are due, flush; on absolute deadlines.
 *
 * <p>It never reacts to a single packet: inputs are only used at ticks, and waking for each small group of them cost 1.5
 * times the C floor where this costs 1.2. The socket is read at least once a millisecond, so that its buffer holds a
 * burst and nothing is lost.
 */
final class ShardLoop implements AutoCloseable {

    /** Commands waiting for the shard; far more than a tick can bring. */
    private static final int MAX_COMMANDS = 4096;

    private static final long READ_INTERVAL_NANOS = 1_000_000;
    private static final long PUBLISH_INTERVAL_NANOS = 250_000_000;

    private final int number;
    private final BlockingQueue<ShardCommand> commands = new ArrayBlockingQueue<>(MAX_COMMANDS);
    private final CompletableFuture<Started> started = new CompletableFuture<>();
    private final GameCosts costs = new GameCosts();
    private final Progress progress;
    private final LoopMeter meter;
    private final LongSupplier nanoClock;
    private final Thread thread;
    private volatile boolean isStopping;
    private volatile int matches;
    private volatile int peers;

    /** What others need to know of a loop that runs. */
    private record Started(int port, Shard shard, DatagramPort datagrams) {}

    private ShardLoop(
            int number,
            InetSocketAddress local,
            ShardLimits limits,
            LoopTools tools,
            Progress progress,
            MatchObserver observer) {
        this.number = number;
        this.progress = progress;
        this.meter = tools.meter();
        this.nanoClock = tools.nanoClock();
        this.thread = Thread.ofPlatform()
                .name("shard-" + number)
                .uncaughtExceptionHandler(tools.onDeath())
                .unstarted(() -> live(local, limits, tools.entropy(), tools.ciphers(), observer));
    }

    /**
     * Starts a shard and waits until its socket is bound.
     *
     * @throws IOException if the address can't be bound
     */
    static ShardLoop start(
            int number,
            InetSocketAddress local,
            ShardLimits limits,
            LoopTools tools,
            Progress progress,
            MatchObserver observer)
            throws IOException {
        ShardLoop loop = new ShardLoop(number, local, limits, tools, progress, observer);
        loop.thread.start();
        Started started = Startup.await(loop.started);
        DatagramPort port = started.datagrams;
        tools.meter()
                .shard(
                        number,
                        new ShardGauges(
                                started.shard.counters(),
                                () -> loop.matches,
                                () -> loop.peers,
                                () -> SocketDrops.ofPorts(Set.of(started.port)),
                                port::sendDrops));
        return loop;
    }

    /** Asks the shard for something; false if its queue is full. Any thread. */
    boolean offer(ShardCommand command) {
        return !isStopping && commands.offer(command);
    }

    /** The UDP port of its matches. */
    int port() {
        return started.join().port;
    }

    int number() {
        return number;
    }

    /** What ticks cost here. */
    GameCosts costs() {
        return costs;
    }

    /** Matches hosted, a moment ago. */
    int matches() {
        return matches + commands.size();
    }

    /** Tells all players that the server stops, and ends the thread. */
    @Override
    public void close() {
        isStopping = true;
        LockSupport.unpark(thread);
        Startup.join(thread);
    }

    private void live(
            InetSocketAddress local,
            ShardLimits limits,
            Entropy entropy,
            PacketCiphers ciphers,
            MatchObserver observer) {
        try (DatagramPort port = NettyDatagramPort.open(local, ProtocolLimits.MAX_DATAGRAM_BYTES)) {
            TimerSlack.minimize();
            Shard shard = new Shard(limits, port::send, entropy, ciphers, observer, nanoClock.getAsLong());
            started.complete(new Started(port.port(), shard, port));
            run(shard, port);
            shard.stop();
            port.flush();
        } catch (IOException e) {
            started.completeExceptionally(new CompletionException(e));
        }
    }

    private void run(Shard shard, DatagramPort port) {
        DatagramPort.Receiver receiver = Guarded.receiver(
                "shard-" + number,
                (address, bytes, length) -> shard.receive(address, bytes, length, nanoClock.getAsLong()));
        long publishNanos = nanoClock.getAsLong();
        while (!isStopping) {
            long now = nanoClock.getAsLong();
            long waitNanos = shard.nextDueNanos(now, READ_INTERVAL_NANOS) - now;
            if (waitNanos > 0) {
                LockSupport.parkNanos(waitNanos);
            }
            port.poll(receiver);
            obey(shard);
            runDueMatches(shard);
            port.flush();
            if (nanoClock.getAsLong() - publishNanos >= PUBLISH_INTERVAL_NANOS) {
                publishNanos = nanoClock.getAsLong();
                progress.publish(shard);
                matches = shard.matches();
                peers = shard.peers();
            }
        }
    }

    private void obey(Shard shard) {
        for (int i = 0; i < MAX_COMMANDS; i++) {
            switch (commands.poll()) {
                case null -> {
                    return;
                }
                case ShardCommand.Open open -> {
                    if (shard.open(open.spec(), nanoClock.getAsLong()) == null) {
                        progress.refused(open.spec());
                    }
                    matches = shard.matches();
                }
                case ShardCommand.Admit admit -> shard.admit(admit.admission(), nanoClock.getAsLong());
                case ShardCommand.Abort abort -> shard.abort(abort.matchId(), nanoClock.getAsLong());
                case ShardCommand.Exclude exclude ->
                    shard.exclude(exclude.matchId(), exclude.slot(), exclude.throughGeneration());
            }
        }
    }

    private void runDueMatches(Shard shard) {
        long round = nanoClock.getAsLong();
        for (MatchSession match = shard.pollDue(round); match != null; match = shard.pollDue(round)) {
            long begun = nanoClock.getAsLong();
            long dueNanos = match.dueNanos();
            match.advance(begun);
            long durationNanos = nanoClock.getAsLong() - begun;
            meter.tick(number, begun - dueNanos, durationNanos);
            costs.add(match, durationNanos);
        }
    }
}
