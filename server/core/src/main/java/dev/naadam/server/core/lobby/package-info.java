/**
 * Lobbies: who sits where, what is played on which map, and how a series goes on from map to map (docs/lobbies.md).
 *
 * <p>A lobby is a ledger of orders; {@link LobbyRules} alone says what becomes of one. Called by the desks of every node, on any
 * thread.
 */
@NullMarked
package dev.naadam.server.core.lobby;

import org.jspecify.annotations.NullMarked;
