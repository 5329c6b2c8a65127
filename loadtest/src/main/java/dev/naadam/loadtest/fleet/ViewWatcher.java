package dev.naadam.loadtest.fleet;

import dev.naadam.game.ViewFrame;

/** Looks over the bots' shoulders, on their threads: must be quick. */
@FunctionalInterface
public interface ViewWatcher {

    /** Looks away. */
    ViewWatcher NOBODY = (bot, view) -> {};

    /**
     * A bot got a newer view.
     *
     * @param bot its number
     * @param view valid during the call
     */
    void saw(int bot, ViewFrame view);
}
