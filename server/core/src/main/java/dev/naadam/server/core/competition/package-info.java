/**
 * Events: from a document to a champion, through registration, check-in, lobbies, results and disputes.
 *
 * <p>{@link dev.naadam.server.core.competition.CompetitionRules} makes a state of the orders in a ledger; the bracket in it is a
 * {@link dev.naadam.server.core.tournament.Tournament}. Pure: no clock but the one in each order's occasion. For any thread.
 */
@NullMarked
package dev.naadam.server.core.competition;

import org.jspecify.annotations.NullMarked;
