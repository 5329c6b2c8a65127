package dev.naadam.server.app.webhook;

import dev.naadam.protocol.Entropy;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Has receivers told what is new in a feed, whenever something was appended to it or an event is to be sent again. Any node
 * may be sent here, and two at a time: whose turn a line is, the store says. Any thread.
 */
public final class WebhookClerk {

    /** When there is nothing to come back for, as the rules of ledgers say it. */
    public static final long NEVER = Long.MAX_VALUE;

    private final Tools tools;
    private final Healths healths;
    private final Entropy entropy;

    public WebhookClerk(Tools tools, Entropy entropy) {
        this.tools = tools;
        this.healths = new Healths(tools.store(), tools.counters(), tools.wallClockMillis());
        this.entropy = entropy;
    }

    /**
     * What the work is done with.
     *
     * @param store who is told
     * @param lines how far each is
     * @param events what there is to tell
     * @param attempts sends it
     * @param backoff when it is sent again
     * @param counters takes what becomes of it
     * @param wallClockMillis ms since 1970
     */
    public record Tools(
            WebhookStore store,
            LineStore lines,
            PublicEvents events,
            Attempts attempts,
            Backoff backoff,
            WebhookCounters counters,
            LongSupplier wallClockMillis) {}

    /**
     * Attends to a feed. The stage completes with when to come back, ms since 1970, or {@link #NEVER}; it fails when the
     * store is away.
     *
     * <p>It does not wait for slow receivers: whoever waits for one would keep what is appended meanwhile from all others.
     */
    public CompletionStage<Long> attend(UUID feed) {
        return tools.events()
                .organizer(feed)
                .thenCompose(organizer -> organizer.isEmpty()
                        ? CompletableFuture.completedStage(NEVER)
                        : tools.store().of(organizer.get()).thenCompose(webhooks -> tell(feed, webhooks)));
    }

    private CompletionStage<Long> tell(UUID feed, List<Webhook> webhooks) {
        List<CompletableFuture<Long>> rounds = new ArrayList<>();
        for (Webhook webhook : webhooks) {
            if (webhook.wants().isFor(feed)) {
                rounds.add(new Round(tools, healths, webhook.id(), feed, entropy.nextLong())
                        .go()
                        .toCompletableFuture());
            }
        }
        long soonMillis = tools.wallClockMillis().getAsLong() + WebhookLimits.BUSY_PAUSE.toMillis();
        return CompletableFuture.allOf(rounds.toArray(new CompletableFuture<?>[0]))
                .thenApply(done ->
                        rounds.stream().mapToLong(CompletableFuture::join).min().orElse(NEVER))
                .completeOnTimeout(soonMillis, WebhookLimits.BUSY_PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }
}
