package dev.naadam.server.app.control;

import dev.naadam.protocol.ticket.Ticket;

/**
 * A ticket and whom it is for.
 *
 * @param player name in the roster
 * @param slot the player's slot
 * @param team the player's team, from 0
 * @param ticket a secret
 */
public record SlotTicket(String player, int slot, int team, Ticket ticket) {}
