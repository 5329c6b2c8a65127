package dev.naadam.server.app.games.plants;

import dev.naadam.game.GameSetup;
import dev.naadam.game.Simulation;
import dev.naadam.game.ViewFrame;

/** Plant: showing a view changes the state. */
public final class LookedAtGame extends SoundGame {

    @Override
    public String name() {
        return "looked-at";
    }

    @Override
    public Simulation start(GameSetup setup, long randomSeed) {
        return new Match(randomSeed, setup.players()) {
            @Override
            public void view(int view, ViewFrame frame) {
                super.view(view, frame);
                sum++;
            }
        };
    }
}
