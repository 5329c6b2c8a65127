package dev.naadam.server.core.competition;

import static dev.naadam.server.core.competition.EventScript.KEY;
import static dev.naadam.server.core.competition.EventScript.NODE;
import static dev.naadam.server.core.competition.EventScript.player;
import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.server.core.competition.Entrant.Presence;
import dev.naadam.server.core.competition.document.EntryRules;
import dev.naadam.server.core.competition.document.EventDocument;
import dev.naadam.server.core.competition.document.RosterLock;
import dev.naadam.server.core.competition.document.Seeding;
import dev.naadam.server.core.ledger.Ruling;
import dev.naadam.server.core.roster.Roster;
import dev.naadam.server.core.roster.RosterRules;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AdmissionTest {

    private static final EventDocument CUP = EventDocuments.cup(4);

    private static EventDocument cup(Seeding seeding, RosterLock lock) {
        return EventDocuments.with(CUP, new EntryRules(4, seeding, new RosterRules(1, 2, 1, 1), lock));
    }

    private static List<String> playing(EventScript script) {
        List<String> ids = new ArrayList<>();
        if (script.state.tournament() != null) {
            script.state.tournament().document().teams().forEach(team -> ids.add(team.id()));
        }
        return ids;
    }

    private static CompetitionOrder.Register register(String team, String... players) {
        return new CompetitionOrder.Register(team, "Team " + team, Roster.of(List.of(players)), 0);
    }

    @Test
    void aCaptainRegistersTheTeamAndNobodyElseDoes() {
        EventScript script = EventScript.published(CUP);

        script.accept(player("ann1"), EventScript.register(1));
        script.refuse(
                player("bo"),
                EventScript.register(2),
                Ruling.Kind.FORBIDDEN,
                "/roster/captain",
                "a team is registered by its captain");
    }

    @Test
    void aTeamDoesNotRateItself() {
        EventScript script = EventScript.published(CUP);
        CompetitionOrder order = new CompetitionOrder.Register("t1", "One", Roster.of(List.of("ann")), 1);

        script.refuse(player("ann"), order, Ruling.Kind.INVALID, "/rating", "1 (expected: 0 to 0)");
        script.accept(KEY, order);
    }

    @Test
    void nobodyPlaysForTwoTeams() {
        EventScript script = EventScript.registered(CUP, 1);

        script.conflict(KEY, register("t2", "bo", "ann1"), "/roster", "ann1 belongs to t1");
        script.accept(KEY, new CompetitionOrder.Withdraw("t1"));
        script.accept(KEY, register("t2", "bo", "ann1"));
        script.conflict(KEY, new CompetitionOrder.Reinstate("t1"), "/roster", "ann1 belongs to t2");
    }

    @Test
    void refusesTheTeamBehindTheLastPlace() {
        EventScript script = EventScript.registered(CUP, 4);

        script.conflict(KEY, register("t5", "bo"), "/team", "all 4 places are taken");
        script.conflict(KEY, register("t1", "bo"), "/team", "t1 has registered before");
    }

    @Test
    void refusesHostileNames() {
        EventScript script = EventScript.published(CUP);
        Roster roster = Roster.of(List.of("ann"));

        script.refuse(
                KEY,
                new CompetitionOrder.Register("a/b", "One", roster, 0),
                Ruling.Kind.INVALID,
                "/team",
                "not 1 to 64 of A-Z a-z 0-9 . _ -");
        script.refuse(
                KEY,
                new CompetitionOrder.Register("t1", "One\nTwo", roster, 0),
                Ruling.Kind.INVALID,
                "/name",
                "control or formatting characters");
    }

    @Test
    void closedRegistrationBindsPlayersAndNotTheOrganizer() {
        EventScript script = EventScript.published(CUP);
        script.accept(KEY, new CompetitionOrder.CloseRegistration());

        script.conflict(player("ann1"), EventScript.register(1), "", "registration is closed");
        script.accept(KEY, EventScript.register(1));
    }

    @Test
    void whoDoesNotCheckInIsNotSeeded() {
        EventScript script = EventScript.registered(CUP, 4);
        script.accept(KEY, new CompetitionOrder.OpenCheckIn());
        script.accept(player("ann1"), new CompetitionOrder.CheckIn("t1"));
        script.accept(player("ann2"), new CompetitionOrder.CheckIn("t2"));
        script.accept(player("ann3"), new CompetitionOrder.CheckIn("t3"));
        script.accept(player("ann3"), new CompetitionOrder.UndoCheckIn("t3"));

        script.accept(KEY, new CompetitionOrder.CloseCheckIn()).accept(KEY, new CompetitionOrder.Start());

        assertThat(script.state.teams().of("t3")).extracting(Entrant::presence).isEqualTo(Presence.MISSING);
        assertThat(playing(script)).containsExactly("t1", "t2");
    }

    @Test
    void checkInIsForTheTeamsOwnMembers() {
        EventScript script = EventScript.registered(CUP, 2).accept(KEY, new CompetitionOrder.OpenCheckIn());

        script.refuse(
                player("ann1"),
                new CompetitionOrder.CheckIn("t2"),
                Ruling.Kind.FORBIDDEN,
                "/team",
                "only members of t2 may");
        script.refuse(
                player("ann1"),
                new CompetitionOrder.CheckIn("t7"),
                Ruling.Kind.UNKNOWN,
                "/team",
                "there is no such team");
    }

    @Test
    void anOrganizerBringsBackAMissingTeam() {
        EventScript script = EventScript.registered(CUP, 2)
                .accept(KEY, new CompetitionOrder.OpenCheckIn())
                .accept(KEY, new CompetitionOrder.CheckIn("t1"))
                .accept(KEY, new CompetitionOrder.CloseCheckIn());

        script.conflict(player("ann2"), new CompetitionOrder.CheckIn("t2"), "", "check-in is closed");
        script.accept(KEY, new CompetitionOrder.Reinstate("t2")).accept(KEY, new CompetitionOrder.Start());

        assertThat(script.state.teams().of("t2")).extracting(Entrant::presence).isEqualTo(Presence.CHECKED_IN);
        assertThat(playing(script)).containsExactly("t1", "t2");
    }

    @Test
    void teamsAreSeededByRating() {
        EventScript script = EventScript.registered(cup(Seeding.BY_RATING, RosterLock.STARTED), 4);
        script.accept(KEY, new CompetitionOrder.Rate("t3", 1700)).accept(KEY, new CompetitionOrder.Rate("t2", 1500));

        script.accept(KEY, new CompetitionOrder.Start());

        assertThat(playing(script)).containsExactly("t3", "t2", "t1", "t4");
    }

    @Test
    void teamsAreSeededAsTheOrganizerSays() {
        EventScript script = EventScript.registered(CUP, 4);
        script.refuse(
                KEY,
                new CompetitionOrder.Seed(List.of("t4", "t9")),
                Ruling.Kind.UNKNOWN,
                "/teams/1",
                "there is no such team");

        script.accept(KEY, new CompetitionOrder.Seed(List.of("t4", "t3"))).accept(KEY, new CompetitionOrder.Start());

        assertThat(playing(script)).containsExactly("t4", "t3", "t1", "t2");
    }

    @Test
    void startIsRefusedWithTooFewTeamsAndTheEventStaysAsItIs() {
        EventScript script = EventScript.registered(CUP, 1);
        Competition before = script.state;

        Ruling<Competition> ruling = script.give(NODE, new CompetitionOrder.Start());

        assertThat(ruling)
                .isEqualTo(new Ruling.Refused<>(
                        Ruling.Kind.CONFLICT, "/document/entry/maxTeams", "teams: 1 (possible: 2 to 1024)"));
        assertThat(script.state).isSameAs(before);
    }

    @Test
    void rostersAreLockedFromTheMomentTheDocumentNames() {
        Roster other = Roster.of(List.of("ann1", "bo"));
        CompetitionOrder change = new CompetitionOrder.ChangeRoster("t1", other);
        String locked = "rosters are locked; an organizer may change them";

        EventScript early = EventScript.registered(cup(Seeding.AS_GIVEN, RosterLock.REGISTRATION_CLOSED), 2);
        early.accept(KEY, new CompetitionOrder.CloseRegistration()).conflict(player("ann1"), change, "/roster", locked);
        EventScript started = EventScript.running(CUP, 2);
        started.conflict(player("ann1"), change, "/roster", locked);
        EventScript open =
                EventScript.running(cup(Seeding.AS_GIVEN, RosterLock.NEVER), 4).attend();
        open.conflict(player("ann1"), change, "/roster", locked);
        open.play("1.1.1.1", 1, 0);

        open.accept(player("ann1"), change);
        started.accept(KEY, change);
    }

    @Test
    void onlyTheCaptainChangesTheRoster() {
        EventScript script = EventScript.registered(CUP, 2);

        script.refuse(
                player("ann2"),
                new CompetitionOrder.ChangeRoster("t1", Roster.of(List.of("ann1", "bo"))),
                Ruling.Kind.FORBIDDEN,
                "/team",
                "only the captain of t1 may");
        script.refuse(
                player("ann1"),
                new CompetitionOrder.ChangeRoster("t1", Roster.of(List.of("ann1", "bo", "cy"))),
                Ruling.Kind.INVALID,
                "/roster/players",
                "3 (expected: 1 to 2)");
    }
}
