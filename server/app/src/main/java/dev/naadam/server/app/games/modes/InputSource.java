package dev.naadam.server.app.games.modes;

import dev.naadam.game.TickInputs;
import java.io.Closeable;
import java.io.IOException;

/** Where a child's inputs come from: its bots, or the recording of another child's. */
sealed interface InputSource extends Closeable permits DecidedInputs, ReplayedInputs {

    /**
     * Makes the inputs of the next tick.
     *
     * @param series before that tick
     */
    void next(MatchSeries series, TickInputs inputs) throws IOException;

    /** A hash of what bots decided in this child, for as many ticks as all children let them decide. */
    long decidedHash();
}
