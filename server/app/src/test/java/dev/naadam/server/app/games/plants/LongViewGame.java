package dev.naadam.server.app.games.plants;

import dev.naadam.game.GameSetup;
import dev.naadam.game.Simulation;
import dev.naadam.game.ViewFrame;
import dev.naadam.game.ViewSchema;

/** Plant: a view that no datagram holds. */
public final class LongViewGame extends SoundGame {

    @Override
    public String name() {
        return "long-view";
    }

    @Override
    public Simulation start(GameSetup setup, long randomSeed) {
        return new Match(randomSeed, setup.players()) {
            @Override
            public void view(int view, ViewFrame frame) {
                frame.clear();
                for (int row = 0; row < ROWS; row++) {
                    frame.put(0, row);
                    frame.set(0, row, 0, sum + row);
                }
            }
        };
    }

    private static final int ROWS = 300;

    @Override
    public ViewSchema viewSchema(GameSetup setup) {
        return ViewSchema.builder().table("t", ROWS).unsigned("sum", 32).build();
    }
}
