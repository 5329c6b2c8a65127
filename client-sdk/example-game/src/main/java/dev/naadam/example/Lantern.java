package dev.naadam.example;

import dev.naadam.game.Bot;
import dev.naadam.game.Game;
import dev.naadam.game.GameSetup;
import dev.naadam.game.Predictor;
import dev.naadam.game.SetupCheck;
import dev.naadam.game.Simulation;
import dev.naadam.game.ViewSchema;
import java.util.Collections;

/**
 * Two teams of one to five on a foggy field, one lantern in its middle. Touch it to carry it, touch who carries it to
 * take it; who loses it wakes up somewhere else. The team that carried it longer wins. Everybody sees the lantern, and of
 * the others only who is close to a team mate. Option: {@code time-limit-seconds}, 1 to 3600 (60).
 */
public final class Lantern implements Game {

    static final int NOBODY = 15;
    static final int MAX_TEAM_PLAYERS = 5;
    static final String TIME_LIMIT = "time-limit-seconds";
    static final int MAX_TIME_LIMIT_SECONDS = 3600;
    static final int TICK_BITS = 19; // 3600 s at 128 Hz
    static final int PLACE_BITS = 15; // 32 000 mm

    // tables and fields of a view, in the order of the schema below
    static final int MATCH = 0;
    static final int TICKS_LEFT = 0;
    static final int CARRIED_TICKS = 1; // and 2, by team
    static final int HOLDER = 3;
    static final int PLAYERS = 1;
    static final int X = 0;
    static final int Y = 1;

    /** For {@link java.util.ServiceLoader}. */
    public Lantern() {}

    @Override
    public String name() {
        return "lantern";
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
        for (int team = 0; team < 2; team++) {
            int players = Collections.frequency(setup.teamOfSlot(), team);
            if (setup.teams() != 2 || players > MAX_TEAM_PLAYERS) {
                return new SetupCheck.Unplayable("teams", "teams: (expected: two, of 1 to 5 players)");
            }
        }
        for (String option : setup.options().keySet()) {
            if (!option.equals(TIME_LIMIT)) {
                return new SetupCheck.Unplayable(option, option + ": unknown option");
            }
        }
        String limit = setup.options().getOrDefault(TIME_LIMIT, "60");
        return limit.matches("[1-9][0-9]{0,3}") && Integer.parseInt(limit) <= MAX_TIME_LIMIT_SECONDS
                ? new SetupCheck.Playable()
                : new SetupCheck.Unplayable(TIME_LIMIT, TIME_LIMIT + ": " + limit + " (expected: 1 to 3600)");
    }

    @Override
    public ViewSchema viewSchema(GameSetup setup) {
        return ViewSchema.builder()
                .table("match", 1)
                .unsigned("ticksLeft", TICK_BITS, 2)
                .unsigned("carriedTicks0", TICK_BITS, 2)
                .unsigned("carriedTicks1", TICK_BITS, 2)
                .unsigned("holder", 4)
                .table("players", setup.players())
                .unsigned("x", PLACE_BITS, 10)
                .unsigned("y", PLACE_BITS, 10)
                .build();
    }

    @Override
    public Simulation start(GameSetup setup, long randomSeed) {
        return new LanternMatch(setup, randomSeed);
    }

    @Override
    public Bot bot(GameSetup setup, int slot, long randomSeed) {
        return new LanternBot(setup, slot, randomSeed);
    }

    @Override
    public Predictor predictor(GameSetup setup, int slot) {
        return new LanternPredictor(setup, slot);
    }
}
