package dev.naadam.server.app.peers;

import dev.naadam.protocol.ticket.WireAddress;
import dev.naadam.server.core.journal.ShardId;
import dev.naadam.server.core.shard.NextOwner;
import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The other session nodes of the region: hears whether they live, tells them that this one does and what it owns, and has
 * this node go on with what the dead have left. Any thread.
 */
public final class Peers implements AutoCloseable {

    private final PeerOptions options;
    private final PeerLoop.Sockets sockets;
    private final Queue<Consumer<RegionWatch>> commands = new ConcurrentLinkedQueue<>();
    private final StandbyBook standbys = new StandbyBook();
    private @Nullable PeerLoop loop;

    private Peers(PeerOptions options, PeerLoop.Sockets sockets) {
        this.options = options;
        this.sockets = sockets;
    }

    /**
     * Listens; {@link #start} begins to do something about it.
     *
     * @throws IOException naming the port that can't be bound
     */
    public static Peers listen(PeerOptions options) throws IOException {
        Selector selector = Selector.open();
        ServerSocketChannel server = ServerSocketChannel.open();
        try {
            server.bind(options.local());
            server.configureBlocking(false);
            server.register(selector, SelectionKey.OP_ACCEPT);
        } catch (IOException e) {
            server.close();
            selector.close();
            throw new IOException("peer port " + options.local() + ": " + e.getMessage(), e);
        }
        return new Peers(options, new PeerLoop.Sockets(selector, server));
    }

    /**
     * Begins to look for others. Once.
     *
     * @param directory where they are
     * @param desk where what they leave is claimed
     * @param moved told of who plays on what this node has handed over, by the peers' thread; returns at once
     */
    public synchronized void start(
            PeerDirectory directory, ShardDesk desk, PeerMeter meter, Consumer<NextOwner> moved) {
        meter.watching(() -> standbys.now().handshakes().size());
        loop = new PeerLoop(
                options, directory, sockets, commands, new RegionWatch.Around(desk, meter, standbys, moved));
    }

    /** The TCP port. */
    public int port() {
        return sockets.server().socket().getLocalPort();
    }

    /** Where a shard's players should ask when this node is silent: who would go on with it first, then the others. */
    public List<WireAddress> standbys(ShardId shard) {
        return standbys.now().of(shard);
    }

    /** The same for whatever shard: those who stay first. */
    public List<WireAddress> standbys() {
        return standbys.now().all();
    }

    /** Whether anybody lives who stays, and so could go on with what this node hands over. */
    public boolean hasSuccessor() {
        return standbys.now().hasSuccessor();
    }

    /** This node is about to open a shard; to be called before the store knows, or it would be found there. */
    public void keep(ShardId shard, long epoch) {
        later(watch -> watch.keep(shard, epoch));
    }

    /** Asks all who live whether they own a shard: the highest epoch of any of them, 0 if nobody does. */
    public CompletionStage<Long> highestEpoch(ShardId shard) {
        CompletableFuture<Long> answer = new CompletableFuture<>();
        later(watch -> watch.ask(shard, answer));
        return answer;
    }

    /** The store knows that this node has given a shard up: the others may claim it. */
    public void release(ShardId shard, long epoch) {
        later(watch -> watch.release(shard, epoch));
    }

    /** This node has gone on with a shard, and is ready for its players. */
    public void plays(ShardId shard, long epoch, int gamePort) {
        later(watch -> watch.plays(shard, epoch, gamePort));
    }

    /** All matches of a shard are over, and the store knows. */
    public void drop(ShardId shard) {
        later(watch -> watch.drop(shard));
    }

    /** A shard of this node is somebody else's by now. */
    public void fenced(ShardId shard) {
        later(watch -> watch.forget(shard));
    }

    /** This node is being drained. */
    public void leave() {
        later(RegionWatch::leave);
    }

    @Override
    public synchronized void close() {
        if (loop != null) {
            loop.close();
        }
        try {
            sockets.server().close();
            sockets.selector().close();
        } catch (IOException e) {
            // both are gone either way
        }
    }

    private void later(Consumer<RegionWatch> command) {
        commands.add(command);
        sockets.selector().wakeup();
    }
}
