package dev.naadam.arena;

import dev.naadam.game.Bot;
import dev.naadam.game.GameSetup;

/**
 * Two teams of one to five, on a map of 40 m with walls, each spawning at its side; nobody is sent what walls hide. The
 * team with more kills wins. Options: {@code map} one of {@link ArenaMaps#ids}, {@code time-limit-seconds} 1 to 7200
 * (180), {@code score-limit} 1 to 10000 (50).
 */
public final class Arena extends RuledGame {

    /** For {@link java.util.ServiceLoader}. */
    public Arena() {
        super(ArenaRules.ARENA);
    }

    @Override
    public String name() {
        return "arena";
    }

    @Override
    public int rulesVersion() {
        return 2;
    }

    @Override
    public Bot bot(GameSetup setup, int slot, long randomSeed) {
        return new ArenaBot(setup, slot, randomSeed);
    }
}
