package dev.naadam.loadtest.bench;

import dev.naadam.game.Game;
import java.util.function.LongSupplier;

/**
 * Measures a game in a loop of its own: ticks and views of bots' matches, without a server. Everything is in the caches
 * there, so a game costs a server somewhat more; the two games of one run compare.
 */
final class GameCostRun {

    private static final double NANOS_PER_MICRO = 1000;
    private static final double BITS_PER_BYTE = 8;

    private final Timing timing;
    private final LongSupplier nanoClock;
    private long ticks;
    private long tickNanos;
    private long viewNanos;
    private long viewBits;

    /** With its own warm-up and window. */
    GameCostRun(Timing timing, LongSupplier nanoClock) {
        this.timing = timing;
        this.nanoClock = nanoClock;
    }

    /** Plays matches of five against five for the time that was given. */
    GameCost of(Game game) {
        CostMatch match = new CostMatch(game);
        play(match, timing.warmUpNanos());
        ticks = 0;
        tickNanos = 0;
        viewNanos = 0;
        viewBits = 0;
        play(match, timing.windowNanos());
        double views = (double) ticks * match.views();
        return new GameCost(
                game.name(),
                CostMatch.PLAYERS,
                match.views(),
                tickNanos / NANOS_PER_MICRO / ticks,
                viewNanos / NANOS_PER_MICRO / views,
                viewBits / BITS_PER_BYTE / views);
    }

    private void play(CostMatch match, long durationNanos) {
        long limitNanos = nanoClock.getAsLong() + durationNanos;
        do {
            match.decide();
            long begunNanos = nanoClock.getAsLong();
            match.step();
            long steppedNanos = nanoClock.getAsLong();
            viewBits += match.show();
            viewNanos += nanoClock.getAsLong() - steppedNanos;
            tickNanos += steppedNanos - begunNanos;
            ticks++;
        } while (nanoClock.getAsLong() - limitNanos < 0);
    }
}
