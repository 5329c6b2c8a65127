package dev.naadam.server.app.competition;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.naadam.server.core.competition.CompetitionOrder;
import dev.naadam.server.core.competition.dispute.Finding;

/** The names of orders and findings in JSON. They stand in ledgers: a name never changes, and never means something else. */
final class OrderTypes {

    private OrderTypes() {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = CompetitionOrder.Create.class, name = "create"),
        @JsonSubTypes.Type(value = CompetitionOrder.Edit.class, name = "edit"),
        @JsonSubTypes.Type(value = CompetitionOrder.Publish.class, name = "publish"),
        @JsonSubTypes.Type(value = CompetitionOrder.OpenRegistration.class, name = "open_registration"),
        @JsonSubTypes.Type(value = CompetitionOrder.CloseRegistration.class, name = "close_registration"),
        @JsonSubTypes.Type(value = CompetitionOrder.Register.class, name = "register"),
        @JsonSubTypes.Type(value = CompetitionOrder.ChangeRoster.class, name = "change_roster"),
        @JsonSubTypes.Type(value = CompetitionOrder.Rate.class, name = "rate"),
        @JsonSubTypes.Type(value = CompetitionOrder.Seed.class, name = "seed"),
        @JsonSubTypes.Type(value = CompetitionOrder.Withdraw.class, name = "withdraw"),
        @JsonSubTypes.Type(value = CompetitionOrder.Disqualify.class, name = "disqualify"),
        @JsonSubTypes.Type(value = CompetitionOrder.Reinstate.class, name = "reinstate"),
        @JsonSubTypes.Type(value = CompetitionOrder.OpenCheckIn.class, name = "open_check_in"),
        @JsonSubTypes.Type(value = CompetitionOrder.CheckIn.class, name = "check_in"),
        @JsonSubTypes.Type(value = CompetitionOrder.UndoCheckIn.class, name = "undo_check_in"),
        @JsonSubTypes.Type(value = CompetitionOrder.CloseCheckIn.class, name = "close_check_in"),
        @JsonSubTypes.Type(value = CompetitionOrder.Start.class, name = "start"),
        @JsonSubTypes.Type(value = CompetitionOrder.Hold.class, name = "hold"),
        @JsonSubTypes.Type(value = CompetitionOrder.Pause.class, name = "pause"),
        @JsonSubTypes.Type(value = CompetitionOrder.Resume.class, name = "resume"),
        @JsonSubTypes.Type(value = CompetitionOrder.Cancel.class, name = "cancel"),
        @JsonSubTypes.Type(value = CompetitionOrder.ScheduleMatch.class, name = "schedule_match"),
        @JsonSubTypes.Type(value = CompetitionOrder.OpenLobbies.class, name = "open_lobbies"),
        @JsonSubTypes.Type(value = CompetitionOrder.LobbiesOpened.class, name = "lobbies_opened"),
        @JsonSubTypes.Type(value = CompetitionOrder.LobbyClosed.class, name = "lobby_closed"),
        @JsonSubTypes.Type(value = CompetitionOrder.SeriesStarted.class, name = "series_started"),
        @JsonSubTypes.Type(value = CompetitionOrder.SeriesEnded.class, name = "series_ended"),
        @JsonSubTypes.Type(value = CompetitionOrder.Forfeit.class, name = "forfeit"),
        @JsonSubTypes.Type(value = CompetitionOrder.Correct.class, name = "correct"),
        @JsonSubTypes.Type(value = CompetitionOrder.Replay.class, name = "replay"),
        @JsonSubTypes.Type(value = CompetitionOrder.OpenDispute.class, name = "open_dispute"),
        @JsonSubTypes.Type(value = CompetitionOrder.AddEvidence.class, name = "add_evidence"),
        @JsonSubTypes.Type(value = CompetitionOrder.Rule.class, name = "rule"),
        @JsonSubTypes.Type(value = CompetitionOrder.Appeal.class, name = "appeal"),
    })
    interface Orders {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Finding.Upheld.class, name = "upheld"),
        @JsonSubTypes.Type(value = Finding.Corrected.class, name = "corrected"),
        @JsonSubTypes.Type(value = Finding.Replayed.class, name = "replayed"),
    })
    interface Findings {}
}
