package dev.naadam.server.app.competition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.naadam.server.core.competition.Attempt;
import dev.naadam.server.core.competition.CompetitionOrder;
import dev.naadam.server.core.competition.PlayedMap;
import dev.naadam.server.core.competition.dispute.Evidence;
import dev.naadam.server.core.competition.dispute.Finding;
import dev.naadam.server.core.competition.document.EventCheck;
import dev.naadam.server.core.competition.document.EventDocument;
import dev.naadam.server.core.competition.document.MapRules;
import dev.naadam.server.core.competition.document.Moment;
import dev.naadam.server.core.competition.document.RosterLock;
import dev.naadam.server.core.competition.document.RoundTime;
import dev.naadam.server.core.competition.document.Seeding;
import dev.naadam.server.core.competition.document.SeriesRules;
import dev.naadam.server.core.lobby.series.Corner;
import dev.naadam.server.core.lobby.series.VetoAction;
import dev.naadam.server.core.lobby.series.VetoStep;
import dev.naadam.server.core.region.RegionId;
import dev.naadam.server.core.roster.Roster;
import dev.naadam.server.core.tournament.match.MatchId;
import dev.naadam.server.core.tournament.match.Result;
import dev.naadam.server.core.tournament.match.Score;
import dev.naadam.server.core.tournament.match.Side;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EventJsonTest {

    private static final ObjectMapper PLAIN = new ObjectMapper();

    private static final String STAGES = """
            "stages": [{
              "name": "Bracket",
              "format": {"type": "single_elimination",
                         "firstRound": {"type": "ordered", "order": "INNER_OUTER", "byes": "LAST"}, "playedPlaces": 2},
              "lengths": {"usual": 1, "deciding": 3},
              "advancing": 0
            }]""";
    private static final String SHORT =
            "{\"name\": \"City cup\", " + STAGES + ", \"play\": {\"game\": {\"game\": \"arena\"}}}";

    private static final MatchId MATCH = new MatchId(1, 1, 2, 1);
    private static final Attempt ATTEMPT = new Attempt(MATCH, 2);

    private static EventDocument document(String json) throws UnreadableEvent, JsonProcessingException {
        return EventJson.document(PLAIN.readTree(json));
    }

    private static CompetitionOrder order(String json) throws UnreadableEvent, JsonProcessingException {
        return EventJson.order(PLAIN.readTree(json));
    }

    private static void refusesDocument(String json, String pointer, String reason) {
        refuses(() -> document(json), pointer, reason);
    }

    private static void refusesOrder(String json, String pointer, String reason) {
        refuses(() -> order(json), pointer, reason);
    }

    private static void refuses(
            org.assertj.core.api.ThrowableAssert.ThrowingCallable reading, String pointer, String reason) {
        assertThatThrownBy(reading).isInstanceOfSatisfying(UnreadableEvent.class, e -> {
            assertThat(e.pointer()).isEqualTo(pointer);
            assertThat(e.reason()).isEqualTo(reason);
        });
    }

    private static String with(String fields) {
        return SHORT.substring(0, SHORT.length() - 1) + ", " + fields + "}";
    }

    @Test
    void whatADocumentDoesNotSayIsAsUsual() throws Exception {
        EventDocument document = document(SHORT);

        assertThat(document.entry()).isEqualTo(EventDocument.BLANK.entry());
        assertThat(document.schedule()).isEqualTo(EventDocument.BLANK.schedule());
        assertThat(document.series()).isEqualTo(SeriesRules.USUAL);
        assertThat(document.play().game().tickRateHz()).isEqualTo(60);
        assertThat(EventCheck.faults(document)).isEmpty();
    }

    @Test
    void everyFieldOfADocumentIsRead() throws Exception {
        EventDocument document = document("""
                {"name": "City cup", "fields": {"sponsor": "Tea house"}, %s,
                 "entry": {"maxTeams": 8, "seeding": "BY_RATING", "rosterLock": "NEVER",
                           "roster": {"minPlayers": 5, "maxPlayers": 6, "maxSubstitutes": 2, "maxCoaches": 1}},
                 "schedule": {"registrationOpens": "2026-12-01T10:00:00Z", "checkInCloses": "by hand",
                              "restSeconds": 300,
                              "rounds": [{"stage": 1, "round": 2, "notBefore": "2026-12-02T10:00:00Z"}]},
                 "play": {"game": {"game": "arena", "tickRateHz": 128, "options": {"rounds": "8"}, "mapOption": "map",
                                   "sideOption": "side", "sides": ["attack", "defend"]},
                          "maps": {"pool": ["dust", "nuke"], "pattern": "custom",
                                   "steps": [{"part": "A", "action": "BAN_MAP"}]},
                          "region": {"policy": "NAMED", "pool": ["cn-west-1"], "isEqualised": true,
                                     "isReassigned": true}},
                 "series": {"budgets": {"tacticalPauses": 2}, "clocks": {"joinSeconds": 60}, "broadcastDelaySeconds": 90}}
                """.formatted(STAGES));

        assertThat(document.fields()).containsExactly(Map.entry("sponsor", "Tea house"));
        assertThat(document.entry().seeding()).isEqualTo(Seeding.BY_RATING);
        assertThat(document.entry().rosterLock()).isEqualTo(RosterLock.NEVER);
        assertThat(document.entry().roster().maxPlayers()).isEqualTo(6);
        assertThat(document.schedule().registrationOpens()).isEqualTo(new Moment(1_796_119_200_000L));
        assertThat(document.schedule().starts()).isEqualTo(Moment.BY_HAND);
        assertThat(document.schedule().rounds()).containsExactly(new RoundTime(1, 2, new Moment(1_796_205_600_000L)));
        assertThat(document.play().maps())
                .isEqualTo(new MapRules(
                        List.of("dust", "nuke"), MapRules.CUSTOM, List.of(new VetoStep(Corner.A, VetoAction.BAN_MAP))));
        assertThat(document.play().region().pool()).containsExactly(new RegionId("cn-west-1"));
        assertThat(document.play().region().isEqualised()).isTrue();
        assertThat(document.series().budgets().tacticalPauses()).isEqualTo(2);
        assertThat(document.series().clocks().joinSeconds()).isEqualTo(60);
        assertThat(document.series().broadcastDelaySeconds()).isEqualTo(90);
    }

    @Test
    void aDocumentIsWrittenInFullAndReadBack() throws Exception {
        EventDocument document = document(SHORT);

        assertThat(EventJson.document(EventJson.tree(document))).isEqualTo(document);
        assertThat(EventJson.tree(document).at("/schedule/starts").asText()).isEqualTo("by hand");
    }

    @Test
    void namesWhatIsMissingOrUnknown() {
        refusesDocument(SHORT.replace("\"name\": \"City cup\", ", ""), "/name", "missing");
        refusesDocument("{\"name\": \"x\", " + STAGES + "}", "/play/game/game", "missing");
        refusesDocument(
                with("\"teams\": []"),
                "/teams",
                "unknown field (expected some of: entry, fields, name, play, schedule, series, stages)");
        refusesDocument(
                with("\"entry\": {\"maxteams\": 8}"),
                "/entry/maxteams",
                "unknown field (expected some of: maxTeams, roster, rosterLock, seeding)");
    }

    @Test
    void refusesValuesOfAnotherKind() {
        refusesDocument("[]", "", "not an object");
        refusesDocument(with("\"entry\": 5"), "/entry", "not an object");
        refusesDocument(with("\"entry\": {\"maxTeams\": \"8\"}"), "/entry/maxTeams", "not a whole number in its range");
        refusesDocument(with("\"entry\": {\"maxTeams\": 8.5}"), "/entry/maxTeams", "not a whole number in its range");
        refusesDocument(
                with("\"entry\": {\"maxTeams\": 99999999999}"), "/entry/maxTeams", "not a whole number in its range");
        refusesDocument(with("\"fields\": {\"a\": 5}"), "/fields/a", "not a string");
        refusesDocument(with("\"stages\": {}"), "/stages", "not an array");
        refusesDocument(
                with("\"play\": {\"game\": {\"game\": \"arena\"}, \"durability\": \"always\"}"),
                "/play/durability",
                "not strict, provisional or none");
        refusesDocument(
                with("\"entry\": {\"seeding\": \"RANDOM\"}"),
                "/entry/seeding",
                "unknown (expected one of: [AS_GIVEN, BY_RATING])");
        refusesDocument(
                with("\"schedule\": {\"starts\": \"tomorrow\"}"),
                "/schedule/starts",
                "not a time such as 2026-12-01T18:00:00Z, or \"by hand\"");
        refusesDocument(
                with("\"fields\": {\"a\": null}"), "/fields/a", "null (expected: a value, or the field left out)");
    }

    @Test
    void hostileNamesAreNotToldBack() {
        refuses(
                () -> document(with("\"a\\r\\nb/c\": null")),
                "/a??b~1c",
                "null (expected: a value, or the field left out)");
        assertThatThrownBy(() -> document(with("\"schedule\": {\"starts\": \"<b>\\u0000\"}")))
                .hasMessage("not a time such as 2026-12-01T18:00:00Z, or \"by hand\"");
    }

    @Test
    void everyOrderIsReadAsItWasWritten() throws Exception {
        EventDocument document = document(SHORT);
        Evidence evidence = new Evidence("see", List.of("https://example.org"), "0bad");
        Roster roster = new Roster(List.of("ann"), List.of("bo"), List.of("cy"), "bo");
        List<CompetitionOrder> orders = List.of(
                new CompetitionOrder.Create(new UUID(1, 2), "org", document),
                new CompetitionOrder.Edit(document),
                new CompetitionOrder.Publish(),
                new CompetitionOrder.OpenRegistration(),
                new CompetitionOrder.CloseRegistration(),
                new CompetitionOrder.Register("t1", "One", roster, 5),
                new CompetitionOrder.ChangeRoster("t1", roster),
                new CompetitionOrder.Rate("t1", 7),
                new CompetitionOrder.Seed(List.of("t1", "t2")),
                new CompetitionOrder.Withdraw("t1"),
                new CompetitionOrder.Disqualify("t1", "smurf"),
                new CompetitionOrder.Reinstate("t1"),
                new CompetitionOrder.OpenCheckIn(),
                new CompetitionOrder.CheckIn("t1"),
                new CompetitionOrder.UndoCheckIn("t1"),
                new CompetitionOrder.CloseCheckIn(),
                new CompetitionOrder.Start(),
                new CompetitionOrder.Hold("too few"),
                new CompetitionOrder.Pause("lunch"),
                new CompetitionOrder.Resume(),
                new CompetitionOrder.Cancel("rain"),
                new CompetitionOrder.ScheduleMatch(MATCH, new Moment(1_796_119_200_001L)),
                new CompetitionOrder.OpenLobbies(List.of(ATTEMPT)),
                new CompetitionOrder.LobbiesOpened(List.of(ATTEMPT)),
                new CompetitionOrder.LobbyClosed(ATTEMPT),
                new CompetitionOrder.SeriesStarted(ATTEMPT, "cn-west-1", "d1"),
                new CompetitionOrder.SeriesEnded(
                        ATTEMPT,
                        new Result.Played(new Score(1, 0), List.of(new Score(13, 7))),
                        List.of(new PlayedMap("m1", "dust", new Score(13, 7), "00ff")),
                        "A"),
                new CompetitionOrder.Forfeit(MATCH, new Result.DoubleForfeit(), "late"),
                new CompetitionOrder.Correct(MATCH, Result.forfeit(Side.A), "typo"),
                new CompetitionOrder.Replay(MATCH, "fault"),
                new CompetitionOrder.OpenDispute(MATCH, evidence),
                new CompetitionOrder.AddEvidence(1, evidence),
                new CompetitionOrder.Rule(1, new Finding.Corrected(Result.played(0, 1)), "seen"),
                new CompetitionOrder.Appeal(1, evidence));

        assertThat(orders).hasSize(CompetitionOrder.class.getPermittedSubclasses().length);
        CompetitionText text = new CompetitionText();
        for (CompetitionOrder order : orders) {
            String written = text.write(order);
            assertThat(text.read(written)).isEqualTo(order);
            assertThat(written).doesNotContain("\n");
        }
    }

    @Test
    void anOrderLooksLikeThisInALedger() {
        assertThat(EventJson.text(new CompetitionOrder.LobbyClosed(ATTEMPT)))
                .isEqualTo("{\"type\":\"lobby_closed\",\"attempt\":{\"match\":\"1.1.2.1\",\"number\":2}}");
    }

    @Test
    void whatAnOrderDoesNotSayIsAsUsual() throws Exception {
        assertThat(
                        order(
                                "{\"type\": \"register\", \"team\": \"t1\", \"name\": \"One\", \"roster\": {\"players\": [\"ann\"]}}"))
                .isEqualTo(new CompetitionOrder.Register("t1", "One", Roster.of(List.of("ann")), 0));
        assertThat(order("{\"type\": \"pause\"}")).isEqualTo(new CompetitionOrder.Pause(""));
        assertThat(order("{\"type\": \"appeal\", \"dispute\": 1, \"grounds\": {\"text\": \"look\"}}"))
                .isEqualTo(new CompetitionOrder.Appeal(1, Evidence.ofText("look")));
    }

    @Test
    void refusesOrdersThatCanNotBeRead() {
        refusesOrder("{}", "", "type missing or unknown");
        refusesOrder("{\"type\": \"explode\"}", "", "type missing or unknown");
        refusesOrder(
                "{\"type\": \"create\", \"id\": \"7\", \"organizer\": \"org\", \"document\": " + SHORT + "}",
                "/id",
                "not a UUID");
        refusesOrder("{\"type\": \"publish\", \"now\": true}", "/now", "unknown field (expected some of: )");
        refusesOrder("{\"type\": \"replay\", \"match\": \"1.1\"}", "/match", "not a match such as 1.1.2.1");
        refusesOrder(
                "{\"type\": \"correct\", \"match\": \"1.1.1.1\", \"result\": {\"type\": \"played\","
                        + " \"score\": {\"a\": -1, \"b\": 0}, \"games\": []}}",
                "/result/score",
                "score: -1:0 (expected: 0..10000)");
        refusesOrder("{\"type\": \"check_in\", \"team\": 5}", "/team", "not a string");
        refusesOrder(
                "{\"type\": \"seed\", \"teams\": [\"t1\", null]}",
                "/teams/1",
                "null (expected: a value, or the field left out)");
    }

    @Test
    void whatTheAddressSaysIsNotSaidAgain() throws Exception {
        assertThat(EventJson.order("withdraw", PLAIN.readTree("{}"), Map.of("team", "t1")))
                .isEqualTo(new CompetitionOrder.Withdraw("t1"));
        refuses(
                () -> EventJson.order("withdraw", PLAIN.readTree("{\"team\": \"t2\"}"), Map.of("team", "t1")),
                "/team",
                "known from the address (expected: left out)");
        refuses(
                () -> EventJson.order("withdraw", PLAIN.readTree("{\"type\": \"cancel\"}"), Map.of("team", "t1")),
                "/type",
                "unknown field");
    }
}
