package dev.naadam.server.app.webhook;

import dev.naadam.server.app.webhook.Delivery.Logged;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Where webhooks and their logs are kept. Any thread, nothing blocks; a stage fails with {@link StoreAway} when the store
 * does not answer, and every call may be repeated without harm.
 */
public interface WebhookStore {

    /** The store did not answer, or what it holds can't be read. */
    final class StoreAway extends RuntimeException {

        private static final long serialVersionUID = 1;

        public StoreAway(String reason) {
            super(reason, null, false, false);
        }
    }

    /** All of an organizer's, newest first. */
    CompletionStage<List<Webhook>> of(String organizer);

    CompletionStage<Optional<Webhook>> find(UUID id);

    /** Stores a new one; false: the organizer has {@link WebhookLimits#MAX_PER_ORGANIZER}. */
    CompletionStage<Boolean> add(Webhook webhook);

    /** Stores the next revision; false: the one stored is not the one before it, and nothing changed. */
    CompletionStage<Boolean> replace(Webhook next);

    /** The same, and the organizer's others are told, however this process ends. */
    CompletionStage<Boolean> disable(Webhook next, Notice notice);

    /** Forgets it, its lines and its log. */
    CompletionStage<Void> remove(Webhook webhook);

    /** Adds to the log of a webhook. */
    CompletionStage<Logged> log(UUID webhook, Delivery delivery);

    /** Newest first, those before this id; null: from the newest on. */
    CompletionStage<List<Logged>> logged(UUID webhook, @Nullable String before, int limit);

    CompletionStage<Optional<Logged>> logged(UUID webhook, String id);

    /** Has every feed looked at in which this webhook may have something to be told. */
    CompletionStage<Void> wake(UUID webhook);
}
