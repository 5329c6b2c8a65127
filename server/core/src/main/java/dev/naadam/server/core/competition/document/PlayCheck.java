package dev.naadam.server.core.competition.document;

import dev.naadam.server.core.lobby.setup.LobbyTeam;
import dev.naadam.server.core.lobby.setup.Origin;
import dev.naadam.server.core.lobby.setup.SetupCheck;
import dev.naadam.server.core.tournament.document.StageSpec;
import dev.naadam.server.core.tournament.match.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Finds what can not be in how matches are played, by what the lobbies of the event would have against it: one for each
 * length of series. Whether the game and the regions exist is not known here.
 */
final class PlayCheck {

    private static final List<String> PATTERNS = List.of(MapRules.BY_LENGTH, MapRules.IN_ORDER, MapRules.CUSTOM);

    private final EventDocument document;
    private final List<Fault> faults = new ArrayList<>();

    private PlayCheck(EventDocument document) {
        this.document = document;
    }

    static List<Fault> faults(EventDocument document) {
        PlayCheck check = new PlayCheck(document);
        check.pattern();
        if (check.faults.isEmpty()) {
            check.lobbies();
        }
        return check.faults;
    }

    private void pattern() {
        MapRules maps = document.play().maps();
        boolean isCustom = maps.pattern().equals(MapRules.CUSTOM);
        if (!PATTERNS.contains(maps.pattern())) {
            faults.add(new Fault("/play/maps/pattern", "unknown (expected: one of " + PATTERNS + ")"));
        } else if (isCustom == maps.steps().isEmpty()) {
            faults.add(new Fault(
                    "/play/maps/steps",
                    maps.steps().size() + " (expected: " + (isCustom ? "some" : "none unless the pattern is custom")
                            + ")"));
        }
    }

    private void lobbies() {
        TreeSet<Integer> lengths = new TreeSet<>();
        for (StageSpec stage : document.stages()) {
            lengths.add(stage.lengths().usual());
            lengths.add(stage.lengths().deciding());
        }
        lengths.removeIf(length -> !Series.isPossible(length));
        for (int length : lengths) {
            SetupCheck.Fault fault = SetupCheck.of(LobbySetups.of(
                    document, "o", new Origin(new UUID(0, 0), "1.1.1.1", 1), List.of(team("a"), team("b")), length));
            if (fault != null) {
                faults.add(new Fault(pointer(fault.pointer()), fault.reason()));
                return;
            }
        }
    }

    private LobbyTeam team(String name) {
        List<String> players = new ArrayList<>();
        for (int i = 1; i <= document.entry().roster().maxPlayers(); i++) {
            players.add(name + i);
        }
        return new LobbyTeam(name, name, players.size(), players, List.of(), null);
    }

    /** Where in the document it comes from. */
    private String pointer(String ofSetup) {
        String steps = document.play().maps().pattern().equals(MapRules.CUSTOM) ? "steps" : "pattern";
        if (ofSetup.startsWith("/series/pattern/")) {
            String step = ofSetup.substring("/series/pattern".length());
            return "/play/maps/" + steps + (steps.equals("steps") ? step : "");
        }
        return ofSetup.startsWith("/game/") || ofSetup.startsWith("/region/")
                ? "/play" + ofSetup
                : ofSetup.replaceFirst("^/series/", "/play/maps/")
                        .replaceFirst("^/(clocks|budgets|broad)", "/series/$1");
    }
}
