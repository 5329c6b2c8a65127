package dev.naadam.server.app.ledger;

import java.util.UUID;
import java.util.concurrent.CompletionStage;

/**
 * Looks after what is due, one for each kind of {@link Errand}. It looks at how things stand, does what has to be done, and
 * writes down that it was done. Whatever it does can be done again: it may be killed anywhere, and somebody else is then
 * sent on the same errand.
 */
public interface Clerk {

    /**
     * Attends to it; returns at once. The stage completes with when it is due next, ms since 1970: what the rules say of
     * the newest state ({@link Desk#dueMillis}), {@link dev.naadam.server.core.ledger.Rules#NEVER} if nothing is left to do.
     * A stage that fails, or does not complete, leaves the errand to run out, and it is attended again five seconds later.
     */
    CompletionStage<Long> attend(UUID id);
}
