package dev.naadam.server.app.games;

import dev.naadam.game.Game;
import dev.naadam.game.GameLimits;
import dev.naadam.game.GameSetup;
import dev.naadam.game.SetupCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Finds teams that a game can be played with, since no game says how many it wants. */
final class CheckSetup {

    /** Five against five if a game takes that; else as many as it takes, downwards, and then upwards. */
    private static final List<Integer> USUAL_PLAYERS = List.of(10, 8, 6, 4, 2, 1, 3, 5, 12, 16, 32, 64);

    private CheckSetup() {}

    /** A playable setup. {@link IllegalArgumentException} with the game's own reason if there is none. */
    static GameSetup find(Game game, int tickRateHz, @Nullable Integer players, SortedMap<String, String> options) {
        String reason = "";
        for (int count : players == null ? USUAL_PLAYERS : List.of(players)) {
            for (List<Integer> teams : teams(count)) {
                GameSetup setup = new GameSetup(tickRateHz, teams, new TreeMap<>(options));
                if (!(game.check(setup) instanceof SetupCheck.Unplayable unplayable)) {
                    return setup;
                }
                reason = reason.isEmpty() ? unplayable.reason() : reason;
            }
        }
        throw new IllegalArgumentException(reason);
    }

    /** Two halves, all together, everybody alone. */
    private static List<List<Integer>> teams(int players) {
        List<Integer> halves = new ArrayList<>();
        List<Integer> together = new ArrayList<>();
        List<Integer> alone = new ArrayList<>();
        for (int slot = 0; slot < players; slot++) {
            halves.add(slot < (players + 1) / 2 ? 0 : 1);
            together.add(0);
            alone.add(slot);
        }
        return players > GameLimits.MAX_TEAMS ? List.of(halves, together) : List.of(halves, together, alone);
    }
}
