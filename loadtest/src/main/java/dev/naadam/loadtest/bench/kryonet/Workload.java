package dev.naadam.loadtest.bench.kryonet;

import dev.naadam.arena.workload.Arena10;
import dev.naadam.game.Game;
import dev.naadam.game.GameSetup;
import java.util.Collections;
import java.util.TreeMap;

/** What is played: ten players, everybody everybody's enemy, 60 ticks a second, for longer than any benchmark. */
final class Workload {

    static final int PLAYERS = 10;
    static final int TICK_RATE_HZ = 60;
    static final long TICK_NANOS = 1_000_000_000L / TICK_RATE_HZ;
    static final Game GAME = new Arena10();

    private static final String TIME_LIMIT_SECONDS = "7200";

    private Workload() {}

    static GameSetup setup() {
        TreeMap<String, String> options = new TreeMap<>();
        options.put("time-limit-seconds", TIME_LIMIT_SECONDS);
        return new GameSetup(TICK_RATE_HZ, Collections.nCopies(PLAYERS, 0), options);
    }
}
