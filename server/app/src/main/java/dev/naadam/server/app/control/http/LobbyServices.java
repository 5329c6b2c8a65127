package dev.naadam.server.app.control.http;

import dev.naadam.server.app.control.RequestRates;
import dev.naadam.server.app.ledger.OrderText;
import dev.naadam.server.app.lobby.Lobbies;
import dev.naadam.server.core.lobby.LobbyOrder;

/**
 * What is served about lobbies.
 *
 * @param lobbies open, look at, order, follow
 * @param text how orders are written
 * @param codeRates how often a player may try a join code
 */
public record LobbyServices(Lobbies lobbies, OrderText<LobbyOrder> text, RequestRates codeRates) {

    /** Codes that a player tries a second in the long run. */
    public static final int CODES_PER_SECOND = 1;

    /** Codes that a player tries at once: who mistypes tries a few times. */
    public static final int CODE_BURST = 10;
}
