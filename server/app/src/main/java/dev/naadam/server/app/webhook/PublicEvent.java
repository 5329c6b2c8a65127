package dev.naadam.server.app.webhook;

import java.util.regex.Pattern;

/**
 * Something that happened, as organizers are told it.
 *
 * @param number of the entry it follows from, from 1
 * @param type such as {@code match.decided}: lower case words, dots, dashes
 * @param atMillis when it happened, ms since 1970
 * @param data a JSON object; the same whenever the same event is read
 */
public record PublicEvent(long number, String type, long atMillis, String data) {

    private static final Pattern TYPE =
            Pattern.compile("[a-z0-9][a-z0-9._-]{0," + (WebhookLimits.MAX_TYPE_CHARS - 1) + "}");

    public PublicEvent {
        if (!isType(type)) {
            throw new IllegalArgumentException("type: " + type.length() + " characters (expected: a-z 0-9 . _ -)");
        }
    }

    /** Whether a kind of event can be called so. */
    public static boolean isType(String text) {
        return TYPE.matcher(text).matches();
    }
}
