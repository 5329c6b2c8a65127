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
     * A bot was told of an event, after the view that it came with.
     *
     * @param event {@code event[offset, offset + length)} are its bytes, valid during the call
     */
    void happened(int bot, byte[] event, int offset, int length);
}
