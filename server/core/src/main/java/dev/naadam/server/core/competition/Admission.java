package dev.naadam.server.core.competition;

import dev.naadam.server.core.competition.Entrant.Presence;
import dev.naadam.server.core.competition.document.EntryRules;
import dev.naadam.server.core.ledger.Author;
import dev.naadam.server.core.ledger.Occasion;
import dev.naadam.server.core.ledger.Ruling;
import dev.naadam.server.core.roster.Roster;
import dev.naadam.server.core.roster.RosterFault;
import dev.naadam.server.core.roster.VisibleText;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Rules on who comes into an event and with whom. */
final class Admission {

    /** Teams that ever registered: those that left are kept, and a captain may come and go. */
    static final int MAX_REGISTRATIONS = 4_096;

    private final Competition state;
    private final Occasion occasion;
    private final EntryRules rules;

    Admission(Competition state, Occasion occasion) {
        this.state = state;
        this.occasion = occasion;
        this.rules = state.document().entry();
    }

    Ruling<Competition> register(CompetitionOrder.Register order) {
        Ruling<Competition> objection = textObjection(order);
        objection = objection != null ? objection : roomObjection(order.team());
        objection = objection != null ? objection : rosterObjection(order.team(), order.roster());
        if (objection != null) {
            return objection;
        }
        Presence presence = state.checkIn() == Gate.CLOSED ? Presence.CHECKED_IN : Presence.REGISTERED;
        return new Revision(state)
                .team(new Entrant(order.team(), order.name(), order.roster(), order.rating(), presence))
                .accepted();
    }

    private @Nullable Ruling<Competition> textObjection(CompetitionOrder.Register order) {
        if (!order.team().matches("[A-Za-z0-9._-]{1," + VisibleText.MAX_NAME_CHARS + "}")) {
            return Rulings.invalid("/team", "not 1 to " + VisibleText.MAX_NAME_CHARS + " of A-Z a-z 0-9 . _ -");
        }
        String fault = VisibleText.nameFault(order.name());
        if (fault != null) {
            return Rulings.invalid("/name", fault);
        }
        int most = isByPlayer() ? 0 : Entrant.MAX_RATING;
        return order.rating() < 0 || order.rating() > most
                ? Rulings.invalid("/rating", order.rating() + " (expected: 0 to " + most + ")")
                : null;
    }

    private @Nullable Ruling<Competition> roomObjection(String team) {
        if (isByPlayer() && !isRegistrationOpen()) {
            return Rulings.conflict("", "registration is " + (state.registration() == Gate.AHEAD ? "ahead" : "closed"));
        }
        if (state.teams().of(team) != null) {
            return Rulings.conflict("/team", team + " has registered before");
        }
        if (state.teams().in().size() >= rules.maxTeams()) {
            return Rulings.conflict("/team", "all " + rules.maxTeams() + " places are taken");
        }
        return state.teams().all().size() < MAX_REGISTRATIONS
                ? null
                : Rulings.conflict("/team", "too many teams have come and gone");
    }

    private boolean isByPlayer() {
        return occasion.author().kind() == Author.Kind.PLAYER;
    }

    /** The clock counts also before the order that closes it has been written down. */
    private boolean isRegistrationOpen() {
        return state.registration() == Gate.OPEN
                && !state.document().schedule().registrationCloses().isReached(occasion.atMillis());
    }

    private @Nullable Ruling<Competition> rosterObjection(String team, Roster roster) {
        RosterFault fault = rules.roster().fault(roster);
        if (fault != null) {
            return Rulings.invalid("/roster" + fault.pointer(), fault.reason());
        }
        TreeSet<String> members = new TreeSet<>(roster.members());
        for (Entrant other : state.teams().in()) {
            if (other.id().equals(team)) {
                continue;
            }
            for (String member : other.roster().members()) {
                if (members.contains(member)) {
                    return Rulings.conflict("/roster", member + " belongs to " + other.id());
                }
            }
        }
        return null;
    }

    Ruling<Competition> changeRoster(CompetitionOrder.ChangeRoster order) {
        Entrant team = state.teams().of(order.team());
        Ruling<Competition> objection = presenceObjection(team, order.team());
        objection = objection != null ? objection : lockObjection(order.team());
        objection = objection != null ? objection : rosterObjection(order.team(), order.roster());
        return objection != null || team == null
                ? objected(objection)
                : new Revision(state).team(team.with(order.roster())).accepted();
    }

    private @Nullable Ruling<Competition> lockObjection(String team) {
        if (!isByPlayer()) {
            return null;
        }
        boolean isLocked = switch (rules.rosterLock()) {
            case REGISTRATION_CLOSED -> state.registration() != Gate.AHEAD && !isRegistrationOpen();
            case STARTED -> state.phase().isStarted();
            case NEVER -> isInLobby(team);
        };
        return isLocked ? Rulings.conflict("/roster", "rosters are locked; an organizer may change them") : null;
    }

    private boolean isInLobby(String team) {
        for (var run : state.runs().entrySet()) {
            if (run.getValue().isOpen()) {
                for (Entrant meeting : state.teamsOf(run.getKey())) {
                    if (meeting.id().equals(team)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static Ruling<Competition> objected(@Nullable Ruling<Competition> objection) {
        return objection != null ? objection : Rulings.unknown("/team", "there is no such team");
    }

    private static @Nullable Ruling<Competition> presenceObjection(@Nullable Entrant team, String id) {
        if (team == null) {
            return Rulings.unknown("/team", "there is no such team");
        }
        return team.presence().isIn() ? null : Rulings.conflict("/team", id + " is " + team.presence());
    }

    Ruling<Competition> rate(CompetitionOrder.Rate order) {
        Entrant team = state.teams().of(order.team());
        if (team == null) {
            return objected(null);
        }
        return order.rating() < 0 || order.rating() > Entrant.MAX_RATING
                ? Rulings.invalid("/rating", order.rating() + " (expected: 0 to " + Entrant.MAX_RATING + ")")
                : new Revision(state).team(team.rated(order.rating())).accepted();
    }

    Ruling<Competition> seed(List<String> teams) {
        TreeSet<String> seen = new TreeSet<>();
        for (int i = 0; i < teams.size(); i++) {
            if (state.teams().of(teams.get(i)) == null) {
                return Rulings.unknown("/teams/" + i, "there is no such team");
            }
            if (!seen.add(teams.get(i))) {
                return Rulings.invalid("/teams/" + i, teams.get(i) + " is named twice (expected: once)");
            }
        }
        return new Revision(state).seeds(teams).accepted();
    }

    Ruling<Competition> checkIn(String id) {
        Entrant team = state.teams().of(id);
        Ruling<Competition> objection = windowObjection(team, id);
        return objection != null || team == null
                ? objected(objection)
                : new Revision(state).team(team.in(Presence.CHECKED_IN)).accepted();
    }

    Ruling<Competition> undoCheckIn(String id) {
        Entrant team = state.teams().of(id);
        Ruling<Competition> objection = windowObjection(team, id);
        return objection != null || team == null
                ? objected(objection)
                : new Revision(state).team(team.in(Presence.REGISTERED)).accepted();
    }

    private @Nullable Ruling<Competition> windowObjection(@Nullable Entrant team, String id) {
        boolean isOver = state.checkIn() == Gate.CLOSED
                || state.document().schedule().checkInCloses().isReached(occasion.atMillis());
        return isOver ? Rulings.conflict("", "check-in is closed") : presenceObjection(team, id);
    }

    /** Withdraws a team, or puts it out. */
    Ruling<Competition> leave(String id, Presence presence) {
        Entrant team = state.teams().of(id);
        if (team == null || !team.presence().isIn()) {
            return objected(presenceObjection(team, id));
        }
        Revision revision = new Revision(state).team(team.in(presence));
        return state.phase().isStarted()
                ? new Bracket(state, occasion).leave(revision, team, presence)
                : revision.accepted();
    }

    Ruling<Competition> reinstate(String id) {
        Entrant team = state.teams().of(id);
        if (team == null) {
            return objected(null);
        }
        if (state.teams().in().size() >= rules.maxTeams()) {
            return Rulings.conflict("/team", "all " + rules.maxTeams() + " places are taken");
        }
        Ruling<Competition> objection = rosterObjection(id, team.roster());
        if (objection != null) {
            return objection;
        }
        boolean isLate = state.checkIn() == Gate.CLOSED;
        Revision revision = new Revision(state).team(team.in(isLate ? Presence.CHECKED_IN : Presence.REGISTERED));
        return state.phase().isStarted() ? new Bracket(state, occasion).comeBack(revision, team) : revision.accepted();
    }
}
