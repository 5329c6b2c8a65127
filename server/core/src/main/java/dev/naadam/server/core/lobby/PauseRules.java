package dev.naadam.server.core.lobby;

import dev.naadam.server.core.ledger.Author;
import dev.naadam.server.core.ledger.Occasion;
import dev.naadam.server.core.ledger.Rules;
import dev.naadam.server.core.ledger.Ruling;
import dev.naadam.server.core.lobby.Seat.Role;
import dev.naadam.server.core.lobby.series.Corner;
import dev.naadam.server.core.lobby.setup.TeamBudgets;
import org.jspecify.annotations.Nullable;

/** Pauses: within a team's budget, or a referee's. The kinds are those of match plugins (Get5, "Pausing"). */
final class PauseRules {

    private PauseRules() {}

    static Ruling<Lobby> pause(Lobby lobby, LobbyOrder.Pause order, Occasion occasion) {
        return order.kind() == PauseKind.ADMIN ? referees(lobby, occasion) : teams(lobby, order.kind(), occasion);
    }

    static Ruling<Lobby> unpause(Lobby lobby, Occasion occasion) {
        Pause pause = lobby.pause();
        if (pause == null) {
            return Rulings.known();
        }
        if (occasion.author().kind() != Author.Kind.KEY
                && !pause.kind().equals(PauseKind.ADMIN)
                && !mayPause(lobby, pause.kind(), occasion.author(), pause.corner())) {
            return Rulings.forbidden("a pause is ended by the team that has it, or by a referee");
        }
        if (pause.kind() == PauseKind.ADMIN && occasion.author().kind() != Author.Kind.KEY) {
            return Rulings.forbidden("a referee's pause is ended by a referee");
        }
        if (pause.step() == Pause.Step.ENDING) {
            return Rulings.known();
        }
        return Rulings.accepted(Flow.resumed(lobby, occasion.atMillis()));
    }

    private static Ruling<Lobby> referees(Lobby lobby, Occasion occasion) {
        if (occasion.author().kind() != Author.Kind.KEY) {
            return Rulings.forbidden("only referees pause without a budget");
        }
        Pause pause = lobby.pause();
        if (pause != null && pause.kind() == PauseKind.ADMIN && pause.step() != Pause.Step.ENDING) {
            return Rulings.known();
        }
        long sinceMillis = pause == null ? begin(lobby, occasion) : pause.sinceMillis();
        return Rulings.accepted(lobby.paused(PauseKind.ADMIN, null, sinceMillis, Rules.NEVER));
    }

    private static Ruling<Lobby> teams(Lobby lobby, PauseKind kind, Occasion occasion) {
        Seat seat = lobby.people().seatOf(occasion.author().name());
        Corner corner = seat == null ? null : seat.corner();
        if (corner == null || !mayPause(lobby, kind, occasion.author(), corner)) {
            return Rulings.forbidden("tactical pauses are a captain's, technical ones a player's");
        }
        Pause pause = lobby.pause();
        if (pause != null) {
            return pause.kind() == kind && corner == pause.corner() && pause.step() != Pause.Step.ENDING
                    ? Rulings.known()
                    : Rulings.conflict("there is a pause already: " + pause.kind());
        }
        if (lobby.phase() != Phase.PLAYING && lobby.phase() != Phase.BETWEEN_MAPS) {
            return Rulings.outOfPhase(lobby, "PLAYING or BETWEEN_MAPS");
        }
        TeamSeats team = lobby.people().team(corner);
        TeamBudgets budgets = lobby.setup().budgets();
        boolean isTactical = kind == PauseKind.TACTICAL;
        int used = isTactical ? team.used().tacticalPauses() : team.used().technicalPauses();
        int allowed = isTactical ? budgets.tacticalPauses() : budgets.technicalPauses();
        if (used >= allowed) {
            return Rulings.conflict("team " + corner + " has had its " + kind + " pauses: " + allowed);
        }
        long lengthMillis = Flow.millis(isTactical ? budgets.tacticalSeconds() : budgets.technicalSeconds());
        People people = lobby.people().with(corner, team.withUsed(team.used().pause(kind)));
        return Rulings.accepted(lobby.with(people).paused(kind, corner, begin(lobby, occasion), lengthMillis));
    }

    private static boolean mayPause(Lobby lobby, PauseKind kind, Author author, @Nullable Corner corner) {
        Seat seat = lobby.people().seatOf(author.name());
        if (author.kind() != Author.Kind.PLAYER || corner == null || seat == null || seat.corner() != corner) {
            return false;
        }
        return kind == PauseKind.TACTICAL
                ? SeatRules.isCaptain(lobby, corner, author)
                : seat.role() == Role.PLAYER || seat.role() == Role.COACH;
    }

    private static long begin(Lobby lobby, Occasion occasion) {
        return lobby.phase() == Phase.PLAYING ? Rules.NEVER : occasion.atMillis();
    }
}
