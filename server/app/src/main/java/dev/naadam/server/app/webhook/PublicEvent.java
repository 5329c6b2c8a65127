package dev.naadam.server.app.webhook;

import java.util.regex.Pattern;

/**
 * Something that happened, as organizers are told it.
 *
 * @param number of the entry it follows from, from 1
 * @param part which of the events of that entry it is, from 0
 * @param type such as {@code tournament.match_decided}
 * @param atMillis when it happened, ms since 1970
 * @param data a JSON object; the same whenever the same event is read
 */
public record PublicEvent(long number, int part, String type, long atMillis, String data) {

    /** Events of one entry: what was ordered, and what follows from it, such as that a tournament is over. */
    public static final int MAX_PARTS = 4;

    private static final Pattern TYPE =
            Pattern.compile("[a-z0-9][a-z0-9._-]{0," + (WebhookLimits.MAX_TYPE_CHARS - 1) + "}");

    public PublicEvent {
        if (part < 0 || part >= MAX_PARTS) {
            throw new IllegalArgumentException("part: " + part + " (expected: 0.." + (MAX_PARTS - 1) + ")");
        }
        if (!isType(type)) {
            throw new IllegalArgumentException("type: " + type.length() + " characters (expected: a-z 0-9 . _ -)");
        }
    }

    /** Where the events of an entry begin in their feed: later ones are at higher places. */
    public static long place(long number) {
        return number * MAX_PARTS;
    }

    /** The entry whose events are at this place. */
    public static long numberAt(long place) {
        return place / MAX_PARTS;
    }

    /** Where it is in its feed. */
    public long place() {
        return place(number) + part;
    }

    /** Whether a kind of event can be called so. */
    public static boolean isType(String text) {
        return TYPE.matcher(text).matches();
    }
}
