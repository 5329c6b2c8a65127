package dev.naadam.loadtest.bench.kryonet;

import com.esotericsoftware.kryonet.KryoSerialization;
import dev.naadam.game.Bot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * KryoNet's clients without KryoNet's client, which has a thread of its own: a thousand of those would be measured
 * first. One thread on a grid of a millisecond, as the swarm's. Updates are counted and not decoded.
 *
 * <p>Arguments: port, clients, seconds of warm-up, seconds measured. Says {@code begin} and {@code end} with its counts.
 */
final class KryoNetBots {

    private static final long CYCLE_NANOS = 1_000_000;
    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    private final List<KryoNetBot> bots = new ArrayList<>();
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(2048);
    private final Selector selector = Selector.open();
    private long sent;
    private long updates;
    private long bytes;

    private KryoNetBots() throws IOException {}

    public static void main(String[] arguments) throws IOException {
        KryoNetBots bots = new KryoNetBots();
        bots.connect(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]));
        bots.play(Long.parseLong(arguments[2]) * NANOS_PER_SECOND, Long.parseLong(arguments[3]) * NANOS_PER_SECOND);
    }

    private void connect(int port, int clients) throws IOException {
        KryoSerialization serialization = new KryoSerialization();
        Messages.register(serialization.getKryo());
        InetSocketAddress server = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        for (int i = 0; i < clients; i++) {
            Bot brain = Workload.GAME.bot(Workload.setup(), i % Workload.PLAYERS, i / Workload.PLAYERS);
            KryoNetBot bot = KryoNetBot.connect(server, serialization, brain);
            bot.channel().register(selector, SelectionKey.OP_READ, bot);
            bots.add(bot);
        }
    }

    private void play(long warmUpNanos, long windowNanos) throws IOException {
        long startNanos = System.nanoTime();
        long next = 0;
        boolean isMeasuring = false;
        for (long now = 0; now < warmUpNanos + windowNanos; now = System.nanoTime() - startNanos) {
            if (!isMeasuring && now >= warmUpNanos) {
                isMeasuring = true;
                sent = 0;
                updates = 0;
                bytes = 0;
                System.out.println("begin");
            }
            next = sendDue(next, now);
            selector.selectNow(this::receive);
            LockSupport.parkNanos(CYCLE_NANOS - (System.nanoTime() - startNanos - now));
        }
        System.out.println("end sent=" + sent + " updates=" + updates + " bytes=" + bytes);
    }

    /** Spread evenly over a tick. */
    private long sendDue(long from, long nowNanos) throws IOException {
        int clients = bots.size();
        long next = from;
        while (next / clients * Workload.TICK_NANOS + next % clients * Workload.TICK_NANOS / clients <= nowNanos) {
            bots.get((int) (next % clients)).send((int) (next / clients), buffer);
            next++;
            sent++;
        }
        return next;
    }

    private void receive(SelectionKey key) {
        try {
            while (((KryoNetBot) key.attachment()).receive(buffer) > 0) {
                updates++;
                bytes += buffer.position();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
