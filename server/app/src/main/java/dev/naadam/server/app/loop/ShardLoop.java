package dev.naadam.server.app.loop;

import dev.naadam.protocol.ProtocolLimits;
import dev.naadam.server.app.linux.TimerSlack;
import dev.naadam.server.core.session.MatchJournals;
import dev.naadam.server.core.session.MatchSession;
import dev.naadam.server.core.session.RateBudget;
import dev.naadam.server.core.shard.OverloadLadder;
import dev.naadam.server.core.shard.Shard;
import dev.naadam.server.core.shard.ShardJournal;
import dev.naadam.server.core.shard.ShardLimits;
import dev.naadam.server.udp.DatagramPort;
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
import org.jspecify.annotations.Nullable;

/**
 * The thread of one shard: wait, read, run the matches that are due, flush; on absolute deadlines.
 *
 * <p>It never reacts to a single packet: inputs are only used at ticks, and waking for each small group of them cost 1.5
 * times the C floor where this costs 1.2.
 */
final class ShardLoop implements AutoCloseable {

    /** Commands waiting for the shard; far more than a tick can bring. */
    private static final int MAX_COMMANDS = 4096;

    /**
     * The socket is read at least so often: a default buffer of 208 KiB holds some 270 small datagrams, 4.5 ms of 60,000 a
     * second. A little longer than an eighth of a tick at 60 Hz, or a shard of eight slots would wake twice for each.
     */
    private static final long READ_INTERVAL_NANOS = 2_100_000;

    private static final long PUBLISH_INTERVAL_NANOS = 250_000_000;

    /** Let in by an overloaded shard: every roster comes in, a thousand players within half a minute, and no burst of them. */
    private static final int NEWCOMERS_PER_SECOND = 40;

    private final int number;
    private final BlockingQueue<ShardCommand> commands = new ArrayBlockingQueue<>(MAX_COMMANDS);
    private final CompletableFuture<Started> started = new CompletableFuture<>();
    private final GameCosts costs = new GameCosts();
    private final Progress progress;
    private final LoopMeter meter;
    private final RateBudget newcomers;
    private final OverloadLadder ladder = new OverloadLadder();
    private final LongSupplier nanoClock;
    private final @Nullable ShardJournal journal;
    private final ShardObserver observer;
    private final Thread thread;
    private long polledNanos;
    private long publishedNanos;
    private long waitedNanos;
    private volatile boolean isStopping;
    private volatile int matches;
    private volatile int peers;
    private volatile int busyPermille;
    private volatile ShardJournal.State journalState = ShardJournal.State.NONE;
    private volatile long journalLagNanos;
    private volatile OverloadLadder.Rung rung = OverloadLadder.Rung.NOTHING;

    /** What others need to know of a loop that runs. */
    private record Started(int port, Shard shard, DatagramPort datagrams) {}

    private ShardLoop(
            int number,
            InetSocketAddress local,
            ShardLimits limits,
            LoopTools tools,
            Progress progress,
            ShardObserver observer) {
        this.number = number;
        this.progress = progress;
        this.meter = tools.meter();
        this.newcomers = new RateBudget(NEWCOMERS_PER_SECOND, tools.nanoClock().getAsLong());
        this.nanoClock = tools.nanoClock();
        this.journal = tools.journals().of(number, this::wake);
        this.observer = observer;
        this.thread = Thread.ofPlatform()
                .name("shard-" + number)
                .uncaughtExceptionHandler(tools.onDeath())
                .unstarted(() -> live(local, limits, tools));
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
            ShardObserver observer)
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
                                () -> loop.rung.number(),
                                () -> loop.busyPermille,
                                () -> loop.journalState.number(),
                                () -> loop.journalLagNanos,
                                () -> SocketDrops.ofPorts(Set.of(started.port)),
                                port::sendDrops,
                                port::faults));
        return loop;
    }

    /** Asks the shard for something; false if its queue is full. Any thread. */
    boolean offer(ShardCommand command) {
        return !isStopping && commands.offer(command);
    }

    /** The same for what is urgent: it does not wait until the shard wakes by itself. */
    boolean offerNow(ShardCommand command) {
        boolean isTaken = offer(command);
        wake();
        return isTaken;
    }

    /** The UDP port of its matches. */
    int port() {
        return started.join().port;
    }

    /** Whether a player who has not been in the match yet may come now. The handshake's thread only. */
    boolean welcomesNewcomer(long nowNanos) {
        return rung.compareTo(OverloadLadder.Rung.NEWCOMERS) < 0 || newcomers.take(1, nowNanos);
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
        wake();
        Startup.join(thread);
    }

    private void wake() {
        LockSupport.unpark(thread);
    }

    private void live(InetSocketAddress local, ShardLimits limits, LoopTools tools) {
        try (DatagramPort port = tools.ports().open(local, ProtocolLimits.MAX_DATAGRAM_BYTES)) {
            TimerSlack.minimize();
            Shard shard = new Shard(
                    limits,
                    port::send,
                    tools.entropy(),
                    tools.ciphers(),
                    journal == null ? MatchJournals.NONE : journal,
                    observer,
                    nanoClock.getAsLong());
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
                // what is read together came together, as far as anybody can tell
                (address, bytes, length) -> shard.receive(address, bytes, length, polledNanos));
        publishedNanos = nanoClock.getAsLong();
        while (!isStopping) {
            turn(shard, port, receiver);
        }
    }

    /** Everything of one wake-up. A method of its own: compiled after some thousand turns, where a loop's body takes minutes. */
    private void turn(Shard shard, DatagramPort port, DatagramPort.Receiver receiver) {
        long now = nanoClock.getAsLong();
        long waitNanos = shard.nextDueNanos(now, READ_INTERVAL_NANOS) - now;
        if (waitNanos > 0) {
            LockSupport.parkNanos(waitNanos);
            // what it asked for and not what it got: a thread kept from its core is as late as a busy one
            waitedNanos += waitNanos;
        }
        polledNanos = nanoClock.getAsLong();
        port.poll(receiver);
        if (journal != null) {
            // first of all: what is committed now has waited for nothing else
            journal.poll(polledNanos);
        }
        obey(shard);
        shard.release(polledNanos);
        runDueMatches(shard);
        if (journal != null) {
            journal.flush(nanoClock.getAsLong());
        }
        port.flush();
        long flushedNanos = nanoClock.getAsLong();
        observer.flushed(flushedNanos);
        long windowNanos = flushedNanos - publishedNanos;
        if (windowNanos >= PUBLISH_INTERVAL_NANOS) {
            publishedNanos += windowNanos;
            climb(shard, (int) (1000 * Math.max(0, windowNanos - waitedNanos) / windowNanos));
            waitedNanos = 0;
            progress.publish(shard);
            if (journal != null) {
                journalState = journal.state(publishedNanos);
                journalLagNanos = journal.lagNanos(publishedNanos);
            }
            matches = shard.matches();
            peers = shard.peers();
        }
    }

    private void climb(Shard shard, int busy) {
        busyPermille = busy;
        OverloadLadder.Rung next = ladder.observe(busy);
        if (next != rung) {
            rung = next;
            shard.shed(next);
            progress.sheds(number, next, busy);
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
                case ShardCommand.GoOn goOn -> {
                    AdoptedMatch match = goOn.match();
                    if (shard.goOn(match.revival(), match.epoch(), match.index(), nanoClock.getAsLong()) == null) {
                        progress.refused(match.revival().spec());
                    }
                    matches = shard.matches();
                }
                case ShardCommand.Lose lose -> {
                    if (journal != null) {
                        journal.lose(lose.index());
                    }
                }
                case ShardCommand.Leave leave -> {
                    if (journal != null) {
                        journal.leave(nanoClock.getAsLong());
                    }
                }
                case ShardCommand.HandOver moved -> {
                    if (journal != null) {
                        journal.handOver(moved.next());
                    }
                }
                case ShardCommand.Admit admit -> shard.admit(admit.admission(), nanoClock.getAsLong());
                case ShardCommand.Abort abort -> shard.abort(abort.matchId(), nanoClock.getAsLong());
                case ShardCommand.Pause pause ->
                    shard.pause(pause.matchId(), pause.number(), pause.lengthMillis(), nanoClock.getAsLong());
                case ShardCommand.Resume resume ->
                    shard.resume(resume.matchId(), resume.number(), nanoClock.getAsLong());
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
            SlowTick.tellIfSlow(number, match.spec().id(), match.tick(), begun - dueNanos, durationNanos);
            costs.add(match, durationNanos);
        }
    }
}
