package dev.naadam.server.core.competition;

import dev.naadam.server.core.competition.document.LobbySetups;
import dev.naadam.server.core.lobby.setup.LobbySetup;
import dev.naadam.server.core.lobby.setup.LobbyTeam;
import dev.naadam.server.core.lobby.setup.Origin;
import dev.naadam.server.core.tournament.match.Match;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the lobby of an attempt is opened with. */
public final class LobbyOpening {

    private LobbyOpening() {}

    /** The setup, with the rosters as they are now; null if nobody is to meet there any more. */
    public static @Nullable LobbySetup setup(Competition state, Attempt attempt) {
        Match match = state.match(attempt.match());
        List<LobbyTeam> teams = new ArrayList<>();
        for (Entrant team : state.teamsOf(attempt.match())) {
            teams.add(team(team));
        }
        if (match == null || teams.size() != 2) {
            return null;
        }
        Origin origin = new Origin(state.id(), attempt.match().toString(), attempt.number());
        int bestOf = match.fixture().series().bestOf();
        return LobbySetups.of(state.document(), state.organizer(), origin, teams, bestOf);
    }

    /** A lobby takes its captain to be the first player. */
    private static LobbyTeam team(Entrant team) {
        List<String> players = new ArrayList<>(team.roster().players());
        if (players.remove(team.roster().captain())) {
            players.addFirst(team.roster().captain());
        }
        List<String> coaches = team.roster().coaches();
        return new LobbyTeam(
                team.id(),
                team.name(),
                players.size(),
                players,
                team.roster().substitutes(),
                coaches.isEmpty() ? null : coaches.getFirst());
    }
}
