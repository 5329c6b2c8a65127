package dev.naadam.arena.workload;

import dev.naadam.game.Bot;
import dev.naadam.game.Game;
import dev.naadam.game.GameSetup;
import dev.naadam.game.SetupCheck;
import dev.naadam.game.Simulation;
import dev.naadam.game.ViewSchema;

/**
 * The workload that servers are measured with: ten players (usually, one to ten are accepted, in one or two teams) on an
 * empty plain of 100 m, everybody everybody's enemy, with bots that press random keys. A change of its rules or bots
 * makes all earlier measurements incomparable. Option: {@code time-limit-seconds} 1 to 7200 (60).
 */
public final class Arena10 implements Game {

    /** For {@link java.util.ServiceLoader}. */
    public Arena10() {}

    @Override
    public String name() {
        return "arena-10";
    }

    @Override
    public int rulesVersion() {
        return 1;
    }

    @Override
    public int inputBytes() {
        return Input.BYTES;
    }

    @Override
    public SetupCheck check(GameSetup setup) {
        return Options.check(setup);
    }

    @Override
    public ViewSchema viewSchema(GameSetup setup) {
        return Arena10View.SCHEMA;
    }

    @Override
    public Simulation start(GameSetup setup, long randomSeed) {
        return Arena10Simulation.start(setup, randomSeed);
    }

    @Override
    public Bot bot(GameSetup setup, int slot, long randomSeed) {
        return new Arena10Bot(slot, randomSeed);
    }
}
