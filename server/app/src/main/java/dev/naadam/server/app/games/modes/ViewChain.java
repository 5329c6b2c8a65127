package dev.naadam.server.app.games.modes;

import dev.naadam.game.BitWriter;
import dev.naadam.game.GameLimits;
import dev.naadam.game.Simulation;
import dev.naadam.game.StateHash;
import dev.naadam.game.ViewCodec;
import dev.naadam.game.ViewFrame;

/** A hash chain over all views of some ticks: a view may depend on the JVM where the state does not. */
final class ViewChain {

    /** Five bytes a field hold its 32 bits and more rows and blocks than there are fields. */
    private static final int CAPACITY_BYTES = 5 * GameLimits.MAX_VIEW_FIELDS;

    private final BitWriter out = new BitWriter(CAPACITY_BYTES);
    private final ViewFrame frame;
    private long value;

    ViewChain(ViewFrame frame) {
        this.frame = frame;
    }

    long value() {
        return value;
    }

    void advance(Simulation simulation) {
        for (int view = 0; view < simulation.views(); view++) {
            frame.clear();
            frame.tick(simulation.tick());
            simulation.view(view, frame);
            ViewCodec.encode(null, frame, out.reset());
            value = StateHash.of(out.bytes(), 0, out.byteCount(), value);
        }
    }
}
