package dev.naadam.server.core.session;

/**
 * Whether the client of an admission has ever proven its keys, or its session was ended before it did. Given by the
 * thread that owns the match; read by any.
 *
 * <p>It is what makes it safe to admit again: until it is given, nothing was sealed under the session's keys and no
 * sequence was opened, so that both may begin at 1 a second time. From then on that would be the reuse of a nonce.
 */
public final class Confirmation {

    private volatile boolean isGiven;

    /** The client's first packet has opened, or the session ends. */
    void give() {
        isGiven = true;
    }

    /** Whether that has happened. */
    public boolean isGiven() {
        return isGiven;
    }
}
