package dev.naadam.server.app.webhook;

import dev.naadam.server.app.webhook.Delivery.Logged;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Webhooks and lines without a Redis, for as many clerks as one likes. One thread. */
public final class MemoryWebhooks implements WebhookStore, LineStore {

    public final Map<UUID, Webhook> webhooks = new TreeMap<>();
    public final Map<UUID, List<Logged>> logs = new TreeMap<>();
    public final List<Notice> notices = new ArrayList<>();
    public final List<UUID> woken = new ArrayList<>();
    public boolean isAway;

    /** The next so many things that are settled are lost, as if the process had died before it could write them. */
    int settlesLost;

    private final Map<String, Line> lines = new TreeMap<>();
    private final Map<String, Long> turns = new TreeMap<>();

    @Override
    public CompletionStage<List<Webhook>> of(String organizer) {
        return answer(webhooks.values().stream()
                .filter(webhook -> webhook.organizer().equals(organizer))
                .toList());
    }

    @Override
    public CompletionStage<Optional<Webhook>> find(UUID id) {
        return answer(Optional.ofNullable(webhooks.get(id)));
    }

    @Override
    public CompletionStage<Boolean> add(Webhook webhook) {
        boolean isFull = webhooks.size() == WebhookLimits.MAX_PER_ORGANIZER;
        if (!isFull && !isAway) {
            webhooks.put(webhook.id(), webhook);
        }
        return answer(!isFull);
    }

    @Override
    public CompletionStage<Boolean> replace(Webhook next) {
        Webhook stored = webhooks.get(next.id());
        boolean isNext = stored != null && stored.revision() + 1 == next.revision();
        if (isNext && !isAway) {
            webhooks.put(next.id(), next);
        }
        return answer(isNext);
    }

    @Override
    public CompletionStage<Boolean> disable(Webhook next, Notice notice) {
        return replace(next).thenApply(isStored -> {
            if (isStored) {
                notices.add(notice);
            }
            return isStored;
        });
    }

    @Override
    public CompletionStage<Void> remove(Webhook webhook) {
        webhooks.remove(webhook.id());
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletionStage<Logged> log(UUID webhook, Delivery delivery) {
        List<Logged> log = logs.computeIfAbsent(webhook, id -> new ArrayList<>());
        Logged entry = new Logged("1795000000000-" + log.size(), delivery);
        log.addFirst(entry);
        return answer(entry);
    }

    @Override
    public CompletionStage<List<Logged>> logged(UUID webhook, @Nullable String before, int limit) {
        List<Logged> log = logs.getOrDefault(webhook, List.of());
        return answer(log.stream()
                .dropWhile(entry -> before != null && !entry.id().equals(before))
                .skip(before == null ? 0 : 1)
                .limit(limit)
                .toList());
    }

    @Override
    public CompletionStage<Optional<Logged>> logged(UUID webhook, String id) {
        return answer(logs.getOrDefault(webhook, List.of()).stream()
                .filter(entry -> entry.id().equals(id))
                .findFirst());
    }

    @Override
    public CompletionStage<Void> wake(UUID webhook) {
        woken.add(webhook);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletionStage<Optional<Line>> claim(UUID webhook, UUID feed, long token) {
        String name = webhook + " " + feed;
        Long turn = turns.putIfAbsent(name, token);
        return answer(
                turn == null || turn == token
                        ? Optional.of(lines.getOrDefault(name, Line.blank(webhook, feed)))
                        : Optional.empty());
    }

    @Override
    public CompletionStage<Boolean> settle(Line line, @Nullable Delivery delivery, long token) {
        String name = line.webhook() + " " + line.feed();
        if (settlesLost > 0) {
            settlesLost--;
            return CompletableFuture.failedFuture(new StoreAway("the process is dead"));
        }
        if (!Long.valueOf(token).equals(turns.get(name))) {
            return answer(false);
        }
        lines.put(name, line);
        return delivery == null ? answer(true) : log(line.webhook(), delivery).thenApply(logged -> true);
    }

    @Override
    public CompletionStage<Void> release(UUID webhook, UUID feed, long token) {
        turns.remove(webhook + " " + feed, token);
        return CompletableFuture.completedFuture(null);
    }

    /** All turns run out. */
    void expireTurns() {
        turns.clear();
    }

    private <T> CompletionStage<T> answer(T value) {
        return isAway
                ? CompletableFuture.failedFuture(new StoreAway("away"))
                : CompletableFuture.completedFuture(value);
    }
}
