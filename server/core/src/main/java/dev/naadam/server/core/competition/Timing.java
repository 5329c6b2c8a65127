package dev.naadam.server.core.competition;

import static dev.naadam.server.core.competition.Phase.CANCELLED;
import static dev.naadam.server.core.competition.Phase.CHECK_IN;
import static dev.naadam.server.core.competition.Phase.DRAFT;
import static dev.naadam.server.core.competition.Phase.OVER;
import static dev.naadam.server.core.competition.Phase.PAUSED;
import static dev.naadam.server.core.competition.Phase.PUBLISHED;
import static dev.naadam.server.core.competition.Phase.RUNNING;

import java.util.EnumSet;
import java.util.SortedSet;
import java.util.TreeSet;

/** In which phases an order can be carried out at all. */
final class Timing {

    private Timing() {}

    static SortedSet<Phase> phases(CompetitionOrder order) {
        return switch (order) {
            case CompetitionOrder.Create any -> of(DRAFT);
            case CompetitionOrder.Edit any -> of(DRAFT, PUBLISHED, CHECK_IN);
            case CompetitionOrder.Publish any -> of(DRAFT);
            case CompetitionOrder.OpenRegistration any -> of(PUBLISHED);
            case CompetitionOrder.CloseRegistration any -> of(PUBLISHED);
            case CompetitionOrder.Register any -> of(PUBLISHED, CHECK_IN);
            case CompetitionOrder.Rate any -> of(PUBLISHED, CHECK_IN);
            case CompetitionOrder.Seed any -> of(PUBLISHED, CHECK_IN);
            case CompetitionOrder.ChangeRoster any -> of(PUBLISHED, CHECK_IN, RUNNING, PAUSED);
            case CompetitionOrder.Withdraw any -> of(PUBLISHED, CHECK_IN, RUNNING, PAUSED);
            case CompetitionOrder.Disqualify any -> of(PUBLISHED, CHECK_IN, RUNNING, PAUSED);
            case CompetitionOrder.Reinstate any -> of(PUBLISHED, CHECK_IN, RUNNING, PAUSED);
            case CompetitionOrder.OpenCheckIn any -> of(PUBLISHED);
            case CompetitionOrder.CheckIn any -> of(CHECK_IN);
            case CompetitionOrder.UndoCheckIn any -> of(CHECK_IN);
            case CompetitionOrder.CloseCheckIn any -> of(CHECK_IN);
            case CompetitionOrder.Start any -> of(PUBLISHED, CHECK_IN);
            case CompetitionOrder.Hold any -> of(PUBLISHED, CHECK_IN, RUNNING);
            case CompetitionOrder.Pause any -> of(RUNNING);
            case CompetitionOrder.Resume any -> of(PAUSED);
            case CompetitionOrder.Cancel any -> of(DRAFT, PUBLISHED, CHECK_IN, RUNNING, PAUSED);
            case CompetitionOrder.OpenLobbies any -> of(RUNNING);
            case CompetitionOrder.ScheduleMatch any -> of(RUNNING, PAUSED);
            case CompetitionOrder.LobbiesOpened any -> of(RUNNING, PAUSED);
            case CompetitionOrder.SeriesStarted any -> of(RUNNING, PAUSED);
            case CompetitionOrder.SeriesEnded any -> of(RUNNING, PAUSED);
            case CompetitionOrder.Forfeit any -> of(RUNNING, PAUSED);
            case CompetitionOrder.LobbyClosed any -> of(RUNNING, PAUSED, OVER, CANCELLED);
            case CompetitionOrder.Correct any -> of(RUNNING, PAUSED, OVER);
            case CompetitionOrder.Replay any -> of(RUNNING, PAUSED, OVER);
            case CompetitionOrder.OpenDispute any -> of(RUNNING, PAUSED, OVER);
            case CompetitionOrder.AddEvidence any -> of(RUNNING, PAUSED, OVER);
            case CompetitionOrder.Rule any -> of(RUNNING, PAUSED, OVER);
            case CompetitionOrder.Appeal any -> of(RUNNING, PAUSED, OVER);
        };
    }

    private static SortedSet<Phase> of(Phase first, Phase... others) {
        return new TreeSet<>(EnumSet.of(first, others));
    }
}
