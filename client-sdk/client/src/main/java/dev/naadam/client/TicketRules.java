package dev.naadam.client;

import dev.naadam.game.Game;
import dev.naadam.game.GameSetup;
import dev.naadam.protocol.ticket.Ticket;

/** Checks that a game is the one a ticket is for, before anything is sent. */
final class TicketRules {

    private TicketRules() {}

    static Play.Rules of(Ticket ticket, Game game) {
        require(
                game.name().equals(ticket.game()),
                "game: " + game.name() + " (the ticket is for: " + ticket.game() + ")");
        require(
                game.rulesVersion() == ticket.rulesVersion(),
                "rules of " + game.name() + ": version " + game.rulesVersion() + " (the ticket is for: "
                        + ticket.rulesVersion() + ")");
        return new Play.Rules(game, new GameSetup(ticket.tickRateHz(), ticket.teamOfSlot(), ticket.options()));
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }
}
