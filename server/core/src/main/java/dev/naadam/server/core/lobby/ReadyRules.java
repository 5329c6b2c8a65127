package dev.naadam.server.core.lobby;

import dev.naadam.server.core.ledger.Author;
import dev.naadam.server.core.ledger.Occasion;
import dev.naadam.server.core.ledger.Ruling;
import dev.naadam.server.core.lobby.Seat.Role;
import dev.naadam.server.core.lobby.series.Corner;
import java.util.ArrayList;
import java.util.List;

/** The ready check: all players say so in time, or whoever did not counts as gone. */
final class ReadyRules {

    private ReadyRules() {}

    static Ruling<Lobby> ready(Lobby lobby, Occasion occasion) {
        String name = occasion.author().name();
        if (!isPlayer(lobby, occasion.author())) {
            return Rulings.forbidden("only players are asked whether they are ready");
        }
        if (lobby.people().ready().contains(name)) {
            return Rulings.known();
        }
        if (lobby.phase() != Phase.READY_CHECK) {
            return Rulings.outOfPhase(lobby, "READY_CHECK");
        }
        return Rulings.accepted(Flow.settled(lobby.with(lobby.people().ready(name)), occasion.atMillis()));
    }

    static Ruling<Lobby> unready(Lobby lobby, Occasion occasion) {
        String name = occasion.author().name();
        if (!isPlayer(lobby, occasion.author())) {
            return Rulings.forbidden("only players are asked whether they are ready");
        }
        if (!lobby.people().ready().contains(name)) {
            return Rulings.known();
        }
        return lobby.phase() == Phase.READY_CHECK
                ? Rulings.accepted(lobby.with(lobby.people().unready(name)))
                : Rulings.outOfPhase(lobby, "READY_CHECK");
    }

    /** The time of the check is over. */
    static Lobby timedOut(Lobby lobby) {
        Lobby left = lobby;
        for (String name : unready(lobby)) {
            left = SeatRules.gone(left, name);
        }
        return Flow.gathering(left);
    }

    private static List<String> unready(Lobby lobby) {
        List<String> names = new ArrayList<>(lobby.people().team(Corner.A).lineup());
        names.addAll(lobby.people().team(Corner.B).lineup());
        names.removeAll(lobby.people().ready());
        return names;
    }

    private static boolean isPlayer(Lobby lobby, Author author) {
        Seat seat = lobby.people().seatOf(author.name());
        return author.kind() == Author.Kind.PLAYER && seat != null && seat.role() == Role.PLAYER;
    }
}
