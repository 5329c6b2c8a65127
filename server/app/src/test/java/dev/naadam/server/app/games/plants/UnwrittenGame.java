package dev.naadam.server.app.games.plants;

import dev.naadam.game.BitReader;
import dev.naadam.game.EventSink;
import dev.naadam.game.GameSetup;
import dev.naadam.game.Simulation;
import dev.naadam.game.TickInputs;

/** Plant: a number that write forgets. */
public final class UnwrittenGame extends SoundGame {

    @Override
    public String name() {
        return "unwritten";
    }

    @Override
    public Simulation start(GameSetup setup, long randomSeed) {
        return new Match(randomSeed, setup.players()) {
            private int forgotten;

            @Override
            public void step(TickInputs inputs, EventSink events) {
                super.step(inputs, events);
                forgotten += inputs.bytes()[0];
                sum ^= forgotten;
            }

            @Override
            public boolean read(BitReader in) {
                forgotten = 0;
                return super.read(in);
            }
        };
    }
}
