package dev.naadam.client;

import dev.naadam.game.ViewFrame;

/** Is told what arrives, on the thread that drives the session, during its calls. */
public interface ClientListener {

    /**
     * A newer state arrived; ticks only grow, but some are left out when packets are lost.
     *
     * @param view what the player may see; valid during the call
     * @param tick of the view
     * @param committedTick newest tick that can't be lost any more, at most {@code tick}
     * @param hash low 32 bits of the hash chain at {@code tick}
     */
    void state(ViewFrame view, long tick, long committedTick, long hash);

    /**
     * An event of the game: each exactly once, whole and in order, after the state it came with.
     *
     * @param tick of the STATE that brought it, or the last piece of it; the event happened then or earlier
     * @param event {@code event[offset, offset + length)} are its bytes, valid during the call
     */
    void event(long tick, byte[] event, int offset, int length);

    /**
     * The server's last word on an input, once for each and in the order of their ticks, before the state that brings it.
     *
     * @param tick that the input was for
     * @param applied whether the server said that it applied it then; false also if it could not say so any more, after 16
     *     lost states in a row
     */
    default void settled(long tick, boolean applied) {}

    /**
     * The server is gone, and another one goes on with the match: the same session, in the same state. Views go on behind {@code
     * committedTick}: in a match that shows ticks before they are committed, some are played again.
     *
     * @param epoch how many owners the match has had, this one among them, if none was passed over
     * @param committedTick the last tick before it; never less than what was told as committed
     * @param quietNanos how long nothing was heard
     */
    default void moved(long epoch, long committedTick, long quietNanos) {}

    /**
     * The match stands still, since its server can't keep what is played, or since people have paused it: nothing is asked of
     * the player until the next state. Told ten times a second for as long as it lasts.
     */
    default void paused() {}

    /** The session entered another state. PLAYING is told right after the first {@link #state}. */
    void changed(ClientState state);
}
