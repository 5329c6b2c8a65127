package dev.naadam.loadtest.demo;

import dev.naadam.game.ViewFrame;
import dev.naadam.loadtest.chaos.ShownToBots;
import dev.naadam.loadtest.fleet.BotWatcher;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Writes down what the bots of one match are shown, beside another one who looks on. On the threads of the bots. */
final class Witness implements BotWatcher {

    private final BotWatcher other;
    private final ShownToBots shown;
    private final AtomicReference<@Nullable Long> firstNanos = new AtomicReference<>();
    private final AtomicLong moves = new AtomicLong();

    Witness(BotWatcher other, int bots) {
        this.other = other;
        this.shown = new ShownToBots(bots);
    }

    /** Whether the match has been played for so long. Any thread. */
    boolean hasPlayedFor(long nanos, long nowNanos) {
        Long first = firstNanos.get();
        return first != null && nowNanos - first >= nanos;
    }

    /** How often a bot was told that another server goes on. Any thread. */
    long moves() {
        return moves.get();
    }

    /** When the bots have ended. */
    ShownToBots shown() {
        return shown;
    }

    @Override
    public void saw(int bot, ViewFrame view) {
        other.saw(bot, view);
    }

    @Override
    public void happened(int bot, byte[] event, int offset, int length) {
        other.happened(bot, event, offset, length);
    }

    @Override
    public void shown(int bot, Shown state, long arrivedNanos) {
        firstNanos.compareAndSet(null, arrivedNanos);
        shown.shown(bot, state, arrivedNanos);
    }

    @Override
    public void moved(int bot, long epoch, long committedTick, long arrivedNanos) {
        moves.incrementAndGet();
        shown.moved(bot, epoch, committedTick, arrivedNanos);
    }
}
