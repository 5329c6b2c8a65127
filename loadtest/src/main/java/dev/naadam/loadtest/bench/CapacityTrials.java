package dev.naadam.loadtest.bench;

import java.io.IOException;
import java.util.Optional;

/** Trials of a search as runs of our server; remembers why the smallest number that failed did. */
final class CapacityTrials implements CapacitySearch.Trial {

    /** Above this the load's core, not the server's, may have been the limit. */
    private static final double FULL_CORE = 0.9;

    private final ServerRun ours;
    private final Timing timing;
    private int smallestFailed = Integer.MAX_VALUE;
    private String limit = "";

    CapacityTrials(ServerRun ours, Timing timing) {
        this.ours = ours;
        this.timing = timing;
    }

    @Override
    public boolean holds(int matches) throws IOException, InterruptedException {
        ServerFacts facts = ours.run(new ServerRun.Order(matches, timing, false));
        Optional<String> broken = CapacityRule.broken(facts);
        if (broken.isPresent() && matches <= smallestFailed) {
            smallestFailed = matches;
            limit = matches + " matches: " + broken.get()
                    + (facts.loadCore() > FULL_CORE && facts.loadCore() > facts.serverCore()
                            ? "; the bots' core was full, not the server's"
                            : "");
        }
        return broken.isEmpty();
    }

    /** Why no more matches hold; empty if nothing failed. */
    String limit() {
        return limit;
    }
}
