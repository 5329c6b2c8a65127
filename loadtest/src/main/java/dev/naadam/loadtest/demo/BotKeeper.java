package dev.naadam.loadtest.demo;

import dev.naadam.loadtest.bot.BotOrder;
import dev.naadam.loadtest.bot.BotTale;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Keeps bots alive, each in a process of its own: one that dies is started again. They end with {@link #close}, or with
 * this JVM. One thread, beside the end of the JVM.
 */
final class BotKeeper implements AutoCloseable {

    /** In a row without having played: then it is not somebody with kill -9 but a fault. */
    static final int MAX_VAIN_STARTS = 3;

    private final Path launcher;
    private final Consumer<String> feed;
    private final List<Kept> all = new ArrayList<>();
    private final Thread hook = new Thread(this::endAll, "end-bots");
    private boolean isEnding;

    /**
     * Nothing is started yet.
     *
     * @param feed told in lines what happens
     */
    BotKeeper(Path launcher, Consumer<String> feed) {
        this.launcher = launcher;
        this.feed = feed;
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private static final class Kept {

        final BotOrder order;
        BotProcess process;
        int vainStarts = 1;
        boolean wasKilled;
        boolean isDone;

        Kept(BotOrder order, BotProcess process) {
            this.order = order;
            this.process = process;
        }
    }

    /** Starts a bot, and starts it again whenever it dies. */
    synchronized void keep(BotOrder order) throws IOException, InterruptedException {
        checkNotEnding();
        Kept kept = new Kept(order, BotProcess.start(launcher, order));
        all.add(kept);
        feed.accept(order.player() + " plays in process " + kept.process.pid() + " (kill -9 " + kept.process.pid()
                + ": it comes back)");
    }

    /**
     * Looks after all of them.
     *
     * @throws IOException if one does not come into its match any more
     * @throws InterruptedException if this JVM is ending
     */
    synchronized void look() throws IOException, InterruptedException {
        checkNotEnding();
        for (Kept kept : all) {
            hear(kept);
            if (!kept.isDone && !kept.process.isAlive()) {
                follow(kept);
            }
        }
    }

    /** Whether all have seen the end of their match. */
    synchronized boolean areAllDone() {
        return all.stream().allMatch(kept -> kept.isDone);
    }

    @Override
    public void close() {
        endAll();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // this JVM is ending: the hook runs, finds the work done and returns
        }
    }

    private void hear(Kept kept) {
        for (String line = kept.process.poll(); line != null; line = kept.process.poll()) {
            boolean isIn = line.equals(BotTale.PLAYING) || line.equals(BotTale.BACK);
            if (isIn) {
                kept.vainStarts = 0;
            }
            if (isIn && kept.wasKilled) {
                feed.accept(kept.order.player() + " is back in the match");
                kept.wasKilled = false;
            }
        }
    }

    private void follow(Kept kept) throws IOException, InterruptedException {
        int status = kept.process.exitStatus();
        if (status == 0) {
            kept.isDone = true;
            return;
        }
        feed.accept(
                "process " + kept.process.pid() + " of " + kept.order.player() + " has died (status " + status + ")");
        if (kept.vainStarts >= MAX_VAIN_STARTS) {
            throw new IOException(kept.order.player() + " can't play: " + kept.process.lastWords());
        }
        kept.vainStarts++;
        kept.wasKilled = true;
        kept.process = BotProcess.start(launcher, kept.order);
        feed.accept(kept.order.player() + " is started again as process " + kept.process.pid());
    }

    private synchronized void endAll() {
        isEnding = true;
        all.forEach(kept -> kept.process.end());
    }

    private void checkNotEnding() throws InterruptedException {
        if (isEnding) {
            throw new InterruptedException("this process is ending");
        }
    }
}
