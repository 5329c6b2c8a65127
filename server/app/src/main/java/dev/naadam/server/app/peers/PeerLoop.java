package dev.naadam.server.app.peers;

import dev.naadam.server.app.loop.Startup;
import dev.naadam.server.core.succession.Liveness;
import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.util.List;
import java.util.Queue;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The thread of the peers: waits, reads, speaks every 50 ms, looks around every second. */
final class PeerLoop implements PeerVoice, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PeerLoop.class);

    /** How exactly silence is measured. */
    private static final long TURN_MILLIS = 20;

    /** Between two looks at the registry, and at the shards of the region. */
    private static final long LOOK_NANOS = 1_000_000_000;

    private final PeerOptions options;
    private final PeerDirectory directory;
    private final Selector selector;
    private final ServerSocketChannel server;
    private final Queue<Consumer<RegionWatch>> commands;
    private final RegionWatch watch;
    private final PeerLines lines;
    private final Thread thread;
    private volatile boolean isStopping;

    /**
     * Starts the thread.
     *
     * @param commands what others want of it; whoever adds one wakes the selector
     */
    PeerLoop(
            PeerOptions options,
            PeerDirectory directory,
            Sockets sockets,
            Queue<Consumer<RegionWatch>> commands,
            RegionWatch.Around around) {
        this.options = options;
        this.directory = directory;
        this.selector = sockets.selector;
        this.server = sockets.server;
        this.commands = commands;
        this.watch = new RegionWatch(options, around, this, this::later);
        this.lines = new PeerLines(selector, options.group(), options.entropy(), watch, around.meter());
        this.thread = Thread.ofPlatform()
                .name("peers")
                .uncaughtExceptionHandler(options.onDeath())
                .start(this::live);
    }

    /** What the thread waits for. */
    record Sockets(Selector selector, ServerSocketChannel server) {}

    @Override
    public void broadcast(PeerMessage message) {
        lines.broadcast(message, now());
    }

    @Override
    public void tell(String node, PeerMessage message) {
        lines.tell(node, message, now());
    }

    @Override
    public void close() {
        isStopping = true;
        selector.wakeup();
        Startup.join(thread);
    }

    private void later(Runnable command) {
        commands.add(ignored -> command.run());
        selector.wakeup();
    }

    private void live() {
        long beatNanos = now();
        long lookedNanos = now() - LOOK_NANOS;
        while (!isStopping) {
            turn();
            if (now() - beatNanos >= Liveness.HEARTBEAT_NANOS) {
                beatNanos = now();
                broadcast(new PeerMessage.Heartbeat());
            }
            if (now() - lookedNanos >= LOOK_NANOS) {
                lookedNanos = now();
                look();
            }
        }
        lines.close();
    }

    private void turn() {
        try {
            selector.select(this::ready, TURN_MILLIS);
        } catch (IOException e) {
            // the next turn tries again; a selector that is broken for good shows in everybody's silence
            LOG.warn("waiting for peers failed", e);
        }
        for (Consumer<RegionWatch> command = commands.poll(); command != null; command = commands.poll()) {
            command.accept(watch);
        }
        lines.tend(now());
        watch.advance();
    }

    private void ready(SelectionKey key) {
        if (key.isValid() && key.isAcceptable()) {
            try {
                lines.accept(server, now());
            } catch (IOException e) {
                LOG.debug("a connection could not be taken: {}", e.getMessage());
            }
        } else if (key.isValid()) {
            lines.ready(key, now());
        }
    }

    private void look() {
        var listed = directory.others().thenAcceptAsync(answer -> answer.ifPresent(this::listed), this::later);
        assert listed != null;
        watch.sweep();
    }

    private void listed(List<PeerSite> sites) {
        watch.listed(sites);
        lines.sites(sites, now());
    }

    private long now() {
        return options.nanoClock().getAsLong();
    }
}
