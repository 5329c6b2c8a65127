package dev.naadam.server.app.control.http;

import org.jspecify.annotations.Nullable;

/**
 * Something that a client can follow: numbered events, of which the latest are kept. Any thread.
 *
 * <p>Whoever reads keeps a number and asks for what is behind it, so the feed is the only buffer.
 */
interface Feed {

    /**
     * An event, or several that belong together.
     *
     * @param id what to ask from next, and what a client that comes back names
     * @param text in the form of text/event-stream
     */
    record Line(long id, String text) {}

    /** The first one behind this number; null: there is none yet. */
    @Nullable Line after(long id);

    /** Whether nothing will ever follow this number. */
    boolean isCompleteAt(long id);

    /** The number of the newest one, 0 if there is none. */
    long newestId();

    /** Has the reader called whenever there may be more, by the thread that knows; it must return at once. */
    void wake(Runnable reader);

    /** Calls it no more. */
    void forget(Runnable reader);
}
