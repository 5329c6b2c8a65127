package dev.naadam.server.core.competition;

import dev.naadam.server.core.ledger.Author;
import dev.naadam.server.core.ledger.Ruling;
import dev.naadam.server.core.tournament.match.MatchId;
import org.jspecify.annotations.Nullable;

/** Who may give which order. What a key's role allows was asked before. */
final class Permission {

    private enum Right {
        /** Organizers. */
        ORGANIZER,
        /** Organizers; nodes when the time has come. */
        CLOCK,
        /** Organizers; players for their own team. */
        TEAM,
        /** Nodes alone: they saw it happen. */
        NODE
    }

    private final Competition state;
    private final String player;

    private Permission(Competition state, String player) {
        this.state = state;
        this.player = player;
    }

    /** Why an author may not give an order; null if they may. */
    static @Nullable Ruling<Competition> objection(Competition state, CompetitionOrder order, Author author) {
        Right right = right(order);
        return switch (author.kind()) {
            case KEY -> right == Right.NODE ? Rulings.forbidden("", "only a node of the platform says so") : null;
            case NODE -> isOfNodes(right) ? null : Rulings.forbidden("", "nothing that a node decides");
            case PLAYER -> new Permission(state, author.name()).ofPlayer(order);
        };
    }

    private static boolean isOfNodes(Right right) {
        return right == Right.NODE || right == Right.CLOCK;
    }

    private static Right right(CompetitionOrder order) {
        return switch (order) {
            case CompetitionOrder.Create any -> Right.ORGANIZER;
            case CompetitionOrder.Edit any -> Right.ORGANIZER;
            case CompetitionOrder.Publish any -> Right.ORGANIZER;
            case CompetitionOrder.Rate any -> Right.ORGANIZER;
            case CompetitionOrder.Seed any -> Right.ORGANIZER;
            case CompetitionOrder.Disqualify any -> Right.ORGANIZER;
            case CompetitionOrder.Reinstate any -> Right.ORGANIZER;
            case CompetitionOrder.Pause any -> Right.ORGANIZER;
            case CompetitionOrder.Resume any -> Right.ORGANIZER;
            case CompetitionOrder.Cancel any -> Right.ORGANIZER;
            case CompetitionOrder.ScheduleMatch any -> Right.ORGANIZER;
            case CompetitionOrder.Forfeit any -> Right.ORGANIZER;
            case CompetitionOrder.Correct any -> Right.ORGANIZER;
            case CompetitionOrder.Replay any -> Right.ORGANIZER;
            case CompetitionOrder.Rule any -> Right.ORGANIZER;
            case CompetitionOrder.OpenRegistration any -> Right.CLOCK;
            case CompetitionOrder.CloseRegistration any -> Right.CLOCK;
            case CompetitionOrder.OpenCheckIn any -> Right.CLOCK;
            case CompetitionOrder.CloseCheckIn any -> Right.CLOCK;
            case CompetitionOrder.Start any -> Right.CLOCK;
            case CompetitionOrder.Register any -> Right.TEAM;
            case CompetitionOrder.ChangeRoster any -> Right.TEAM;
            case CompetitionOrder.Withdraw any -> Right.TEAM;
            case CompetitionOrder.CheckIn any -> Right.TEAM;
            case CompetitionOrder.UndoCheckIn any -> Right.TEAM;
            case CompetitionOrder.OpenDispute any -> Right.TEAM;
            case CompetitionOrder.AddEvidence any -> Right.TEAM;
            case CompetitionOrder.Appeal any -> Right.TEAM;
            case CompetitionOrder.Hold any -> Right.NODE;
            case CompetitionOrder.OpenLobbies any -> Right.NODE;
            case CompetitionOrder.LobbiesOpened any -> Right.NODE;
            case CompetitionOrder.LobbyClosed any -> Right.NODE;
            case CompetitionOrder.SeriesStarted any -> Right.NODE;
            case CompetitionOrder.SeriesEnded any -> Right.NODE;
        };
    }

    private @Nullable Ruling<Competition> ofPlayer(CompetitionOrder order) {
        return switch (order) {
            case CompetitionOrder.Register register ->
                register.roster().captain().equals(player)
                        ? null
                        : Rulings.forbidden("/roster/captain", "a team is registered by its captain");
            case CompetitionOrder.ChangeRoster change -> ofCaptain(change.team());
            case CompetitionOrder.Withdraw withdraw -> ofCaptain(withdraw.team());
            case CompetitionOrder.CheckIn checkIn -> ofMember(checkIn.team());
            case CompetitionOrder.UndoCheckIn undo -> ofMember(undo.team());
            case CompetitionOrder.OpenDispute dispute -> ofSide(dispute.match());
            case CompetitionOrder.AddEvidence evidence -> ofDispute(evidence.dispute());
            case CompetitionOrder.Appeal appeal -> ofDispute(appeal.dispute());
            default -> Rulings.forbidden("", "nothing that a player decides");
        };
    }

    private @Nullable Ruling<Competition> ofCaptain(String team) {
        Entrant entrant = state.teams().of(team);
        boolean isCaptain = entrant == null || entrant.roster().captain().equals(player);
        return isCaptain ? null : Rulings.forbidden("/team", "only the captain of " + team + " may");
    }

    private @Nullable Ruling<Competition> ofMember(String team) {
        Entrant entrant = state.teams().of(team);
        boolean isMember = entrant == null || entrant.roster().has(player);
        return isMember ? null : Rulings.forbidden("/team", "only members of " + team + " may");
    }

    private @Nullable Ruling<Competition> ofDispute(int number) {
        var dispute = state.dispute(number);
        return dispute == null ? null : ofSide(dispute.match());
    }

    private @Nullable Ruling<Competition> ofSide(MatchId match) {
        for (Entrant team : state.teamsOf(match)) {
            if (team.roster().captain().equals(player)) {
                return null;
            }
        }
        return Rulings.forbidden("", "only captains of the two teams of the match may");
    }
}
