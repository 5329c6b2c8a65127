package dev.naadam.arena;

import dev.naadam.game.Game;
import dev.naadam.game.GameSetup;
import dev.naadam.game.SetupCheck;
import dev.naadam.game.Simulation;
import dev.naadam.game.ViewSchema;

/** What the games of the arena engine share: all but their name, their rules and their bots. */
abstract sealed class RuledGame implements Game permits Arena, Arena10 {

    private final ArenaRules rules;
    private final ViewSchema schema;

    RuledGame(ArenaRules rules) {
        this.rules = rules;
        this.schema = ArenaView.schema(rules);
    }

    @Override
    public int rulesVersion() {
        return 1;
    }

    @Override
    public int inputBytes() {
        return ArenaInput.BYTES;
    }

    @Override
    public SetupCheck check(GameSetup setup) {
        return ArenaOptions.check(rules, setup);
    }

    @Override
    public ViewSchema viewSchema(GameSetup setup) {
        return schema;
    }

    @Override
    public Simulation start(GameSetup setup, long randomSeed) {
        return ArenaSimulation.start(rules, setup, randomSeed);
    }
}
