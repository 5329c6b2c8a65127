package dev.naadam.server.core.lobby;

import dev.naadam.server.core.ledger.Author;
import dev.naadam.server.core.ledger.Occasion;
import dev.naadam.server.core.ledger.Ruling;
import dev.naadam.server.core.lobby.LobbyResult.How;
import dev.naadam.server.core.lobby.series.Corner;
import dev.naadam.server.core.lobby.setup.SetupLimits;
import org.jspecify.annotations.Nullable;

/** Ends other than by play. */
final class EndRules {

    private EndRules() {}

    static Ruling<Lobby> forfeit(Lobby lobby, Corner corner, Occasion occasion) {
        // a node says so when a team has left the tournament
        if (occasion.author().kind() != Author.Kind.NODE
                && !SeatRules.isRefereeOrCaptain(lobby, corner, occasion.author())) {
            return Rulings.forbidden("a team is given up by its captain or by a referee");
        }
        LobbyResult result = lobby.result();
        if (result != null && result.how() == How.FORFEIT && result.winner() == corner.other()) {
            return Rulings.known();
        }
        return lobby.phase().isOver()
                ? Rulings.outOfPhase(lobby, "one before the end")
                : Rulings.accepted(ended(lobby, How.FORFEIT, corner.other()));
    }

    static Ruling<Lobby> cancel(Lobby lobby, String reason, Occasion occasion) {
        if (occasion.author().kind() == Author.Kind.PLAYER) {
            return Rulings.forbidden("a lobby is called off by its organizer");
        }
        if (reason.length() > SetupLimits.MAX_REASON_CHARS) {
            return Rulings.invalid("/reason", "too long (expected: at most " + SetupLimits.MAX_REASON_CHARS + ")");
        }
        if (lobby.phase() == Phase.CANCELLED) {
            return Rulings.known();
        }
        return lobby.phase().isOver()
                ? Rulings.outOfPhase(lobby, "one before the end")
                : Rulings.accepted(lobby.over(Phase.CANCELLED));
    }

    static Ruling<Lobby> handedOn(Lobby lobby) {
        if (lobby.phase() == Phase.HANDED_ON) {
            return Rulings.known();
        }
        return lobby.phase() == Phase.DECIDED && lobby.setup().origin() != null
                ? Rulings.accepted(lobby.over(Phase.HANDED_ON))
                : Rulings.outOfPhase(lobby, "DECIDED, for a tournament");
    }

    /** Whoever is not complete has lost; both: nobody wins. */
    static Lobby incomplete(Lobby lobby) {
        if (lobby.isComplete(Corner.A)) {
            return ended(lobby, How.WALKOVER, Corner.A);
        }
        return lobby.isComplete(Corner.B)
                ? ended(lobby, How.WALKOVER, Corner.B)
                : ended(lobby, How.DOUBLE_FORFEIT, null);
    }

    private static Lobby ended(Lobby lobby, How how, @Nullable Corner winner) {
        return lobby.ended(new LobbyResult(
                how, winner, lobby.series().wins(Corner.A), lobby.series().wins(Corner.B)));
    }
}
