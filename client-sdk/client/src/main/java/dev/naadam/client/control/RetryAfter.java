package dev.naadam.client.control;

import java.net.http.HttpHeaders;

/**
 * How long to wait before a request that came too often is sent again (RFC 6585 section 4, RFC 9110 section 10.2.3).
 *
 * <p>Only for 429: such a request was refused before it was looked at, so sending it again cannot do anything twice. A node
 * that is full or without its store (503) is left to the caller, who may know another node.
 */
final class RetryAfter {

    static final int TOO_MANY_REQUESTS = 429;

    /** Waits of one call in all: whoever is refused for longer than that asks too much for good. */
    static final long MAX_WAIT_MILLIS = 30_000;

    /** For an answer that names no time, or a date, which is no use without the same clock. */
    private static final long USUAL_MILLIS = 1_000;

    private RetryAfter() {}

    /** Milliseconds as the answer asks for, at least a few. */
    static long millis(HttpHeaders headers) {
        try {
            long seconds = Long.parseLong(headers.firstValue("Retry-After").orElse(""));
            return seconds < 0 || seconds > MAX_WAIT_MILLIS ? MAX_WAIT_MILLIS + 1 : Math.max(50, seconds * 1_000);
        } catch (NumberFormatException e) {
            return USUAL_MILLIS;
        }
    }
}
