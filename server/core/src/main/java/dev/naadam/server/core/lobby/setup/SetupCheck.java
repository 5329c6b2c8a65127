package dev.naadam.server.core.lobby.setup;

import dev.naadam.game.GameLimits;
import dev.naadam.server.core.lobby.series.PatternCheck;
import dev.naadam.server.core.roster.VisibleText;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Judges a setup: whether a lobby can be opened with it. Texts from outside are never told back. */
public final class SetupCheck {

    private SetupCheck() {}

    /**
     * What is wrong with a setup.
     *
     * @param pointer where, a JSON pointer (RFC 6901)
     * @param reason the value, if it is a number, and what was expected
     */
    public record Fault(String pointer, String reason) {}

    /** The first fault; null: none. */
    public static @Nullable Fault of(LobbySetup setup) {
        Fault fault = RosterCheck.of(setup);
        if (fault == null) {
            fault = game(setup.game());
        }
        if (fault == null) {
            fault = series(setup);
        }
        if (fault == null) {
            fault = regions(setup.region());
        }
        return fault == null ? numbers(setup) : fault;
    }

    /** A fault if a number is not within bounds. */
    static @Nullable Fault within(String pointer, int number, int min, int max) {
        return number >= min && number <= max
                ? null
                : new Fault(pointer, number + " (expected: " + min + " to " + max + ")");
    }

    private static @Nullable Fault game(GameTerms game) {
        if (VisibleText.nameFault(game.game()) != null) {
            return new Fault("/game/game", "not the name of a game");
        }
        if (game.options().size() > GameLimits.MAX_OPTIONS - 2) {
            return new Fault(
                    "/game/options",
                    game.options().size() + " options (expected: at most " + (GameLimits.MAX_OPTIONS - 2) + ")");
        }
        for (Map.Entry<String, String> option : game.options().entrySet()) {
            if (!isOption(option.getKey()) || !isOption(option.getValue())) {
                return new Fault("/game/options", "a name or value is not short printable ASCII");
            }
        }
        if (game.options().containsKey(game.mapOption()) || game.options().containsKey(game.sideOption())) {
            return new Fault("/game/options", "names the map or the sides, which the series does");
        }
        if (!game.mapOption().isEmpty() && !isOption(game.mapOption())) {
            return new Fault("/game/mapOption", "not the name of an option");
        }
        boolean hasSides = !game.sideOption().isEmpty();
        if (hasSides && !isOption(game.sideOption())) {
            return new Fault("/game/sideOption", "not the name of an option");
        }
        if (!isTwoOrNone(game.sides(), hasSides)) {
            return new Fault("/game/sides", "expected two different words with a sideOption, none without");
        }
        return within("/game/tickRateHz", game.tickRateHz(), GameLimits.MIN_TICK_RATE_HZ, GameLimits.MAX_TICK_RATE_HZ);
    }

    private static @Nullable Fault series(LobbySetup setup) {
        SeriesTerms series = setup.series();
        if (series.bestOf() < 1 || series.bestOf() > 7 || series.bestOf() % 2 == 0) {
            return new Fault("/series/bestOf", series.bestOf() + " (expected: 1, 3, 5 or 7)");
        }
        List<String> pool = series.pool();
        boolean hasMaps = !setup.game().mapOption().isEmpty();
        int min = hasMaps ? series.bestOf() : 0;
        Fault fault = within("/series/pool", pool.size(), min, hasMaps ? SetupLimits.MAX_MAPS : 0);
        if (fault != null) {
            return fault;
        }
        if (!areDifferentOptions(pool)) {
            return new Fault("/series/pool", "a map is there twice, or not short printable ASCII");
        }
        if (series.pattern().size() > SetupLimits.MAX_STEPS) {
            return new Fault("/series/pattern", "more than " + SetupLimits.MAX_STEPS + " steps");
        }
        PatternCheck.Fault wrong = PatternCheck.of(setup.veto());
        return wrong == null ? null : new Fault("/series/pattern/" + wrong.step(), wrong.reason());
    }

    private static @Nullable Fault regions(RegionTerms region) {
        int min = switch (region.policy()) {
            case FAIR -> 0;
            case NAMED -> 1;
            case VETO -> 2;
        };
        int max = region.policy() == RegionTerms.Policy.NAMED ? 1 : SetupLimits.MAX_REGIONS;
        Fault fault = within("/region/pool", region.pool().size(), min, max);
        if (fault != null) {
            return fault;
        }
        return new TreeSet<>(region.pool()).size() == region.pool().size()
                ? null
                : new Fault("/region/pool", "a region is there twice");
    }

    private static @Nullable Fault numbers(LobbySetup setup) {
        LobbyClocks clocks = setup.clocks();
        TeamBudgets budgets = setup.budgets();
        int day = SetupLimits.MAX_SECONDS;
        int budget = SetupLimits.MAX_BUDGET;
        Fault[] faults = {
            within("/clocks/joinSeconds", clocks.joinSeconds(), 1, day),
            within("/clocks/readySeconds", clocks.readySeconds(), 1, day),
            within("/clocks/vetoStepSeconds", clocks.vetoStepSeconds(), 1, day),
            within("/clocks/breakSeconds", clocks.breakSeconds(), 0, day),
            within("/clocks/forfeitSeconds", clocks.forfeitSeconds(), 1, day),
            within("/budgets/tacticalPauses", budgets.tacticalPauses(), 0, budget),
            within("/budgets/tacticalSeconds", budgets.tacticalSeconds(), 0, day),
            within("/budgets/technicalPauses", budgets.technicalPauses(), 0, budget),
            within("/budgets/technicalSeconds", budgets.technicalSeconds(), 0, day),
            within("/budgets/substitutions", budgets.substitutions(), 0, budget),
            within("/broadcastDelaySeconds", setup.broadcastDelaySeconds(), 0, SetupLimits.MAX_DELAY_SECONDS),
        };
        for (Fault fault : faults) {
            if (fault != null) {
                return fault;
            }
        }
        return null;
    }

    private static boolean isTwoOrNone(List<String> sides, boolean hasSides) {
        return hasSides ? sides.size() == 2 && areDifferentOptions(sides) : sides.isEmpty();
    }

    private static boolean areDifferentOptions(List<String> words) {
        for (String word : words) {
            if (!isOption(word)) {
                return false;
            }
        }
        return new TreeSet<>(words).size() == words.size();
    }

    // as a game's setup takes them
    private static boolean isOption(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) <= ' ' || text.charAt(i) >= 127) {
                return false;
            }
        }
        return !text.isEmpty() && text.length() <= GameLimits.MAX_OPTION_CHARS;
    }
}
