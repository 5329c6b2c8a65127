package dev.naadam.server.app.webhook;

import dev.naadam.protocol.Entropy;
import java.time.Duration;
import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Makes single attempts: signs, sends, and says what came of it. Any thread; no stage fails. */
public final class Attempts {

    /** Kind of event of a test. */
    public static final String TEST_TYPE = "webhook.test";

    private static final int ID_BYTES = 16;

    private final Courier courier;
    private final boolean isLoopbackAllowed;
    private final Entropy entropy;
    private final LongSupplier wallClockMillis;
    private final Berths berths = new Berths();

    /**
     * Attempts by this courier.
     *
     * @param isLoopbackAllowed see {@link Target#of}
     * @param wallClockMillis ms since 1970
     */
    public Attempts(Courier courier, boolean isLoopbackAllowed, Entropy entropy, LongSupplier wallClockMillis) {
        this.courier = courier;
        this.isLoopbackAllowed = isLoopbackAllowed;
        this.entropy = entropy;
        this.wallClockMillis = wallClockMillis;
    }

    /** What came of an attempt; the log says it in other words. */
    record Made(Outcome outcome, long atMillis, long tookMillis) {

        boolean isAccepted() {
            return outcome instanceof Outcome.Answered answered && answered.status() / 100 == 2;
        }

        int status() {
            return outcome instanceof Outcome.Answered answered ? answered.status() : 0;
        }

        String reason() {
            return switch (outcome) {
                case Outcome.Answered answered -> "";
                case Outcome.Failed failed -> failed.reason();
                case Outcome.Refused refused -> refused.reason();
            };
        }

        Delivery delivery(Delivery.Event event, int attempt, Fate fate) {
            return new Delivery(event, attempt, atMillis, tookMillis, fate, status(), reason());
        }
    }

    /**
     * Sends an event of a feed.
     *
     * @param attempt from 0
     * @return null at once: as many requests are under way as there may be
     */
    @Nullable CompletionStage<Made> send(Webhook webhook, UUID feed, PublicEvent event, int attempt, Duration limit) {
        long nowMillis = wallClockMillis.getAsLong();
        return send(webhook, Parcel.of(webhook, feed, event, nowMillis), attempt, limit);
    }

    /** Sends an event that says only that it is a test; null: see above. */
    public @Nullable CompletionStage<Delivery> test(Webhook webhook) {
        long nowMillis = wallClockMillis.getAsLong();
        PublicEvent event =
                new PublicEvent(Delivery.OF_NO_FEED, TEST_TYPE, nowMillis, "{\"webhook\":\"" + webhook.id() + "\"}");
        String id = "evt_test_" + HexFormat.of().formatHex(entropy.bytes(ID_BYTES));
        Parcel parcel = Parcel.of(webhook, id, Parcel.body(null, event), nowMillis);
        Delivery.Event told = new Delivery.Event(id, TEST_TYPE, webhook.id(), Delivery.OF_NO_FEED);
        return asked(told, send(webhook, parcel, 0, WebhookLimits.WAITED_FOR_LIMIT));
    }

    /** Sends an event of a feed once more, since somebody asked for it; null: see above. */
    public @Nullable CompletionStage<Delivery> again(Webhook webhook, UUID feed, PublicEvent event) {
        Delivery.Event told = new Delivery.Event(Parcel.id(feed, event), event.type(), feed, event.number());
        return asked(told, send(webhook, feed, event, 0, WebhookLimits.WAITED_FOR_LIMIT));
    }

    private static @Nullable CompletionStage<Delivery> asked(
            Delivery.Event told, @Nullable CompletionStage<Made> sent) {
        return sent == null
                ? null
                : sent.thenApply(made -> made.delivery(told, 0, made.isAccepted() ? Fate.DELIVERED : Fate.FAILED));
    }

    private @Nullable CompletionStage<Made> send(Webhook webhook, Parcel parcel, int attempt, Duration limit) {
        if (!berths.take(webhook.organizer())) {
            return null;
        }
        long startMillis = wallClockMillis.getAsLong();
        return carry(webhook, parcel, attempt, limit)
                .exceptionally(failure -> new Outcome.Failed(
                        "a mistake of ours: " + failure.getClass().getSimpleName()))
                .thenApply(outcome -> {
                    berths.giveBack(webhook.organizer());
                    return new Made(outcome, startMillis, wallClockMillis.getAsLong() - startMillis);
                });
    }

    private CompletionStage<Outcome> carry(Webhook webhook, Parcel parcel, int attempt, Duration limit) {
        try {
            // the URL is read at every attempt: what the option allowed yesterday may be forbidden today
            return courier.carry(Target.of(webhook.wants().url(), isLoopbackAllowed), parcel, attempt, limit);
        } catch (TargetRefused e) {
            return CompletableFuture.completedStage(new Outcome.Refused(e.reason()));
        }
    }
}
