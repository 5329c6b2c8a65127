package dev.naadam.server.core.lobby.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.server.core.lobby.LobbySetups;
import dev.naadam.server.core.lobby.series.Corner;
import dev.naadam.server.core.lobby.series.VetoAction;
import dev.naadam.server.core.lobby.series.VetoStep;
import dev.naadam.server.core.lobby.setup.RegionTerms.Policy;
import dev.naadam.server.core.region.RegionId;
import dev.naadam.server.core.session.Durability;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SetupCheckTest {

    private static final LobbySetup GOOD = LobbySetups.bestOf(3);

    @Test
    void acceptsWhatCanBePlayed() {
        assertThat(SetupCheck.of(GOOD)).isNull();
        assertThat(SetupCheck.of(LobbySetups.adHoc())).isNull();
    }

    @Test
    void aCoachMayBeOneOfTheSubstitutes() {
        assertThat(faultOf(team("ann", "abe", List.of("ada"), "ada"))).isNull();
    }

    @Test
    void nobodyHasTwoSeats() {
        assertThat(faultOf(team("ann", "ann", List.of(), null))).isEqualTo("/teams/0/players/1");
        assertThat(faultOf(team("ann", "abe", List.of("abe"), null))).isEqualTo("/teams/0/substitutes/0");
        assertThat(faultOf(team("ann", "abe", List.of(), "ann"))).isEqualTo("/teams/0/coach");
        assertThat(faultOf(team("ann", "bob", List.of(), null))).isEqualTo("/teams/1/players/0");
        assertThat(faultOf(team("ann", "cas", List.of(), null))).isEqualTo("/observers/0");
    }

    @Test
    void namesCanBeSeen() {
        assertThat(faultOf(team("ann", "a\u202Ebe", List.of(), null))).isEqualTo("/teams/0/players/1");
        assertThat(faultOf(team("ann", "", List.of(), null))).isEqualTo("/teams/0/players/1");
        assertThat(faultOf(team("ann", "x".repeat(65), List.of(), null))).isEqualTo("/teams/0/players/1");
    }

    @Test
    void withoutACodeEverySeatIsSomebodys() {
        LobbyTeam open = new LobbyTeam("t1", "Falcons", 3, List.of("ann", "abe"), List.of(), null);

        assertThat(faultOf(open)).isEqualTo("/teams/0/players");
    }

    @Test
    void teamsHaveASizeThatFitsAMatch() {
        assertThat(faultOf(new LobbyTeam("t1", "Falcons", 0, List.of(), List.of(), null)))
                .isEqualTo("/teams/0/size");
        assertThat(faultOf(new LobbyTeam("t1", "Falcons", 33, List.of(), List.of(), null)))
                .isEqualTo("/teams/0/size");
    }

    @Test
    void twoTeamsPlay() {
        assertThat(fault(with(List.of(LobbySetups.teamA()), GOOD))).isEqualTo("/teams");
    }

    @Test
    void seriesAreBestOfAnOddNumber() {
        for (int bestOf : List.of(0, 2, 9)) {
            assertThat(faultOf(new SeriesTerms(bestOf, LobbySetups.POOL, List.of())))
                    .isEqualTo("/series/bestOf");
        }
    }

    @Test
    void thePoolHasEnoughDifferentMaps() {
        assertThat(faultOf(new SeriesTerms(3, List.of("kiln", "quarry"), List.of())))
                .isEqualTo("/series/pool");
        assertThat(faultOf(new SeriesTerms(1, List.of("kiln", "kiln"), List.of())))
                .isEqualTo("/series/pool");
        assertThat(faultOf(new SeriesTerms(1, List.of("two words"), List.of()))).isEqualTo("/series/pool");
    }

    @Test
    void thePatternOfTheVetoFitsThePool() {
        List<VetoStep> pattern = List.of(new VetoStep(Corner.A, VetoAction.BAN_MAP));

        assertThat(faultOf(new SeriesTerms(1, LobbySetups.POOL, pattern))).isEqualTo("/series/pattern/1");
    }

    @Test
    void regionsAreAsManyAsThePolicyNeeds() {
        assertThat(faultOf(regions(Policy.FAIR))).isNull();
        assertThat(faultOf(regions(Policy.NAMED))).isEqualTo("/region/pool");
        assertThat(faultOf(regions(Policy.NAMED, "seoul", "tokyo"))).isEqualTo("/region/pool");
        assertThat(faultOf(regions(Policy.VETO, "seoul"))).isEqualTo("/region/pool");
        assertThat(faultOf(regions(Policy.FAIR, "seoul", "seoul"))).isEqualTo("/region/pool");
    }

    @Test
    void regionsToChooseFromAreInThePattern() {
        assertThat(faultOf(regions(Policy.VETO, "seoul", "tokyo"))).startsWith("/series/pattern/");
    }

    @Test
    void sidesAreTwoAndHaveAnOption() {
        assertThat(faultOf(game("map", "", List.of("attack", "defend")))).isEqualTo("/game/sides");
        assertThat(faultOf(game("map", "side", List.of("attack")))).isEqualTo("/game/sides");
        assertThat(faultOf(game("map", "side", List.of("attack", "attack")))).isEqualTo("/game/sides");
    }

    @Test
    void theMapIsNoOptionOfItsOwn() {
        assertThat(faultOf(game("rounds", "side", List.of("attack", "defend")))).isEqualTo("/game/options");
    }

    @Test
    void theTickRateIsOneThatSessionsKeep() {
        GameTerms fast = new GameTerms("arena", 129, new TreeMap<>(), "map", "", List.of());

        assertThat(faultOf(fast)).isEqualTo("/game/tickRateHz");
    }

    @Test
    void aJoinCodeCanBeTypedAndNotGuessed() {
        assertThat(faultOf("K7M2Q")).isEqualTo("/joinCode");
        assertThat(faultOf("k7m2qx")).isEqualTo("/joinCode");
        assertThat(faultOf("K7M2QX")).isNull();
    }

    @Test
    void clocksRunAtMostADay() {
        assertThat(faultOf(new LobbyClocks(86_401, 30, 20, 0, 60))).isEqualTo("/clocks/joinSeconds");
        assertThat(faultOf(new LobbyClocks(600, 0, 20, 0, 60))).isEqualTo("/clocks/readySeconds");
        assertThat(faultOf(new LobbyClocks(600, 30, 20, 0, 60))).isNull();
    }

    private static LobbyTeam team(String first, String second, List<String> substitutes, @Nullable String coach) {
        return new LobbyTeam("t1", "Falcons", 2, List.of(first, second), substitutes, coach);
    }

    private static RegionTerms regions(Policy policy, String... ids) {
        return new RegionTerms(policy, List.of(ids).stream().map(RegionId::new).toList(), false, false);
    }

    private static GameTerms game(String mapOption, String sideOption, List<String> sides) {
        TreeMap<String, String> options = new TreeMap<>();
        options.put("rounds", "12");
        return new GameTerms("arena", 60, options, mapOption, sideOption, sides);
    }

    private static @Nullable String faultOf(LobbyTeam a) {
        return fault(LobbySetups.with(a));
    }

    private static @Nullable String faultOf(SeriesTerms series) {
        return fault(with(GOOD.teams(), series, GOOD.region(), GOOD.clocks(), GOOD.game(), null));
    }

    private static @Nullable String faultOf(RegionTerms region) {
        return fault(with(GOOD.teams(), GOOD.series(), region, GOOD.clocks(), GOOD.game(), null));
    }

    private static @Nullable String faultOf(LobbyClocks clocks) {
        return fault(with(GOOD.teams(), GOOD.series(), GOOD.region(), clocks, GOOD.game(), null));
    }

    private static @Nullable String faultOf(GameTerms game) {
        return fault(with(GOOD.teams(), GOOD.series(), GOOD.region(), GOOD.clocks(), game, null));
    }

    private static @Nullable String faultOf(String code) {
        return fault(with(GOOD.teams(), GOOD.series(), GOOD.region(), GOOD.clocks(), GOOD.game(), code));
    }

    private static @Nullable String fault(LobbySetup setup) {
        SetupCheck.Fault fault = SetupCheck.of(setup);
        return fault == null ? null : fault.pointer();
    }

    private static LobbySetup with(List<LobbyTeam> teams, LobbySetup setup) {
        return with(teams, setup.series(), setup.region(), setup.clocks(), setup.game(), null);
    }

    private static LobbySetup with(
            List<LobbyTeam> teams,
            SeriesTerms series,
            RegionTerms region,
            LobbyClocks clocks,
            GameTerms game,
            @Nullable String code) {
        return new LobbySetup(
                LobbySetups.ORIGIN,
                "gobi",
                teams,
                GOOD.observers(),
                code,
                game,
                series,
                region,
                Durability.STRICT,
                clocks,
                GOOD.budgets(),
                0);
    }
}
