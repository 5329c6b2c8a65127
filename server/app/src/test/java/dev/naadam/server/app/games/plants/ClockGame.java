package dev.naadam.server.app.games.plants;

import dev.naadam.game.EventSink;
import dev.naadam.game.GameSetup;
import dev.naadam.game.Simulation;
import dev.naadam.game.TickInputs;

/** Plant: the time of day is part of the state. */
public final class ClockGame extends SoundGame {

    @Override
    public String name() {
        return "clock";
    }

    @Override
    public Simulation start(GameSetup setup, long randomSeed) {
        return new Match(randomSeed, setup.players()) {
            @Override
            public void step(TickInputs inputs, EventSink events) {
                super.step(inputs, events);
                sum += (int) System.nanoTime();
            }
        };
    }
}
