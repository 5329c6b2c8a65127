package dev.naadam.server.app.webhook;

import dev.naadam.server.app.webhook.Webhook.Status;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;

/**
 * That a webhook was disabled, told to the organizer's others: an event of a feed of the organizer's own.
 *
 * @param webhook which
 * @param status why
 * @param atMillis when, ms since 1970
 */
public record Notice(UUID webhook, Status status, long atMillis) {

    /** What organizers subscribe to. */
    public static final String TYPE = "webhook.disabled";

    /** Version of ids that follow from a name; those of tournaments are random or hashes, 4 or 8. */
    private static final int BY_NAME = 3;

    /** The feed of an organizer's notices. */
    public static UUID feed(String organizer) {
        return UUID.nameUUIDFromBytes(("webhook-notices|" + organizer).getBytes(StandardCharsets.UTF_8));
    }

    /** Whether a feed is one of notices, and not a tournament's. */
    public static boolean isFeed(UUID feed) {
        return feed.version() == BY_NAME;
    }

    /** What the others are told. */
    public PublicEvent event(long number) {
        String reason = status.name().toLowerCase(Locale.ROOT);
        return new PublicEvent(
                number, TYPE, atMillis, "{\"webhook\":\"" + webhook + "\",\"reason\":\"" + reason + "\"}");
    }
}
