package dev.naadam.loadtest.fleet;

import dev.naadam.protocol.ProtocolLimits;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One thread and its bots, on a grid of one millisecond: read every socket that has something, then let every bot that
 * is due send.
 *
 * <p>A player's client would wake for each packet. A thousand of them on one core can't: measured, this costs within 6 %
 * of a C loop per bot, and one Netty channel per bot 40 % more. The price is that arrivals are seen up to a millisecond
 * late, which every latency reported here contains.
 */
final class BotLoop implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(BotLoop.class);

    private static final long CYCLE_NANOS = 1_000_000;
    private static final long PUBLISH_NANOS = 250_000_000;

    private final Queue<SwarmBot> newcomers = new ConcurrentLinkedQueue<>();
    private final List<SwarmBot> bots = new ArrayList<>();
    private final List<BotFate> fates = new ArrayList<>();
    private final Measurements measurements = new Measurements();
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(ProtocolLimits.MAX_DATAGRAM_BYTES + 1);
    private final byte[] datagram = new byte[ProtocolLimits.MAX_DATAGRAM_BYTES + 1];
    private final Consumer<SelectionKey> reader = this::read;
    private final LongSupplier nanoClock;
    private final Selector selector;
    private Window window = Window.NEVER;
    private volatile Window wanted = Window.NEVER;
    private volatile LoopProgress progress = LoopProgress.NONE;
    private volatile boolean isStopping;

    BotLoop(LongSupplier nanoClock) throws IOException {
        this.nanoClock = nanoClock;
        this.selector = Selector.open();
    }

    /** Lets a bot play from now on. Any thread. */
    void add(SwarmBot bot) {
        newcomers.add(bot);
    }

    /** Measures this window; before that nothing is. Any thread. */
    void measure(Window window) {
        wanted = window;
    }

    /** Ends soon. Any thread. */
    void stop() {
        isStopping = true;
    }

    /** How things stood a moment ago. Any thread. */
    LoopProgress progress() {
        return progress;
    }

    /** Where the bots of this loop write their figures. Others read it after the loop has ended. */
    Measurements measurements() {
        return measurements;
    }

    /** What became of the bots; after the loop has ended. */
    List<BotFate> fates() {
        return fates;
    }

    @Override
    public void run() {
        try (selector) {
            long cycleNanos = nanoClock.getAsLong();
            long publishNanos = cycleNanos;
            while (!isStopping) {
                cycle();
                long now = nanoClock.getAsLong();
                if (now - publishNanos >= 0) {
                    publishNanos = now + PUBLISH_NANOS;
                    publish();
                }
                cycleNanos = Math.max(cycleNanos + CYCLE_NANOS - now, 0) + now;
                LockSupport.parkNanos(cycleNanos - now);
            }
            leave();
        } catch (IOException | RuntimeException e) {
            // its bots stay without a fate, and the run is not valid
            LOG.error("a thread of bots has failed", e);
        }
    }

    private void cycle() throws IOException {
        for (SwarmBot bot = newcomers.poll(); bot != null; bot = newcomers.poll()) {
            bots.add(bot);
            bot.measure(window);
            bot.connect(selector, nanoClock.getAsLong());
        }
        Window now = wanted;
        if (!now.equals(window)) {
            window = now;
            bots.forEach(bot -> bot.measure(now));
        }
        selector.selectNow(reader);
        sendDue();
    }

    private void read(SelectionKey key) {
        ((SwarmBot) key.attachment()).receive(buffer, datagram, nanoClock.getAsLong());
    }

    private void sendDue() {
        long now = nanoClock.getAsLong();
        for (int i = 0; i < bots.size(); i++) {
            SwarmBot bot = bots.get(i);
            if (!bot.isOver() && bot.isDue(now)) {
                bot.advance(nanoClock);
            }
        }
    }

    private void publish() {
        int playing = 0;
        int over = 0;
        for (SwarmBot bot : bots) {
            playing += bot.isPlaying() ? 1 : 0;
            over += bot.isOver() ? 1 : 0;
        }
        progress = new LoopProgress(
                playing,
                over,
                measurements.inputsSent,
                measurements.inputsNotApplied,
                measurements.inputLatency.getValueAtPercentile(99));
    }

    private void leave() throws IOException {
        for (SwarmBot bot : bots) {
            fates.add(bot.leave());
        }
    }
}
