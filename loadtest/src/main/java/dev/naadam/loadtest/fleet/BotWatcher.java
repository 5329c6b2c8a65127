package dev.naadam.loadtest.fleet;

import dev.naadam.game.ViewFrame;

/** Looks over the bots' shoulders, on their threads: must be quick. */
public interface BotWatcher {

    /** Looks away. */
    BotWatcher NOBODY = new BotWatcher() {
        @Override
        public void saw(int bot, ViewFrame view) {}

        @Override
        public void happened(int bot, byte[] event, int offset, int length) {}
    };

    /**
     * A bot got a newer view.
     *
     * @param bot its number
     * @param view valid during the call
     */
    void saw(int bot, ViewFrame view);

    /**
     * What a state says beside its view.
     *
     * @param tick of the view
     * @param committedTick newest tick that can't be lost any more
     * @param hash low 32 bits of the hash chain at the tick
     */
    record Shown(long tick, long committedTick, long hash) {}

    /** A bot was shown a state; after {@link #saw}. */
    default void shown(int bot, Shown state, long arrivedNanos) {}

    /**
     * Another server goes on with a bot's match.
     *
     * @param epoch how many owners it has had
     * @param committedTick the last tick before that
     */
    default void moved(int bot, long epoch, long committedTick, long arrivedNanos) {}

    /**
     * A bot was told of an event, after the view that it came with.
     *
     * @param event {@code event[offset, offset + length)} are its bytes, valid during the call
     */
    void happened(int bot, byte[] event, int offset, int length);
}
