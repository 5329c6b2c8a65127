package dev.naadam.loadtest.bench;

import java.util.Locale;
import java.util.Optional;

/** What it means that a server holds its matches: every tick simulated, every update sent, hardly an input lost. */
final class CapacityRule {

    /** Less than 0.01 %. */
    private static final double MOST_LOST = 0.0001;

    /** A run may miss a tick or two of each match at the window's edges. */
    private static final double LEAST_TICKS = 0.999;

    private static final double LEAST_UPDATES = 0.995;

    private CapacityRule() {}

    /** Why a run does not hold; empty if it does. */
    static Optional<String> broken(ServerFacts facts) {
        if (facts.fleet().botsAtEnd() < facts.fleet().bots()) {
            return Optional.of(
                    facts.fleet().botsAtEnd() + " of " + facts.fleet().bots() + " bots stayed");
        }
        if (facts.server().ticks() + facts.matches()
                < LEAST_TICKS * facts.server().ticksPlanned()) {
            return Optional.of(facts.server().ticks() + " of " + facts.server().ticksPlanned() + " ticks");
        }
        if (facts.fleet().states() < LEAST_UPDATES * facts.fleet().inputsPlanned()) {
            return Optional.of(facts.fleet().states() + " of " + facts.fleet().inputsPlanned() + " updates arrived");
        }
        if (facts.lostShare() >= MOST_LOST) {
            return Optional.of(String.format(Locale.ROOT, "%.4f %% of the inputs were lost", 100 * facts.lostShare()));
        }
        return Optional.empty();
    }
}
