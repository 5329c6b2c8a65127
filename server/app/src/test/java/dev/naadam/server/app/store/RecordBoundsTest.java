package dev.naadam.server.app.store;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.naadam.game.GameLimits;
import dev.naadam.server.core.equalise.DeliveryTerms;
import dev.naadam.server.core.session.Durability;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What no record may hold, one line each with the message that says so. */
class RecordBoundsTest {

    private static final MatchTeam TEAM = new MatchTeam("Gobi", List.of("ana"));
    private static final MatchRecord.Rules RULES = new MatchRecord.Rules("arena", new TreeMap<>(), 60, 1);

    static Stream<Arguments> refusals() {
        return Stream.of(
                refusal("nodeId: no id (expected: 1..64 of A-Z a-z 0-9 . _ -)", () -> node("a:b", 1, 0)),
                refusal("nodeId: no id (expected: 1..64 of A-Z a-z 0-9 . _ -)", () -> node("", 1, 0)),
                refusal("nodeId: no id (expected: 1..64 of A-Z a-z 0-9 . _ -)", () -> node("n".repeat(65), 1, 0)),
                refusal("handshakePort: 0 (expected: 1..65535)", () -> node("n", 0, 0)),
                refusal("handshakePort: 65536 (expected: 1..65535)", () -> node("n", 65_536, 0)),
                refusal("freeNanos: 10 (expected: 0..9)", () -> new NodeRecord.Load(0, 9, 10)),
                refusal("roles: 0 (expected: 1..8)", () -> node(List.of(), List.of("eu"))),
                refusal("regions: 0 (expected: 1..16)", () -> node(List.of("session"), List.of())),
                refusal(
                        "region: no id (expected: 1..64 of A-Z a-z 0-9 . _ -)",
                        () -> node(List.of("x"), List.of("e u"))),
                refusal("matches: -1 (expected: 0..1000000)", () -> node("n", 1, -1)),
                refusal("tickRateHz: 19 (expected: 20..128)", () -> rules(0, 19)),
                refusal("tickRateHz: 129 (expected: 20..128)", () -> rules(0, 129)),
                refusal("options: 17 (expected: 0..16)", () -> rules(17, 60)),
                refusal("teams: 0 (expected: 1..8)", () -> match(List.of(), List.of())),
                refusal("teams: 9 (expected: 1..8)", () -> match(teams(9, 1), Collections.nCopies(9, 0))),
                refusal("players: 65 (expected: 1..64)", () -> match(teams(5, 13), Collections.nCopies(65, 0))),
                refusal("players of team Gobi: 0 (expected: 1..64)", () -> new MatchTeam("Gobi", List.of())),
                refusal("player ana: listed twice (expected: once)", () -> match(List.of(TEAM, TEAM), List.of(0, 0))),
                refusal("ticketGenerations: 2 (expected: 1..1)", () -> match(List.of(TEAM), List.of(0, 0))),
                refusal("ticket generation: -1 (expected: 0..1000000)", () -> match(List.of(TEAM), List.of(-1))),
                refusal(
                        "team name: no text (expected: 1..64 characters, none of them a control character)",
                        () -> new MatchTeam("a\nb", List.of("ana"))),
                refusal(
                        "player id: no text (expected: 1..64 characters, none of them a control character)",
                        () -> new MatchTeam("Gobi", List.of("\uD800"))),
                refusal("winningTeam: 2 (expected: -1..1)", () -> result(2, 1)),
                refusal("winningTeam: -2 (expected: -1..1)", () -> result(-2, 1)),
                refusal("players: 65 (expected: 1..64)", () -> result(0, 65)),
                refusal("statistics of ana: 33 (expected: 0..32)", () -> statistics(GameLimits.MAX_STATISTICS + 1)),
                refusal("hash bytes: 31 (expected: 32..32)", () -> new KeyHash(new byte[31])));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusals")
    void namesTheValueAndWhatWasExpected(String message, ThrowingCallable record) {
        assertThatThrownBy(record).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }

    private static Arguments refusal(String message, ThrowingCallable record) {
        return Arguments.of(message, record);
    }

    private static NodeRecord node(String nodeId, int port, int matches) {
        return new NodeRecord(
                nodeId,
                new TreeSet<>(Set.of("session")),
                List.of("eu"),
                0,
                new NodeRecord.Address("a", port, 1),
                new NodeRecord.Load(matches, 9, 9),
                false);
    }

    private static NodeRecord node(List<String> roles, List<String> regions) {
        return new NodeRecord("n", new TreeSet<>(roles), regions, 0, null, new NodeRecord.Load(0, 0, 0), false);
    }

    private static MatchRecord.Rules rules(int options, int tickRateHz) {
        TreeMap<String, String> texts = new TreeMap<>();
        IntStream.range(0, options).forEach(i -> texts.put("o" + i, "v"));
        return new MatchRecord.Rules("arena", texts, tickRateHz, 0);
    }

    private static MatchRecord match(List<MatchTeam> teams, List<Integer> generations) {
        return new MatchRecord(
                new UUID(0, 0),
                "cup",
                RULES,
                teams,
                "eu",
                "n",
                MatchState.OPEN,
                0,
                generations,
                0,
                DeliveryTerms.NONE,
                Durability.NONE);
    }

    private static List<MatchTeam> teams(int teams, int playersEach) {
        return IntStream.range(0, teams)
                .mapToObj(team -> new MatchTeam(
                        "t",
                        IntStream.range(0, playersEach)
                                .mapToObj(player -> team + "-" + player)
                                .toList()))
                .toList();
    }

    private static ResultRecord result(int winner, int players) {
        PlayerStatistics player = new PlayerStatistics("ana", new TreeMap<>(Map.of("kills", 1L)));
        List<PlayerStatistics> all = Collections.nCopies(players, player);
        return new ResultRecord(new UUID(0, 0), winner, "time", List.of(1L, 2L), all, List.of(), 0, 0, 0, null);
    }

    private static PlayerStatistics statistics(int count) {
        TreeMap<String, Long> values = new TreeMap<>();
        IntStream.range(0, count).forEach(i -> values.put("s" + i, 0L));
        return new PlayerStatistics("ana", values);
    }
}
