package dev.naadam.server.app.webhook;

import java.util.UUID;

/**
 * A line of a webhook's log: one attempt.
 *
 * @param event what was sent
 * @param attempt from 1; 0: somebody had asked for it
 * @param atMillis when it was begun, ms since 1970
 * @param tookMillis until the answer was there, or none was to be expected
 * @param fate what became of it
 * @param status of the answer; 0: there was none
 * @param reason in words; empty if there is nothing to say
 */
public record Delivery(Event event, int attempt, long atMillis, long tookMillis, Fate fate, int status, String reason) {

    /** Number of events that are of no feed. */
    public static final long OF_NO_FEED = 0;

    /**
     * What was sent.
     *
     * @param id as the receiver sees it
     * @param type kind of event
     * @param feed where it is read again; of a test: the webhook's own id
     * @param number there; {@link #OF_NO_FEED}: it was a test
     */
    public record Event(String id, String type, UUID feed, long number) {}

    /**
     * One that was stored.
     *
     * @param id unique within the webhook; later ones are greater by number
     * @param delivery as it was
     */
    public record Logged(String id, Delivery delivery) {}
}
