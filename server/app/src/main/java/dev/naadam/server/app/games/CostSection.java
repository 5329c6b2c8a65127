package dev.naadam.server.app.games;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.management.ThreadMXBean;
import dev.naadam.game.BitWriter;
import dev.naadam.game.Game;
import dev.naadam.game.GameLimits;
import dev.naadam.game.GameSetup;
import dev.naadam.server.app.games.modes.BotMatches;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;

/** What a tick costs, measured in this JVM after a warm-up. Figures, not a verdict: the machine is not known. */
final class CostSection {

    private static final int WARM_UP_TICKS = 5_000;
    private static final int MEASURED_TICKS = 5_000;

    /** A game that is slow is measured for a shorter time, and still told. */
    private static final long LIMIT_NANOS = 10_000_000_000L;

    private final LongSupplier nanoClock;
    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final BitWriter out = new BitWriter(GameLimits.MAX_STATE_BYTES);
    private final Part step = new Part();
    private final Part write = new Part();
    private final Part view = new Part();
    private long ticks;

    CostSection(LongSupplier nanoClock) {
        this.nanoClock = nanoClock;
    }

    /** Nanoseconds and bytes of one kind of work. */
    private final class Part {
        private long nanos;
        private long bytes;

        void measure(Runnable work) {
            long beforeBytes = threads.getCurrentThreadAllocatedBytes();
            long beforeNanos = nanoClock.getAsLong();
            work.run();
            nanos += nanoClock.getAsLong() - beforeNanos;
            bytes += threads.getCurrentThreadAllocatedBytes() - beforeBytes;
        }
    }

    Section run(Game game, GameSetup setup, long randomSeed) {
        BotMatches matches = new BotMatches(game, setup, randomSeed);
        long limitNanos = nanoClock.getAsLong() + LIMIT_NANOS;
        for (int i = 0; i < WARM_UP_TICKS + MEASURED_TICKS && nanoClock.getAsLong() - limitNanos < 0; i++) {
            if (i == WARM_UP_TICKS) {
                reset();
            }
            matches.prepare();
            step.measure(matches::step);
            write.measure(() -> matches.simulation().write(out.reset()));
            view.measure(() -> showAll(matches, setup));
            ticks++;
        }
        return section(setup);
    }

    /** As the server does it: every view once, however many players share it. */
    private static void showAll(BotMatches matches, GameSetup setup) {
        int views = Math.min(matches.simulation().views(), setup.players());
        for (int i = 0; i < views; i++) {
            matches.simulation().view(i, matches.frame(i));
        }
    }

    private void reset() {
        for (Part part : List.of(step, write, view)) {
            part.nanos = 0;
            part.bytes = 0;
        }
        ticks = 0;
    }

    private Section section(GameSetup setup) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("ticks", ticks);
        String summary = "a tick, over " + ticks + ": " + text("step", step, 1, json) + ", "
                + text("write", write, 1, json) + ", " + text("view", view, setup.players(), json) + " a player";
        return new Section("cost", true, summary, List.of(), json);
    }

    private String text(String name, Part part, int players, ObjectNode json) {
        double nanos = (double) part.nanos / ticks / players;
        double bytes = (double) part.bytes / ticks / players;
        json.put(name + "Nanos", Math.round(nanos)).put(name + "AllocatedBytes", Math.round(bytes));
        return String.format(Locale.ROOT, "%s %.2f µs and %.0f B", name, nanos / 1e3, bytes);
    }
}
