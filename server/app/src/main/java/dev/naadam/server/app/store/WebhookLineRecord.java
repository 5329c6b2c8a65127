package dev.naadam.server.app.store;

/**
 * How far a webhook is in a feed.
 *
 * @param number of the last event that is behind it
 * @param attempts to send the next one that have failed
 * @param firstEpochMillis when the first of them was made; 0: none was
 * @param nextEpochMillis not before this; 0: at once
 */
public record WebhookLineRecord(long number, int attempts, long firstEpochMillis, long nextEpochMillis) {

    public WebhookLineRecord {
        Bounds.requireRange("number", number, 0, Long.MAX_VALUE);
        Bounds.requireRange("attempts", attempts, 0, Integer.MAX_VALUE);
        Bounds.requireRange("firstEpochMillis", firstEpochMillis, 0, Long.MAX_VALUE);
        Bounds.requireRange("nextEpochMillis", nextEpochMillis, 0, Long.MAX_VALUE);
    }
}
