package dev.naadam.server.app.webhook;

import dev.naadam.server.app.webhook.Attempts.Made;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Works through one line while it has the turn: reads what follows, sends it, writes down what came of it, and goes on until
 * nothing is left, the receiver fails, or {@link WebhookLimits#MAX_PER_ROUND} were sent.
 *
 * <p>What came of an attempt is written down after it. If the process dies in between, the next round sends the same event
 * under the same id: at least once.
 */
final class Round {

    private final WebhookClerk.Tools tools;
    private final Healths healths;
    private final UUID webhook;
    private final UUID feed;
    private final long token;
    private int left = WebhookLimits.MAX_PER_ROUND;

    Round(WebhookClerk.Tools tools, Healths healths, UUID webhook, UUID feed, long token) {
        this.tools = tools;
        this.healths = healths;
        this.webhook = webhook;
        this.feed = feed;
        this.token = token;
    }

    /** Completes with when to look at this line again, ms since 1970. */
    CompletionStage<Long> go() {
        return tools.lines()
                .claim(webhook, feed, token)
                .thenCompose(claimed ->
                        claimed.isEmpty() ? soon() : step(claimed.get()).thenCompose(this::end));
    }

    private CompletionStage<Long> end(long againMillis) {
        return tools.lines().release(webhook, feed, token).thenApply(done -> againMillis);
    }

    private CompletionStage<Long> step(Line line) {
        if (line.nextMillis() > nowMillis()) {
            return at(line.nextMillis());
        }
        // read anew each time: it may have been changed, disabled or removed since the last event
        return tools.store()
                .find(webhook)
                .thenCompose(found -> found.isEmpty() || !found.get().isEnabled()
                        ? at(WebhookClerk.NEVER)
                        : tools.events()
                                .after(feed, line.number())
                                .thenCompose(events -> next(found.get(), line, events)));
    }

    private CompletionStage<Long> next(Webhook receiver, Line line, List<PublicEvent> events) {
        if (events.isEmpty()) {
            return at(WebhookClerk.NEVER);
        }
        for (PublicEvent event : events) {
            if (event.atMillis() >= receiver.createdMillis() && receiver.wants().wants(event)) {
                return send(receiver, line, event);
            }
        }
        Line passed = line.behind(events.getLast().number());
        return tools.lines().settle(passed, null, token).thenCompose(isOurs -> isOurs ? step(passed) : soon());
    }

    private CompletionStage<Long> send(Webhook receiver, Line line, PublicEvent event) {
        if (left == 0) {
            return at(nowMillis());
        }
        CompletionStage<Made> sent =
                tools.attempts().send(receiver, feed, event, line.attempts(), WebhookLimits.ANSWER_LIMIT);
        if (sent == null) {
            return soon();
        }
        left--;
        return sent.thenCompose(made -> conclude(receiver, line, event, made));
    }

    private CompletionStage<Long> conclude(Webhook receiver, Line line, PublicEvent event, Made made) {
        Verdict verdict = Verdict.of(line, event.number(), made, tools.backoff());
        Delivery.Event told = new Delivery.Event(Parcel.id(feed, event), event.type(), feed, event.number());
        Delivery delivery = made.delivery(told, line.attempts() + 1, verdict.fate());
        tools.counters().add(verdict.fate());
        return tools.lines()
                .settle(verdict.next(), delivery, token)
                .thenCompose(isOurs -> isOurs
                        ? healths.note(receiver, verdict.fate()).thenCompose(done -> step(verdict.next()))
                        : soon());
    }

    private CompletionStage<Long> soon() {
        return at(nowMillis() + WebhookLimits.BUSY_PAUSE.toMillis());
    }

    private long nowMillis() {
        return tools.wallClockMillis().getAsLong();
    }

    private static CompletionStage<Long> at(long millis) {
        return CompletableFuture.completedStage(millis);
    }
}
