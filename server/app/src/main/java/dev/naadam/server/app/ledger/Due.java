package dev.naadam.server.app.ledger;

import dev.naadam.server.core.ledger.Rules;
import java.util.List;

/**
 * What is written down together with an entry, so that it can't be lost between the two.
 *
 * @param atMillis when the entry's own ledger is due next, ms since 1970; {@link Rules#NEVER}: when somebody asks
 * @param wake what else is due at once, at most {@value #MAX_WOKEN}
 */
public record Due(long atMillis, List<Errand> wake) {

    /** The tournament a lobby belongs to, and the webhooks of a tournament. */
    public static final int MAX_WOKEN = 32;

    public Due {
        if (wake.size() > MAX_WOKEN) {
            throw new IllegalArgumentException("wake: " + wake.size() + " (expected: 0.." + MAX_WOKEN + ")");
        }
        wake = List.copyOf(wake);
    }

    /** Nobody else is woken. */
    public static Due at(long atMillis) {
        return new Due(atMillis, List.of());
    }

    /** When the first of all these is due, ms since 1970. */
    public long soonestMillis() {
        return wake.isEmpty() ? atMillis : 0;
    }
}
