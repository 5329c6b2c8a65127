package dev.naadam.server.app.control.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.naadam.server.app.webhook.Delivery;
import dev.naadam.server.app.webhook.Delivery.Logged;
import dev.naadam.server.app.webhook.Notice;
import dev.naadam.server.app.webhook.Subscription;
import dev.naadam.server.app.webhook.Webhook;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Webhooks as docs/openapi.yaml has them. */
final class WebhookJson {

    private static final Set<String> FIELDS = Set.of("url", "tournament", "types");
    private static final Set<String> CHANGEABLE = Set.of("url", "types");

    private WebhookJson() {}

    /**
     * What may be changed.
     *
     * @param url null: as it is
     * @param types null: as they are
     */
    record Change(@Nullable String url, @Nullable List<String> types) {}

    static Subscription subscription(JsonNode body) {
        JsonFields fields = JsonFields.ofBody(body, FIELDS);
        List<String> types = fields.optional("types") == null ? List.of() : fields.texts("types");
        return new Subscription(fields.text("url"), tournament(fields.optionalText("tournament")), types);
    }

    static Change change(JsonNode body) {
        JsonFields fields = JsonFields.ofBody(body, CHANGEABLE);
        return new Change(fields.optionalText("url"), fields.optional("types") == null ? null : fields.texts("types"));
    }

    static ObjectNode listed(List<Webhook> webhooks) {
        ObjectNode json = Json.object();
        ArrayNode array = json.putArray("webhooks");
        webhooks.forEach(webhook -> array.add(webhook(webhook)));
        return json;
    }

    static ObjectNode webhook(Webhook webhook) {
        UUID tournament = webhook.wants().tournament();
        boolean isEnabled = webhook.isEnabled();
        ObjectNode json = Json.object()
                .put("id", webhook.id().toString())
                .put("url", webhook.wants().url())
                .put("tournament", tournament == null ? null : tournament.toString());
        ArrayNode types = json.putArray("types");
        webhook.wants().types().forEach(types::add);
        return json.put("status", isEnabled ? "enabled" : "disabled")
                .put("reason", isEnabled ? null : word(webhook.health().status()))
                .put("since", time(webhook.health().sinceMillis()))
                .put("givenUpInARow", webhook.health().strikes())
                .put("createdAt", time(webhook.createdMillis()));
    }

    /** With its secret, which is told when it is new and never again. */
    static ObjectNode withSecret(Webhook webhook) {
        return webhook(webhook).put("secret", webhook.keys().current().text());
    }

    /** One page of a log; a page that is not full is the last. */
    static ObjectNode log(List<Logged> entries, int limit) {
        ObjectNode json = Json.object();
        ArrayNode array = json.putArray("deliveries");
        entries.forEach(entry -> array.add(delivery(entry)));
        return json.put(
                "nextCursor", entries.size() < limit ? null : entries.getLast().id());
    }

    static ObjectNode delivery(Logged entry) {
        Delivery told = entry.delivery();
        UUID feed = told.event().feed();
        boolean isTest = told.event().number() == Delivery.OF_NO_FEED;
        ObjectNode json = Json.object()
                .put("id", entry.id())
                .put("event", told.event().id())
                .put("type", told.event().type())
                .put("tournament", isTest || Notice.isFeed(feed) ? null : feed.toString())
                .put("number", isTest ? null : told.event().number());
        if (told.attempt() == 0) {
            json.putNull("attempt");
        } else {
            json.put("attempt", told.attempt());
        }
        json.put("at", time(told.atMillis())).put("tookMillis", told.tookMillis());
        json.put("fate", word(told.fate()));
        if (told.status() == 0) {
            json.putNull("status");
        } else {
            json.put("status", told.status());
        }
        return json.put("detail", told.reason().isEmpty() ? null : told.reason());
    }

    private static @Nullable UUID tournament(@Nullable String text) {
        if (text == null) {
            return null;
        }
        UUID id = PathIds.uuid(text);
        if (id == null) {
            throw JsonFields.refused("/tournament", "not the id of a tournament");
        }
        return id;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String time(long millis) {
        return Instant.ofEpochMilli(millis).toString();
    }
}
