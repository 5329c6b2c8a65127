package dev.naadam.arena;

import dev.naadam.game.Bot;
import dev.naadam.game.GameSetup;

/**
 * The workload that servers are measured with: ten players (usually, one to ten are accepted, in one or two teams) on a
 * map of 100 m, everybody everybody's enemy, with bots that press random keys. A change of its rules or bots makes all
 * earlier measurements incomparable. Option: {@code time-limit-seconds} 1 to 7200 (60).
 */
public final class Arena10 extends RuledGame {

    /** For {@link java.util.ServiceLoader}. */
    public Arena10() {
        super(ArenaRules.ARENA_10);
    }

    @Override
    public String name() {
        return "arena-10";
    }

    @Override
    public Bot bot(GameSetup setup, int slot, long randomSeed) {
        return new WorkloadBot(slot, randomSeed);
    }
}
