package dev.naadam.server.app.games.plants;

import dev.naadam.game.GameSetup;
import dev.naadam.game.Simulation;
import dev.naadam.game.ViewFrame;

/** Plant: the view shows the secret. */
public final class LeakyGame extends SoundGame {

    @Override
    public String name() {
        return "leaky";
    }

    @Override
    public Simulation start(GameSetup setup, long randomSeed) {
        return new Match(randomSeed, setup.players()) {
            @Override
            public void view(int view, ViewFrame frame) {
                super.view(view, frame);
                frame.set(0, 0, 0, sum ^ secret);
            }
        };
    }
}
