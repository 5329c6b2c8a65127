package dev.naadam.server.app.games.plants;

import dev.naadam.game.EventSink;
import dev.naadam.game.GameSetup;
import dev.naadam.game.Simulation;
import dev.naadam.game.TickInputs;

/** Plant: throws in its sixth tick. */
public final class ThrowingGame extends SoundGame {

    @Override
    public String name() {
        return "throwing";
    }

    @Override
    public Simulation start(GameSetup setup, long randomSeed) {
        return new Match(randomSeed, setup.players()) {
            @Override
            public void step(TickInputs inputs, EventSink events) {
                super.step(inputs, events);
                if (tick == 6) {
                    throw new IllegalStateException("six");
                }
            }
        };
    }
}
