package dev.naadam.server.app.webhook;

import java.util.UUID;

/**
 * How far a webhook is in a feed: the next event is sent when the one before was accepted or given up, so there is never
 * more than one on its way.
 *
 * @param webhook who is told
 * @param feed of what
 * @param number of the last event that is behind it; 0: none
 * @param attempts to send the next one that have failed
 * @param firstMillis when the first of them was made, ms since 1970; 0: none was
 * @param nextMillis not before this; 0: at once
 */
public record Line(UUID webhook, UUID feed, long number, int attempts, long firstMillis, long nextMillis) {

    /** One that nothing was sent on. */
    public static Line blank(UUID webhook, UUID feed) {
        return new Line(webhook, feed, 0, 0, 0, 0);
    }

    Line behind(long next) {
        return new Line(webhook, feed, next, 0, 0, 0);
    }

    Line failed(long atMillis, long againMillis) {
        return new Line(webhook, feed, number, attempts + 1, attempts == 0 ? atMillis : firstMillis, againMillis);
    }

    /** When the event that waits is given up; meaningful after a first attempt at this time. */
    long givenUpMillis(long firstAttemptMillis) {
        return (attempts == 0 ? firstAttemptMillis : firstMillis) + WebhookLimits.GIVE_UP_AFTER.toMillis();
    }
}
