package dev.naadam.server.core.lobby;

import dev.naadam.server.core.ledger.Rules;

/**
 * The clocks that run, each by when it runs out, ms since 1970, or {@link Rules#NEVER}. They stand still in a pause: when it
 * ends they are moved by its length.
 *
 * @param joinMillis until then teams must be complete; runs on in a ready check
 * @param phaseMillis of the phase: the ready check, the step of the veto, the break
 */
public record Clocks(long joinMillis, long phaseMillis) {

    static final Clocks NONE = new Clocks(Rules.NEVER, Rules.NEVER);

    Clocks phase(long untilMillis) {
        return new Clocks(joinMillis, untilMillis);
    }

    Clocks movedBy(long millis) {
        return new Clocks(moved(joinMillis, millis), moved(phaseMillis, millis));
    }

    private static long moved(long untilMillis, long millis) {
        return untilMillis == Rules.NEVER ? Rules.NEVER : untilMillis + millis;
    }
}
