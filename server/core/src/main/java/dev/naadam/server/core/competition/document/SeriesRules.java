package dev.naadam.server.core.competition.document;

import dev.naadam.server.core.lobby.setup.LobbyClocks;
import dev.naadam.server.core.lobby.setup.TeamBudgets;

/**
 * What holds in the lobby of a match.
 *
 * @param budgets pauses and substitutions of each team
 * @param clocks how long it is waited for somebody
 * @param broadcastDelaySeconds how much later observers see what happens
 */
public record SeriesRules(TeamBudgets budgets, LobbyClocks clocks, int broadcastDelaySeconds) {

    /** What an organizer who says nothing gets: a pause of each kind, ten minutes to appear, two to be ready. */
    public static final SeriesRules USUAL =
            new SeriesRules(new TeamBudgets(1, 30, 1, 300, 2), new LobbyClocks(600, 120, 30, 60, 300), 0);
}
