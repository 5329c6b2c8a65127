package dev.naadam.client;

import dev.naadam.game.ViewFrame;
import org.jspecify.annotations.Nullable;

/** What a {@link MiniMatch} plays. */
interface MatchWorld {

    /** Simulates a tick; the input is null if none came in time. */
    void step(long tick, byte @Nullable [] input);

    /** The view after the tick that was simulated last. */
    ViewFrame view(long tick);

    int inputBytes();

    /** Dots that move by themselves. */
    static MatchWorld dots() {
        return new MatchWorld() {
            @Override
            public void step(long tick, byte @Nullable [] input) {
                // a dot is where its tick says, whatever is pressed
            }

            @Override
            public ViewFrame view(long tick) {
                return DotGame.view(tick);
            }

            @Override
            public int inputBytes() {
                return DotGame.INPUT_BYTES;
            }
        };
    }
}
