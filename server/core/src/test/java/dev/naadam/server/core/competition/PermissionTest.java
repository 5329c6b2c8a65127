package dev.naadam.server.core.competition;

import static dev.naadam.server.core.competition.EventScript.KEY;
import static dev.naadam.server.core.competition.EventScript.NODE;
import static dev.naadam.server.core.competition.EventScript.match;
import static dev.naadam.server.core.competition.EventScript.player;

import dev.naadam.server.core.competition.dispute.Evidence;
import dev.naadam.server.core.competition.dispute.Finding;
import dev.naadam.server.core.competition.document.EventDocument;
import dev.naadam.server.core.competition.document.Moment;
import dev.naadam.server.core.ledger.Author;
import dev.naadam.server.core.ledger.Ruling;
import dev.naadam.server.core.tournament.match.Result;
import dev.naadam.server.core.tournament.match.Side;
import java.util.List;
import org.junit.jupiter.api.Test;

class PermissionTest {

    private static final EventDocument CUP = EventDocuments.cup(4);
    private static final Attempt FIRST = new Attempt(match("1.1.1.1"), 1);

    private static final List<CompetitionOrder> OF_ORGANIZERS = List.of(
            new CompetitionOrder.Edit(CUP),
            new CompetitionOrder.Publish(),
            new CompetitionOrder.Rate("t1", 5),
            new CompetitionOrder.Seed(List.of("t1")),
            new CompetitionOrder.Disqualify("t1", ""),
            new CompetitionOrder.Reinstate("t1"),
            new CompetitionOrder.Pause(""),
            new CompetitionOrder.Resume(),
            new CompetitionOrder.Cancel(""),
            new CompetitionOrder.ScheduleMatch(match("1.1.1.1"), new Moment(5)),
            new CompetitionOrder.Forfeit(match("1.1.1.1"), Result.forfeit(Side.A), ""),
            new CompetitionOrder.Correct(match("1.1.1.1"), Result.played(1, 0), ""),
            new CompetitionOrder.Replay(match("1.1.1.1"), ""),
            new CompetitionOrder.Rule(1, new Finding.Upheld(), ""));

    private static final List<CompetitionOrder> OF_THE_CLOCK = List.of(
            new CompetitionOrder.OpenRegistration(),
            new CompetitionOrder.CloseRegistration(),
            new CompetitionOrder.OpenCheckIn(),
            new CompetitionOrder.CloseCheckIn(),
            new CompetitionOrder.Start());

    private static final List<CompetitionOrder> OF_NODES = List.of(
            new CompetitionOrder.Hold("too few"),
            new CompetitionOrder.OpenLobbies(List.of(FIRST)),
            new CompetitionOrder.LobbiesOpened(List.of(FIRST)),
            new CompetitionOrder.LobbyClosed(FIRST),
            new CompetitionOrder.SeriesStarted(FIRST, "cn-north-1", ""),
            EventScript.ended("1.1.1.1", 1, 1, 0));

    private static final List<CompetitionOrder> OF_TEAMS = List.of(
            EventScript.register(1),
            new CompetitionOrder.ChangeRoster("t1", EventScript.register(1).roster()),
            new CompetitionOrder.Withdraw("t1"),
            new CompetitionOrder.CheckIn("t1"),
            new CompetitionOrder.UndoCheckIn("t1"),
            new CompetitionOrder.OpenDispute(match("1.1.1.1"), Evidence.ofText("no")),
            new CompetitionOrder.AddEvidence(1, Evidence.ofText("see")),
            new CompetitionOrder.Appeal(1, Evidence.ofText("look")));

    private static void forbids(Author author, List<CompetitionOrder> orders, String reason) {
        EventScript script = EventScript.running(CUP, 2);
        for (CompetitionOrder order : orders) {
            script.refuse(author, order, Ruling.Kind.FORBIDDEN, "", reason);
        }
    }

    @Test
    void playersDecideForTheirTeamsAndNothingElse() {
        String reason = "nothing that a player decides";

        forbids(player("ann1"), OF_ORGANIZERS, reason);
        forbids(player("ann1"), OF_THE_CLOCK, reason);
        forbids(player("ann1"), OF_NODES, reason);
    }

    @Test
    void nodesFollowTheClockAndReportMatches() {
        String reason = "nothing that a node decides";

        forbids(NODE, OF_ORGANIZERS, reason);
        forbids(NODE, OF_TEAMS, reason);
    }

    @Test
    void noKeyReportsWhatOnlyAServerSaw() {
        forbids(KEY, OF_NODES, "only a node of the platform says so");
    }
}
