package dev.naadam.loadtest.demo;

import dev.naadam.game.ViewFrame;
import dev.naadam.loadtest.fleet.BotWatcher;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The match as its first bot is told of it. Written by that bot's thread, read by any. */
final class Feed implements BotWatcher {

    private static final int WATCHED_BOT = 0;

    private final Teller teller;
    private final List<String> lines = new ArrayList<>();
    private boolean hasBegun;

    Feed(Teller teller) {
        this.teller = teller;
    }

    /** Adds something that is no event of the match, at the match's present time. */
    synchronized void tell(String line) {
        String clock = teller.clock();
        lines.add(clock.isEmpty() ? line : clock + "  " + line);
    }

    /** What was told since this was asked last. */
    synchronized List<String> drain() {
        List<String> drained = List.copyOf(lines);
        lines.clear();
        return drained;
    }

    /** How the match stands. */
    synchronized String status() {
        return teller.status();
    }

    /** Whether the match is being played, or was. */
    synchronized boolean hasBegun() {
        return hasBegun;
    }

    @Override
    public synchronized void saw(int bot, ViewFrame view) {
        if (bot == WATCHED_BOT) {
            hasBegun = true;
            tellIf(teller.saw(view));
        }
    }

    @Override
    public synchronized void happened(int bot, byte[] event, int offset, int length) {
        if (bot == WATCHED_BOT) {
            tellIf(teller.line(Arrays.copyOfRange(event, offset, offset + length)));
        }
    }

    private void tellIf(@Nullable String line) {
        if (line != null) {
            tell(line);
        }
    }
}
