package dev.naadam.server.core.lobby;

import dev.naadam.server.core.ledger.Occasion;
import dev.naadam.server.core.ledger.Ruling;
import dev.naadam.server.core.lobby.series.Lot;
import dev.naadam.server.core.lobby.series.VetoBoard;
import dev.naadam.server.core.lobby.series.VetoChoice;
import java.util.ArrayList;
import java.util.List;

/** Steps of the veto. */
final class VetoRules {

    private VetoRules() {}

    static Ruling<Lobby> choose(Lobby lobby, LobbyOrder.Choose order, Occasion occasion) {
        if (order.step() >= 1 && order.step() <= lobby.veto().size()) {
            return repeated(lobby, order, occasion);
        }
        if (lobby.phase() != Phase.VETO) {
            return Rulings.outOfPhase(lobby, "VETO");
        }
        VetoBoard board = VetoBoard.of(lobby.setup().veto(), lobby.veto());
        if (!SeatRules.isCaptain(lobby, board.turn(), occasion.author())) {
            return Rulings.forbidden("it is the turn of the captain of team " + board.turn());
        }
        if (lobby.isPaused()) {
            return Rulings.conflict("a referee has paused the veto");
        }
        if (order.step() != board.number() || order.action() != board.action()) {
            return Rulings.conflict(
                    "not the next step (expected: " + board.action() + " in step " + board.number() + ")");
        }
        if (!board.choices().contains(order.choice())) {
            return Rulings.invalid(
                    "/choice", "not to be had (expected one of: " + String.join(", ", board.choices()) + ")");
        }
        VetoChoice choice = new VetoChoice(board.turn(), order.action(), order.choice(), false);
        return Rulings.accepted(chosen(lobby, choice, occasion.atMillis()));
    }

    /** The time of a step is over. */
    static Lobby timedOut(Lobby lobby, long nowMillis) {
        VetoBoard board = VetoBoard.of(lobby.setup().veto(), lobby.veto());
        return chosen(lobby, board.drawn(new Lot(lobby.id())), nowMillis);
    }

    private static Lobby chosen(Lobby lobby, VetoChoice choice, long nowMillis) {
        List<VetoChoice> taken = new ArrayList<>(lobby.veto());
        taken.add(choice);
        return Flow.vetoed(lobby.with(taken), nowMillis);
    }

    private static Ruling<Lobby> repeated(Lobby lobby, LobbyOrder.Choose order, Occasion occasion) {
        VetoChoice taken = lobby.veto().get(order.step() - 1);
        boolean isSame = taken.action() == order.action()
                && taken.choice().equals(order.choice())
                && SeatRules.isCaptain(lobby, taken.by(), occasion.author());
        return isSame
                ? Rulings.known()
                : Rulings.conflict("step " + order.step() + " was taken: " + taken.action() + " " + taken.choice());
    }
}
