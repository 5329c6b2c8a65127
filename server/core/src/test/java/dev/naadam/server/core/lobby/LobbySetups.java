package dev.naadam.server.core.lobby;

import dev.naadam.server.core.lobby.series.VetoPatterns;
import dev.naadam.server.core.lobby.series.VetoStep;
import dev.naadam.server.core.lobby.setup.GameTerms;
import dev.naadam.server.core.lobby.setup.LobbyClocks;
import dev.naadam.server.core.lobby.setup.LobbySetup;
import dev.naadam.server.core.lobby.setup.LobbyTeam;
import dev.naadam.server.core.lobby.setup.Origin;
import dev.naadam.server.core.lobby.setup.RegionTerms;
import dev.naadam.server.core.lobby.setup.RegionTerms.Policy;
import dev.naadam.server.core.lobby.setup.SeriesTerms;
import dev.naadam.server.core.lobby.setup.TeamBudgets;
import dev.naadam.server.core.region.RegionId;
import dev.naadam.server.core.session.Durability;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Setups for tests: two teams of two, ann and abe against bob and bea. */
public final class LobbySetups {

    /** Seven maps. */
    public static final List<String> POOL =
            List.of("steppe", "kiln", "harbour", "granary", "quarry", "viaduct", "orchard");

    /** The lobby of a tournament's match. */
    public static final Origin ORIGIN = new Origin(new UUID(7, 7), "1.1.2.1", 1);

    static final LobbyClocks CLOCKS = new LobbyClocks(600, 30, 20, 60, 120);
    static final TeamBudgets BUDGETS = new TeamBudgets(2, 30, 1, 300, 1);
    static final GameTerms GAME =
            new GameTerms("arena", 60, new TreeMap<>(), "map", "team0-side", List.of("attack", "defend"));

    private LobbySetups() {}

    /** A match of a tournament: rosters are known, regions are fair. */
    public static LobbySetup bestOf(int bestOf) {
        return of(bestOf, VetoPatterns.standard(bestOf, POOL.size(), true, 0), fair(), null);
    }

    /** As it comes, without anything to choose. */
    static LobbySetup withoutVeto(int bestOf) {
        return of(bestOf, List.of(), fair(), null);
    }

    /** Nobody is named: seats are open to whoever has the code. */
    public static LobbySetup adHoc() {
        LobbySetup named = bestOf(1);
        return new LobbySetup(
                null,
                named.organizer(),
                List.of(
                        new LobbyTeam("a", "Reds", 2, List.of(), List.of(), null),
                        new LobbyTeam("b", "Blues", 2, List.of(), List.of(), null)),
                List.of(),
                "K7M2QX",
                named.game(),
                named.series(),
                named.region(),
                named.durability(),
                named.clocks(),
                named.budgets(),
                0);
    }

    /** With other regions. */
    static LobbySetup in(RegionTerms region, List<VetoStep> pattern) {
        return of(1, pattern, region, null);
    }

    static RegionTerms fair() {
        return new RegionTerms(Policy.FAIR, List.of(), true, true);
    }

    static RegionTerms regions(Policy policy, String... ids) {
        return new RegionTerms(policy, List.of(ids).stream().map(RegionId::new).toList(), false, false);
    }

    /** With another roster of A. */
    public static LobbySetup with(LobbyTeam a) {
        LobbySetup setup = bestOf(1);
        return of(List.of(a, setup.teams().getLast()), setup.series(), setup.region(), null);
    }

    /** The team of ann and abe. */
    public static LobbyTeam teamA() {
        return new LobbyTeam("t1", "Falcons", 2, List.of("ann", "abe"), List.of("ada"), "coy");
    }

    private static LobbySetup of(int bestOf, List<VetoStep> pattern, RegionTerms region, @Nullable String code) {
        LobbyTeam b = new LobbyTeam("t2", "Wolves", 2, List.of("bob", "bea"), List.of("ben"), null);
        return of(List.of(teamA(), b), new SeriesTerms(bestOf, POOL, pattern), region, code);
    }

    private static LobbySetup of(List<LobbyTeam> teams, SeriesTerms series, RegionTerms region, @Nullable String code) {
        return new LobbySetup(
                ORIGIN,
                "gobi",
                teams,
                List.of("cas"),
                code,
                GAME,
                series,
                region,
                Durability.STRICT,
                CLOCKS,
                BUDGETS,
                90);
    }
}
