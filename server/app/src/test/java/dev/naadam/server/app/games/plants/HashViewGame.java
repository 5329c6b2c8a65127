package dev.naadam.server.app.games.plants;

import dev.naadam.game.GameSetup;
import dev.naadam.game.Simulation;
import dev.naadam.game.ViewFrame;

/** Plant: the view, and not the state, shows the order of a hash set. */
public final class HashViewGame extends SoundGame {

    @Override
    public String name() {
        return "hash-view";
    }

    @Override
    public Simulation start(GameSetup setup, long randomSeed) {
        return new Match(randomSeed, setup.players()) {
            @Override
            public void view(int view, ViewFrame frame) {
                super.view(view, frame);
                if (tick >= 1_234) {
                    frame.set(0, 0, 0, HashOrderGame.order());
                }
            }
        };
    }
}
