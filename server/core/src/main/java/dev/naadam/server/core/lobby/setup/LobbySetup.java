package dev.naadam.server.core.lobby.setup;

import dev.naadam.server.core.lobby.series.Corner;
import dev.naadam.server.core.lobby.series.VetoTerms;
import dev.naadam.server.core.region.RegionId;
import dev.naadam.server.core.session.Durability;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a lobby is opened with; never changes.
 *
 * @param origin null: ad hoc, and nobody waits for its result
 * @param organizer whose matches its sessions are
 * @param teams A and B
 * @param observers who watches
 * @param joinCode null: only those named have a seat
 * @param game what is played
 * @param series on which maps
 * @param region where
 * @param durability what happens to its matches if their server dies
 * @param clocks how long it waits
 * @param budgets pauses and substitutions of each team
 * @param broadcastDelaySeconds by how much observers see less than players
 */
public record LobbySetup(
        @Nullable Origin origin,
        String organizer,
        List<LobbyTeam> teams,
        List<String> observers,
        @Nullable String joinCode,
        GameTerms game,
        SeriesTerms series,
        RegionTerms region,
        Durability durability,
        LobbyClocks clocks,
        TeamBudgets budgets,
        int broadcastDelaySeconds) {

    /** Of a lobby that was not opened. */
    public static final LobbySetup EMPTY = new LobbySetup(
            null,
            "",
            List.of(),
            List.of(),
            null,
            new GameTerms("", 0, new TreeMap<>(), "", "", List.of()),
            new SeriesTerms(0, List.of(), List.of()),
            new RegionTerms(RegionTerms.Policy.FAIR, List.of(), false, false),
            Durability.NONE,
            new LobbyClocks(0, 0, 0, 0, 0),
            new TeamBudgets(0, 0, 0, 0, 0),
            0);

    public LobbySetup {
        teams = List.copyOf(teams);
        observers = List.copyOf(observers);
    }

    /** The team of a corner. */
    public LobbyTeam team(Corner corner) {
        return teams.get(corner.team());
    }

    /** What the teams choose among. */
    public VetoTerms veto() {
        List<RegionId> regions = region.policy() == RegionTerms.Policy.VETO ? region.pool() : List.of();
        return new VetoTerms(series.bestOf(), series.pool(), game.sides(), regions, series.pattern());
    }
}
