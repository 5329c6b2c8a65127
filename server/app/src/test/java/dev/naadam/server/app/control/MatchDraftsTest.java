package dev.naadam.server.app.control;

import static dev.naadam.server.app.control.ControlBench.duel;
import static dev.naadam.server.app.control.ControlBench.team;
import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.server.core.equalise.DeliveryTerms;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which matches are refused, and what the organizer is told. */
final class MatchDraftsTest {

    private static final Team BLUE = team("Blue", 1);

    private final ControlBench bench = new ControlBench();

    static Stream<Arguments> rosters() {
        return Stream.of(
                row(List.of(), "/teams", "0 teams (expected: 1 to 8)"),
                row(Collections.nCopies(9, BLUE), "/teams", "9 teams (expected: 1 to 8)"),
                row(List.of(BLUE, team("Red", 0)), "/teams/1/players", "no players (expected: at least 1)"),
                row(List.of(team("Blue", 33), team("Red", 32)), "/teams", "65 players (expected: 1 to 64)"),
                row(List.of(BLUE, team("Red", 2)), "/teams", "uneven (expected: two teams of one size)"),
                row(named("", "bat"), "/teams/1/name", "0 characters (expected: 1 to 64)"),
                row(named(" ", "bat"), "/teams/1/name", "0 characters (expected: 1 to 64)"),
                row(named("r".repeat(65), "bat"), "/teams/1/name", "65 characters (expected: 1 to 64)"),
                row(named("Red", "Blue0"), at(0), "\"Blue0\" plays twice (expected: every player once)"),
                row(named("Red", " Blue0 "), at(0), "\"Blue0\" plays twice (expected: every player once)"),
                row(named("Red", "bat", "\t"), at(1), "0 characters (expected: 1 to 64)"),
                row(named("Red", "p".repeat(65)), at(0), "65 characters (expected: 1 to 64)"),
                row(named("Red", "b\u0000t"), at(0), "control or formatting characters"),
                row(named("Red", "b\nt"), at(0), "control or formatting characters"),
                row(named("Red", "b\u202et"), at(0), "control or formatting characters"),
                row(named("Red", "b\ud800t"), at(0), "control or formatting characters"));
    }

    @ParameterizedTest
    @MethodSource("rosters")
    void refusesTheRoster(List<Team> teams, String field, String reason) {
        assertThat(bench.drafts.draft("org", duel(teams))).isEqualTo(refused(field, reason));
    }

    static Stream<Arguments> fields() {
        return Stream.of(
                row(request("chess", 60, null), "/game", "\"chess\" is unknown (expected one of: duel)"),
                row(request("du\u202e", 60, null), "/game", "\"du?\" is unknown (expected one of: duel)"),
                row(request("duel", 19, null), "/tickRateHz", "19 (expected: 20 to 128)"),
                row(request("duel", 129, null), "/tickRateHz", "129 (expected: 20 to 128)"),
                row(request("duel", 100, null), "/tickRateHz", "100 (expected: anything else)"));
    }

    @ParameterizedTest
    @MethodSource("fields")
    void refusesTheField(MatchRequest request, String field, String reason) {
        assertThat(bench.drafts.draft("org", request)).isEqualTo(refused(field, reason));
    }

    static Stream<Arguments> setups() {
        String expected = " (expected: 1 to 32 printable ASCII characters, no spaces)";
        return Stream.of(
                row(Map.of("colour", "red"), "/setup/colour", "unknown (expected: score-limit)"),
                row(Map.of("", "x"), "/setup", "option name \"\"" + expected),
                row(Map.of("a b", "x"), "/setup", "option name \"a b\"" + expected),
                row(Map.of("score-limit", ""), "/setup/score-limit", "\"\"" + expected),
                row(Map.of("score-limit", "\u00e9"), "/setup/score-limit", "\"\u00e9\"" + expected),
                row(Map.of("score-limit", "9".repeat(33)), "/setup/score-limit", '"' + "9".repeat(33) + '"' + expected),
                row(options(17), "/setup", "17 options (expected: at most 16)"));
    }

    @ParameterizedTest
    @MethodSource("setups")
    void refusesTheSetup(Map<String, String> setup, String field, String reason) {
        MatchRequest request =
                new MatchRequest("duel", new TreeMap<>(setup), duel().teams(), 60, null, null, DeliveryTerms.NONE);

        assertThat(bench.drafts.draft("org", request)).isEqualTo(refused(field, reason));
    }

    @Test
    void numbersSlotsInTheOrderOfTheTeams() {
        MatchDescription match = drafted(duel(List.of(team("Blue", 2), team("Red", 2))));

        assertThat(match.players()).containsExactly("Blue0", "Blue1", "Red0", "Red1");
        assertThat(match.setup().teamOfSlot()).containsExactly(0, 0, 1, 1);
    }

    @Test
    void cutsSpacesOffNames() {
        MatchDescription match = drafted(duel(named(" Red ", " bat ")));

        assertThat(match.teams().get(1)).isEqualTo(new Team("Red", List.of("bat")));
    }

    @Test
    void takes64PlayersAndTheLongestNames() {
        List<Team> teams = List.of(team("B".repeat(61), 32), team("R".repeat(61), 32));

        assertThat(drafted(duel(teams)).players()).hasSize(64);
    }

    @Test
    void keepsTheSeedItIsGivenAndDrawsAnotherEachTimeOtherwise() {
        MatchRequest seeded = new MatchRequest(
                "duel", new TreeMap<>(), duel().teams(), 60, Long.MIN_VALUE, "local", DeliveryTerms.NONE);

        assertThat(drafted(seeded).randomSeed()).isEqualTo(Long.MIN_VALUE);
        assertThat(drafted(duel()).randomSeed()).isNotEqualTo(drafted(duel()).randomSeed());
    }

    @Test
    void drawsRandomIdsOfVersion4() {
        MatchDescription first = drafted(duel());
        MatchDescription second = drafted(duel());

        assertThat(first.id()).isNotEqualTo(second.id());
        assertThat(List.of(first.id().version(), first.id().variant())).containsExactly(4, 2);
    }

    private MatchDescription drafted(MatchRequest request) {
        return ((Answer.Done<MatchDraft>) bench.drafts.draft("org", request))
                .value()
                .on(bench.node("node-1", "local"));
    }

    private static Answer<MatchDraft> refused(String field, String reason) {
        return new Answer.Refused<>(new Refusal.BadField(field, reason));
    }

    private static MatchRequest request(String game, int tickRateHz, @Nullable String region) {
        return new MatchRequest(game, new TreeMap<>(), duel().teams(), tickRateHz, null, region, DeliveryTerms.NONE);
    }

    private static List<Team> named(String team, String... players) {
        return List.of(BLUE, new Team(team, List.of(players)));
    }

    private static SortedMap<String, String> options(int count) {
        SortedMap<String, String> options = new TreeMap<>();
        IntStream.range(0, count).forEach(i -> options.put("option" + i, "x"));
        return options;
    }

    private static String at(int player) {
        return "/teams/1/players/" + player;
    }

    private static Arguments row(Object asked, String field, String reason) {
        return Arguments.of(asked, field, reason);
    }
}
