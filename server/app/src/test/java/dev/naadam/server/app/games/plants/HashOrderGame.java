package dev.naadam.server.app.games.plants;

import dev.naadam.game.EventSink;
import dev.naadam.game.GameSetup;
import dev.naadam.game.Simulation;
import dev.naadam.game.TickInputs;
import java.util.HashSet;
import java.util.List;

/** Plant: the order of an enum in a hash set, the same all through a JVM and another one in the next. */
public final class HashOrderGame extends SoundGame {

    @Override
    public String name() {
        return "hash-order";
    }

    @Override
    public Simulation start(GameSetup setup, long randomSeed) {
        return new Match(randomSeed, setup.players()) {
            @Override
            public void step(TickInputs inputs, EventSink events) {
                super.step(inputs, events);
                if (tick >= 1_234) {
                    sum = 31 * sum + order();
                }
            }
        };
    }

    /** The order of this JVM. */
    static int order() {
        int order = 0;
        for (Suit suit : new HashSet<>(List.of(Suit.values()))) {
            order = 31 * order + suit.name().charAt(0);
        }
        return order;
    }

    /** Sixteen, so that two JVMs hardly agree by chance. */
    enum Suit {
        A,
        B,
        C,
        D,
        E,
        F,
        G,
        H,
        I,
        J,
        K,
        L,
        M,
        N,
        O,
        P
    }
}
