package dev.naadam.server.core.sim;

import dev.naadam.game.Game;
import dev.naadam.game.Games;

/** The bundled games by their names, as a server finds them. */
public final class SimGames {

    private SimGames() {}

    /** The workload that servers are measured with: ten players, random keys, everything is seen. */
    public static Game arena10() {
        return Games.find("arena-10").orElseThrow();
    }

    /** The team shooter: everybody has a view of its own, an input is 8 bytes, rounds end when they are decided. */
    public static Game arena() {
        return Games.find("arena").orElseThrow();
    }
}
