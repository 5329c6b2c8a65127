package dev.naadam.server.app.store;

import java.util.UUID;

/**
 * An attempt to tell a receiver.
 *
 * @param event what was sent
 * @param attempt from 1; 0: somebody had asked for it
 * @param atEpochMillis when it was begun
 * @param tookMillis how long it took
 * @param fate a word
 * @param status of the answer; 0: there was none
 * @param reason in words; empty: there is nothing to say
 */
public record WebhookDeliveryRecord(
        Event event, int attempt, long atEpochMillis, long tookMillis, String fate, int status, String reason) {

    /** The highest status that HTTP has a place for. */
    private static final int MAX_STATUS = 999;

    /**
     * What was sent.
     *
     * @param id as the receiver sees it
     * @param type kind of event
     * @param feed where it is read again
     * @param number there
     */
    public record Event(String id, String type, UUID feed, long number) {

        public Event {
            Bounds.requireText("id", id, StoreLimits.MAX_EVENT_ID_CHARS);
            Bounds.requireId("type", type);
            Bounds.requireRange("number", number, 0, Long.MAX_VALUE);
        }
    }

    /** One that was stored, under an id that later ones are greater than. */
    public record Logged(String id, WebhookDeliveryRecord delivery) {}

    public WebhookDeliveryRecord {
        Bounds.requireRange("attempt", attempt, 0, Integer.MAX_VALUE);
        Bounds.requireRange("atEpochMillis", atEpochMillis, 0, Long.MAX_VALUE);
        Bounds.requireRange("tookMillis", tookMillis, 0, Long.MAX_VALUE);
        Bounds.requireId("fate", fate);
        Bounds.requireRange("status", status, 0, MAX_STATUS);
        if (!reason.isEmpty()) {
            Bounds.requireText("reason", reason, StoreLimits.MAX_ADDRESS_CHARS);
        }
    }
}
