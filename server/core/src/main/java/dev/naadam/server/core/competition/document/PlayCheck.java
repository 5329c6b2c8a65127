package dev.naadam.server.core.competition.document;

import dev.naadam.game.GameLimits;
import dev.naadam.server.core.lobby.setup.GameTerms;
import dev.naadam.server.core.roster.VisibleText;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Finds what can not be in what matches are played with. Whether the game and the region exist is not known here. */
final class PlayCheck {

    /** More maps than any game's tournament pool; the most that a veto can go through. */
    private static final int MAX_MAPS = 32;

    /** Each map is banned or picked, and a side chosen, once. */
    private static final int MAX_STEPS = 2 * MAX_MAPS;

    private static final List<String> PATTERNS = List.of(MapRules.BY_LENGTH, MapRules.IN_ORDER, MapRules.CUSTOM);

    private final Findings findings = new Findings();

    private PlayCheck() {}

    static List<Fault> faults(PlayRules play) {
        PlayCheck check = new PlayCheck();
        check.game(play.game());
        check.maps(play.maps());
        return check.findings.all();
    }

    private void game(GameTerms game) {
        findings.word("/play/game/game", game.game(), VisibleText.MAX_NAME_CHARS);
        findings.range("/play/game/options", game.options().size(), 0, GameLimits.MAX_OPTIONS - 2);
        for (Map.Entry<String, String> option : game.options().entrySet()) {
            findings.word("/play/game/options", option.getKey(), GameLimits.MAX_OPTION_CHARS);
            findings.word("/play/game/options", option.getValue(), GameLimits.MAX_OPTION_CHARS);
        }
        findings.range(
                "/play/game/tickRateHz", game.tickRateHz(), GameLimits.MIN_TICK_RATE_HZ, GameLimits.MAX_TICK_RATE_HZ);
    }

    private void maps(MapRules maps) {
        findings.range("/play/maps/pool", maps.pool().size(), 0, MAX_MAPS);
        TreeSet<String> seen = new TreeSet<>();
        for (int i = 0; i < maps.pool().size(); i++) {
            findings.word("/play/maps/pool/" + i, maps.pool().get(i), GameLimits.MAX_OPTION_CHARS);
            if (!seen.add(maps.pool().get(i))) {
                findings.add("/play/maps/pool/" + i, "a map that is in it twice (expected: once)");
            }
        }
        if (!PATTERNS.contains(maps.pattern())) {
            findings.add("/play/maps/pattern", "unknown (expected: one of " + PATTERNS + ")");
        }
        boolean isCustom = maps.pattern().equals(MapRules.CUSTOM);
        findings.range("/play/maps/steps", maps.steps().size(), isCustom ? 1 : 0, isCustom ? MAX_STEPS : 0);
    }
}
