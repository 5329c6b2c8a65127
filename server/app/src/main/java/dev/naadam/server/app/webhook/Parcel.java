package dev.naadam.server.app.webhook;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request as it is sent, by Standard Webhooks 1.0.0.
 *
 * @param id header {@code webhook-id}: the same for the same event, whoever is told and however often
 * @param atSeconds header {@code webhook-timestamp}: when it is sent, s since 1970
 * @param signatures header {@code webhook-signature}
 * @param body JSON, exactly as it was signed
 */
public record Parcel(String id, long atSeconds, String signatures, byte[] body) {

    private static final long MILLIS_PER_SECOND = 1000;

    static Parcel of(Webhook webhook, UUID feed, PublicEvent event, long nowMillis) {
        return of(webhook, id(feed, event), body(feed, event), nowMillis);
    }

    static Parcel of(Webhook webhook, String id, byte[] body, long nowMillis) {
        long atSeconds = nowMillis / MILLIS_PER_SECOND;
        return new Parcel(id, atSeconds, webhook.keys().signatures(id, atSeconds, body, nowMillis), body);
    }

    /** No full stop in it: that would make two readings of what is signed. */
    static String id(UUID feed, PublicEvent event) {
        return "evt_" + feed + "_" + event.number() + "_" + event.type().replace('.', '_');
    }

    static byte[] body(@Nullable UUID feed, PublicEvent event) {
        String tournament = feed == null || Notice.isFeed(feed) ? "null" : "\"" + feed + "\"";
        String text = "{\"type\":\"" + event.type()
                + "\",\"timestamp\":\"" + Instant.ofEpochMilli(event.atMillis())
                + "\",\"tournament\":" + tournament
                + ",\"number\":" + event.number()
                + ",\"data\":" + event.data() + "}";
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
