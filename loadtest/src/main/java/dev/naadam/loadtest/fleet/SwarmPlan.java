package dev.naadam.loadtest.fleet;

import dev.naadam.client.control.NewMatch;
import dev.naadam.game.Bot;
import dev.naadam.game.Game;
import dev.naadam.game.GameSetup;
import dev.naadam.game.SeededRandom;
import dev.naadam.game.SetupCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Who plays what: everything about a run that its random seed fixes. Equal plans make equal matches with equal bots.
 *
 * <p>Bots are numbered through; those of one match follow each other, the first half of them being team 0.
 */
public final class SwarmPlan {

    private final Game game;
    private final GameSetup setup;
    private final int matches;
    private final long randomSeed;

    /**
     * Spreads bots over matches.
     *
     * @param bots in all, a multiple of {@code matches}
     * @param options of the game
     * @throws IllegalArgumentException with a sentence for the user if no such matches can be played
     */
    public SwarmPlan(
            Game game, int bots, int matches, int tickRateHz, SortedMap<String, String> options, long randomSeed) {
        require(matches >= 1, "matches: " + matches + " (expected: at least 1)");
        require(bots >= matches, "bots: " + bots + " (expected: at least one for each of " + matches + " matches)");
        require(
                bots % matches == 0,
                "bots: " + bots + " (expected: a multiple of " + matches + ", so that all matches are equal)");
        this.game = game;
        this.setup = new GameSetup(tickRateHz, teams(bots / matches), options);
        this.matches = matches;
        this.randomSeed = randomSeed;
        if (game.check(setup) instanceof SetupCheck.Unplayable unplayable) {
            throw new IllegalArgumentException(unplayable.reason());
        }
    }

    /** Whether a game has this option with a number of seconds for its value. */
    public static boolean knows(Game game, String option, int players, int tickRateHz) {
        SortedMap<String, String> options = new TreeMap<>();
        options.put(option, "60");
        GameSetup setup = new GameSetup(tickRateHz, teams(Math.max(1, players)), options);
        return !(game.check(setup) instanceof SetupCheck.Unplayable unplayable
                && unplayable.field().equals(option));
    }

    /** What is played. */
    public Game game() {
        return game;
    }

    /** How every match is set up. */
    public GameSetup setup() {
        return setup;
    }

    /** Matches at once. */
    public int matches() {
        return matches;
    }

    /** Bots in all. */
    public int bots() {
        return matches * setup.players();
    }

    /** What everything random comes from. */
    public long randomSeed() {
        return randomSeed;
    }

    /** What the server is asked to host as match {@code 0} to {@code matches() - 1}. */
    public NewMatch match(int match) {
        List<NewMatch.Team> teams = new ArrayList<>();
        for (int team = 0; team < setup.teams(); team++) {
            List<String> players = new ArrayList<>();
            for (int slot = 0; slot < setup.players(); slot++) {
                if (setup.teamOfSlot().get(slot) == team) {
                    players.add(player(match, slot));
                }
            }
            teams.add(new NewMatch.Team("Team " + (team + 1), players));
        }
        return new NewMatch(game.name(), setup.options(), teams, setup.tickRateHz(), matchSeed(match));
    }

    /** A player's number among all bots. */
    public int botNumber(int match, int slot) {
        return match * setup.players() + slot;
    }

    /** A player's name. */
    public String player(int match, int slot) {
        return "bot-" + (botNumber(match, slot) + 1);
    }

    /** A player's brain, new in every call. */
    public Bot bot(int match, int slot) {
        return game.bot(setup, slot, matchSeed(match));
    }

    /**
     * How early a bot's inputs shall arrive: spread evenly over one tick, or all bots would send in the same
     * millisecond, which no crowd of players does.
     */
    public double leadTicks(int match, int slot) {
        return 1.0 + (double) botNumber(match, slot) / bots();
    }

    /** What chance in a match, and in its bots, comes from. */
    public long matchSeed(int match) {
        SeededRandom random = new SeededRandom(randomSeed);
        for (int i = 0; i < match; i++) {
            random.nextLong();
        }
        return random.nextLong();
    }

    private static List<Integer> teams(int players) {
        List<Integer> teamOfSlot = new ArrayList<>();
        int firstTeam = (players + 1) / 2;
        for (int slot = 0; slot < players; slot++) {
            teamOfSlot.add(slot < firstTeam ? 0 : 1);
        }
        return teamOfSlot;
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }
}
