package dev.naadam.server.app.webhook;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Where lines are kept. Whoever works on one has a turn, so that two nodes never send on the same line at a time: the turn
 * is a token in the store, which every write names. Threads and failures as in {@link WebhookStore}.
 */
public interface LineStore {

    /** Takes the line for {@link WebhookLimits#TURN}; empty: somebody else has it. */
    CompletionStage<Optional<Line>> claim(UUID webhook, UUID feed, long token);

    /**
     * Writes down where the line is, and what is said about it in the log, both or neither, and prolongs the turn.
     * False: the turn was over, and nothing changed.
     *
     * @param delivery what was tried; null: nothing, events were only passed over
     */
    CompletionStage<Boolean> settle(Line line, @Nullable Delivery delivery, long token);

    /** Ends the turn, if it is still this one. */
    CompletionStage<Void> release(UUID webhook, UUID feed, long token);
}
