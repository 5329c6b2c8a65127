package dev.naadam.server.app.control;

import dev.naadam.protocol.Entropy;
import dev.naadam.server.app.webhook.Attempts;
import dev.naadam.server.app.webhook.Delivery;
import dev.naadam.server.app.webhook.Delivery.Logged;
import dev.naadam.server.app.webhook.PublicEvents;
import dev.naadam.server.app.webhook.SigningKeys;
import dev.naadam.server.app.webhook.Subscription;
import dev.naadam.server.app.webhook.Webhook;
import dev.naadam.server.app.webhook.Webhook.Health;
import dev.naadam.server.app.webhook.Webhook.Status;
import dev.naadam.server.app.webhook.WebhookStore;
import dev.naadam.server.app.webhook.WebhookStore.StoreAway;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What organizers do with their webhooks. Any thread; nothing blocks. */
public final class WebhookAdministration {

    /** Attempts to change what deliveries change too. */
    private static final int MAX_TRIES = 4;

    private final WebhookStore store;
    private final PublicEvents events;
    private final Attempts attempts;
    private final WebhookDrafts drafts;
    private final Entropy entropy;
    private final LongSupplier wallClockMillis;

    /**
     * Administration of these webhooks.
     *
     * @param events whose tournaments webhooks may be for
     * @param drafts what they may look like
     */
    public WebhookAdministration(
            WebhookStore store,
            PublicEvents events,
            Attempts attempts,
            WebhookDrafts drafts,
            Entropy entropy,
            LongSupplier wallClockMillis) {
        this.store = store;
        this.events = events;
        this.attempts = attempts;
        this.drafts = drafts;
        this.entropy = entropy;
        this.wallClockMillis = wallClockMillis;
    }

    /** Makes a webhook; its secret is shown in this answer and nowhere else. */
    public CompletionStage<Answer<Webhook>> create(Caller caller, Subscription wants) {
        Refusal fault = drafts.fault(wants);
        if (fault != null) {
            return Answer.refused(fault);
        }
        long nowMillis = wallClockMillis.getAsLong();
        Webhook webhook = new Webhook(
                new UUID(version4(entropy.nextLong()), variant(entropy.nextLong())),
                caller.organizer(),
                wants,
                SigningKeys.draw(entropy),
                new Health(Status.ENABLED, 0, nowMillis),
                nowMillis,
                1);
        return guarded(() -> isOwn(caller, wants.tournament())
                .thenCompose(isOwn -> isOwn
                        ? store.add(webhook)
                                .thenCompose(isAdded ->
                                        isAdded ? Answer.done(webhook) : Answer.refused(new Refusal.TooManyWebhooks()))
                        : Answer.refused(new Refusal.BadField("/tournament", "no tournament of yours has this id"))));
    }

    /** All of the organizer's, newest first. */
    public CompletionStage<Answer<List<Webhook>>> list(Caller caller) {
        return guarded(() -> store.of(caller.organizer()).thenCompose(Answer::done));
    }

    public CompletionStage<Answer<Webhook>> find(Caller caller, @Nullable UUID id) {
        return guarded(() -> own(caller, id));
    }

    /**
     * Changes where it is told, and of what; not of which tournament.
     *
     * @param url null: as it is
     * @param types null: as they are
     * @param expectedRevision null: whichever
     */
    public CompletionStage<Answer<Webhook>> change(
            Caller caller,
            @Nullable UUID id,
            @Nullable String url,
            @Nullable List<String> types,
            @Nullable Long expectedRevision) {
        return guarded(() -> Answer.then(own(caller, id), webhook -> {
            if (expectedRevision != null && expectedRevision != webhook.revision()) {
                return Answer.refused(new Refusal.Changed());
            }
            Subscription was = webhook.wants();
            Subscription next = new Subscription(
                    url == null ? was.url() : url, was.tournament(), types == null ? was.types() : types);
            Refusal fault = drafts.fault(next);
            return fault != null
                    ? Answer.refused(fault)
                    : replace(webhook, current -> current.with(next), expectedRevision == null ? MAX_TRIES : 1);
        }));
    }

    /** Gives it another secret, which is shown in this answer; the old one signs too for a day. */
    public CompletionStage<Answer<Webhook>> rotate(Caller caller, @Nullable UUID id) {
        return guarded(() -> Answer.then(
                own(caller, id),
                webhook -> replace(
                        webhook,
                        current -> current.with(current.keys().rotated(entropy, wallClockMillis.getAsLong())),
                        MAX_TRIES)));
    }

    /** Has it told again, from the event on that it was disabled at. */
    public CompletionStage<Answer<Webhook>> enable(Caller caller, @Nullable UUID id) {
        return guarded(() -> Answer.then(
                own(caller, id),
                webhook -> Answer.then(
                        replace(
                                webhook,
                                current -> current.isEnabled()
                                        ? current
                                        : current.with(new Health(Status.ENABLED, 0, wallClockMillis.getAsLong())),
                                MAX_TRIES),
                        enabled -> store.wake(enabled.id()).thenCompose(done -> Answer.done(enabled)))));
    }

    /** Forgets it, with its log. */
    public CompletionStage<Answer<Webhook>> remove(Caller caller, @Nullable UUID id) {
        return guarded(() -> Answer.then(
                own(caller, id), webhook -> store.remove(webhook).thenCompose(done -> Answer.done(webhook))));
    }

    /** Sends it a test now, whether it is enabled or not, and says what came of it. */
    public CompletionStage<Answer<Logged>> test(Caller caller, @Nullable UUID id) {
        return guarded(() -> Answer.then(own(caller, id), webhook -> log(webhook, attempts.test(webhook))));
    }

    /** Its log, newest first, behind this place; null: from the newest on. */
    public CompletionStage<Answer<List<Logged>>> deliveries(
            Caller caller, @Nullable UUID id, @Nullable String cursor, int limit) {
        if (cursor != null && !drafts.isDelivery(cursor)) {
            return Answer.refused(new Refusal.BadParameter("cursor", "not one that was given"));
        }
        return guarded(() -> Answer.then(
                own(caller, id),
                webhook -> store.logged(webhook.id(), cursor, limit).thenCompose(Answer::done)));
    }

    /** Sends an event of the log once more, now, out of its order, and says what came of it. */
    public CompletionStage<Answer<Logged>> replay(Caller caller, @Nullable UUID id, String delivery) {
        if (!drafts.isDelivery(delivery)) {
            return Answer.refused(new Refusal.UnknownDelivery());
        }
        return guarded(() -> Answer.then(
                own(caller, id),
                webhook -> store.logged(webhook.id(), delivery)
                        .thenCompose(found -> found.isEmpty()
                                ? Answer.refused(new Refusal.UnknownDelivery())
                                : again(webhook, found.get().delivery().event()))));
    }

    private CompletionStage<Answer<Logged>> again(Webhook webhook, Delivery.Event event) {
        if (event.number() == Delivery.OF_NO_FEED) {
            return Answer.refused(new Refusal.UnknownDelivery());
        }
        return events.after(event.feed(), event.number() - 1)
                .thenCompose(read -> read.isEmpty() || read.getFirst().number() != event.number()
                        ? Answer.refused(new Refusal.UnknownDelivery())
                        : log(webhook, attempts.again(webhook, event.feed(), read.getFirst())));
    }

    private CompletionStage<Answer<Logged>> log(Webhook webhook, @Nullable CompletionStage<Delivery> made) {
        return made == null
                ? Answer.refused(new Refusal.Busy())
                : made.thenCompose(delivery -> store.log(webhook.id(), delivery))
                        .thenCompose(Answer::done);
    }

    private CompletionStage<Boolean> isOwn(Caller caller, @Nullable UUID tournament) {
        return tournament == null
                ? CompletableFuture.completedStage(true)
                : events.organizer(tournament)
                        .thenApply(organizer ->
                                organizer.isPresent() && organizer.get().equals(caller.organizer()));
    }

    private CompletionStage<Answer<Webhook>> own(Caller caller, @Nullable UUID id) {
        return id == null
                ? Answer.refused(new Refusal.UnknownWebhook())
                : store.find(id)
                        .thenCompose(found ->
                                found.isPresent() && found.get().organizer().equals(caller.organizer())
                                        ? Answer.done(found.get())
                                        : Answer.refused(new Refusal.UnknownWebhook()));
    }

    private CompletionStage<Answer<Webhook>> replace(Webhook webhook, UnaryOperator<Webhook> change, int triesLeft) {
        Webhook next = change.apply(webhook);
        if (next == webhook) {
            return Answer.done(webhook);
        }
        return store.replace(next).thenCompose(isStored -> {
            if (isStored) {
                return Answer.done(next);
            }
            return triesLeft == 1
                    ? Answer.refused(new Refusal.Changed())
                    : store.find(webhook.id())
                            .thenCompose(found -> found.isPresent()
                                    ? replace(found.get(), change, triesLeft - 1)
                                    : Answer.refused(new Refusal.UnknownWebhook()));
        });
    }

    /** A store that is away is an answer; anything else that goes wrong is a mistake, and stays a failure. */
    private static <T> CompletionStage<Answer<T>> guarded(Supplier<CompletionStage<Answer<T>>> work) {
        return work.get().exceptionally(failure -> {
            Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
            if (cause instanceof StoreAway) {
                return new Answer.Refused<>(new Refusal.StoreUnreachable());
            }
            throw new CompletionException(cause);
        });
    }

    private static long version4(long bits) {
        return bits & ~0xf000L | 0x4000L;
    }

    private static long variant(long bits) {
        return bits & ~(0b11L << 62) | 0b10L << 62;
    }
}
