package dev.naadam.server.core.competition.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.server.core.lobby.series.Corner;
import dev.naadam.server.core.lobby.series.VetoAction;
import dev.naadam.server.core.lobby.series.VetoStep;
import dev.naadam.server.core.lobby.setup.GameTerms;
import dev.naadam.server.core.roster.RosterRules;
import dev.naadam.server.core.session.Durability;
import dev.naadam.server.core.tournament.document.Format;
import dev.naadam.server.core.tournament.document.SeriesLengths;
import dev.naadam.server.core.tournament.document.StageSpec;
import dev.naadam.server.core.tournament.order.ByeSpread;
import dev.naadam.server.core.tournament.order.FirstRound;
import dev.naadam.server.core.tournament.order.SeedOrder;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class EventCheckTest {

    private static final StageSpec BRACKET = new StageSpec(
            "Bracket",
            new Format.SingleElimination(new FirstRound.Ordered(SeedOrder.INNER_OUTER, ByeSpread.LAST), 2),
            SeriesLengths.all(1),
            0);
    private static final RosterRules ROSTER = new RosterRules(1, 1, 0, 0);
    private static final Moment HAND = Moment.BY_HAND;

    private static EventDocument named(String name, SortedMap<String, String> fields) {
        return new EventDocument(
                name,
                fields,
                List.of(BRACKET),
                entry(16, ROSTER),
                Schedule.BY_HAND,
                play("arena", 60),
                SeriesRules.USUAL);
    }

    private static EventDocument of(EntryRules entry, StageSpec stage) {
        return new EventDocument(
                "City cup",
                new TreeMap<>(),
                List.of(stage),
                entry,
                Schedule.BY_HAND,
                play("arena", 60),
                SeriesRules.USUAL);
    }

    private static EventDocument of(Schedule schedule, PlayRules play) {
        return new EventDocument(
                "City cup", new TreeMap<>(), List.of(BRACKET), entry(16, ROSTER), schedule, play, SeriesRules.USUAL);
    }

    private static EntryRules entry(int maxTeams, RosterRules roster) {
        return new EntryRules(maxTeams, Seeding.AS_GIVEN, roster, RosterLock.STARTED);
    }

    private static PlayRules play(String game, int tickRateHz) {
        return new PlayRules(
                new GameTerms(game, tickRateHz, new TreeMap<>(), "", "", List.of()),
                EventDocument.BLANK.play().maps(),
                EventDocument.BLANK.play().region(),
                Durability.STRICT);
    }

    private static PlayRules maps(MapRules maps) {
        return new PlayRules(
                new GameTerms("arena", 60, new TreeMap<>(), "map", "", List.of()),
                maps,
                EventDocument.BLANK.play().region(),
                Durability.STRICT);
    }

    private static void refuses(EventDocument document, String pointer, String reason) {
        assertThat(EventCheck.faults(document)).containsExactly(new Fault(pointer, reason));
    }

    private static void refuses(PlayRules play, String pointer, String reason) {
        refuses(of(Schedule.BY_HAND, play), pointer, reason);
    }

    private static void refuses(Schedule schedule, String pointer, String reason) {
        refuses(of(schedule, play("arena", 60)), pointer, reason);
    }

    @Test
    void takesADocumentThatCanBeHeld() {
        assertThat(EventCheck.faults(named("City cup", new TreeMap<>()))).isEmpty();
    }

    @Test
    void refusesNamesAndFieldsThatCanNotBeShown() {
        SortedMap<String, String> fields = new TreeMap<>();
        fields.put("a/b", "one\r\ntwo");

        refuses(named("City\u0000cup", new TreeMap<>()), "/name", "control or formatting characters");
        refuses(named("City cup", fields), "/fields/a~1b", "control or formatting characters");
    }

    @Test
    void refusesMoreFieldsThanItKeeps() {
        SortedMap<String, String> fields = new TreeMap<>();
        for (int i = 0; i <= EventCheck.MAX_FIELDS; i++) {
            fields.put("f" + i, "x");
        }

        refuses(named("City cup", fields), "/fields", "33 (expected: 0 to 32)");
    }

    @Test
    void refusesAnEventThatCouldNotBePlayedWhenFull() {
        StageSpec swiss = new StageSpec("Swiss", new Format.MajorSwiss(3, 3), SeriesLengths.all(1), 0);

        List<Fault> faults = EventCheck.faults(of(entry(24, ROSTER), swiss));

        assertThat(faults).hasSize(1);
        assertThat(faults.getFirst().pointer()).isEqualTo("/entry/maxTeams");
        assertThat(faults.getFirst().reason()).startsWith("24 leave a pool of odd size");
    }

    @Test
    void pointsIntoStages() {
        StageSpec bestOfTwo = new StageSpec("Bracket", BRACKET.format(), new SeriesLengths(2, 1), 0);

        refuses(of(entry(16, ROSTER), bestOfTwo), "/stages/0/lengths/usual", "best of 2 (possible: 1, 3, 5, 7)");
    }

    @Test
    void refusesEntriesOutOfBounds() {
        refuses(of(entry(1025, ROSTER), BRACKET), "/entry/maxTeams", "1025 (expected: 2 to 1024)");
        refuses(
                of(entry(16, new RosterRules(0, 1, 0, 0)), BRACKET),
                "/entry/roster/minPlayers",
                "0 (expected: 1 to 32)");
    }

    @Test
    void refusesATimeBeforeWhatComesBeforeIt() {
        refuses(
                new Schedule(HAND, new Moment(20), HAND, HAND, new Moment(10), 0, List.of()),
                "/schedule/starts",
                "before registrationCloses (expected: not before it)");
        refuses(
                new Schedule(HAND, HAND, HAND, HAND, HAND, -1, List.of()),
                "/schedule/restSeconds",
                "-1 (expected: 0 to 604800)");
    }

    @Test
    void refusesTimesOfRoundsThatCanNotBe() {
        RoundTime first = new RoundTime(1, 1, new Moment(5));

        refuses(
                new Schedule(HAND, HAND, HAND, HAND, HAND, 0, List.of(first, first)),
                "/schedule/rounds/1",
                "a second time for this round (expected: one)");
        refuses(
                new Schedule(HAND, HAND, HAND, HAND, HAND, 0, List.of(new RoundTime(2, 1, HAND))),
                "/schedule/rounds/0/stage",
                "2 (expected: 1 to 1)");
    }

    @Test
    void refusesWhatNoLobbyCouldBeOpenedWith() {
        refuses(play(" ", 60), "/play/game/game", "not the name of a game");
        refuses(play("arena", 129), "/play/game/tickRateHz", "129 (expected: 20 to 128)");
        refuses(
                maps(new MapRules(List.of("dust", "dust"), MapRules.IN_ORDER, List.of())),
                "/play/maps/pool",
                "a map is there twice, or not short printable ASCII");
        refuses(
                maps(new MapRules(
                        List.of("dust", "nuke"),
                        MapRules.CUSTOM,
                        List.of(
                                new VetoStep(Corner.A, VetoAction.BAN_MAP),
                                new VetoStep(Corner.B, VetoAction.BAN_MAP)))),
                "/play/maps/steps/1",
                "too few maps would be left (expected: at least 1)");
    }

    @Test
    void refusesPatternsItDoesNotKnow() {
        refuses(
                maps(new MapRules(List.of(), "mine", List.of())),
                "/play/maps/pattern",
                "unknown (expected: one of [by_length, in_order, custom])");
        refuses(
                maps(new MapRules(List.of("dust"), MapRules.CUSTOM, List.of())),
                "/play/maps/steps",
                "0 (expected: some)");
    }
}
