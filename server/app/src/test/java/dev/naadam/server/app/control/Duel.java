package dev.naadam.server.app.control;

import dev.naadam.game.Bot;
import dev.naadam.game.Game;
import dev.naadam.game.GameSetup;
import dev.naadam.game.SetupCheck;
import dev.naadam.game.Simulation;
import dev.naadam.game.ViewSchema;

/** A game that is only ever asked whether a setup can be played: two teams of one size, one option. */
public final class Duel implements Game {

    @Override
    public String name() {
        return "duel";
    }

    @Override
    public int rulesVersion() {
        return 1;
    }

    @Override
    public int inputBytes() {
        return 1;
    }

    @Override
    public SetupCheck check(GameSetup setup) {
        long first = setup.teamOfSlot().stream().filter(team -> team == 0).count();
        if (setup.teams() != 2 || first * 2 != setup.players()) {
            return new SetupCheck.Unplayable("teams", "uneven (expected: two teams of one size)");
        }
        if (setup.tickRateHz() == 100) {
            return new SetupCheck.Unplayable("tickRateHz", "100 (expected: anything else)");
        }
        return setup.options().keySet().stream()
                .filter(option -> !option.equals("score-limit"))
                .findFirst()
                .<SetupCheck>map(option -> new SetupCheck.Unplayable(option, "unknown (expected: score-limit)"))
                .orElseGet(SetupCheck.Playable::new);
    }

    @Override
    public ViewSchema viewSchema(GameSetup setup) {
        throw new UnsupportedOperationException("never played");
    }

    @Override
    public Simulation start(GameSetup setup, long randomSeed) {
        throw new UnsupportedOperationException("never played");
    }

    @Override
    public Bot bot(GameSetup setup, int slot, long randomSeed) {
        throw new UnsupportedOperationException("never played");
    }
}
