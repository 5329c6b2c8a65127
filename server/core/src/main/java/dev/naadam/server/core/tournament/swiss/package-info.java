/**
 * Swiss rounds: who meets whom next, by the Major rules or over a fixed number of rounds.
 *
 * <p>Pure functions of what was played; called once for a round, when the one before it has ended.
 */
@NullMarked
package dev.naadam.server.core.tournament.swiss;

import org.jspecify.annotations.NullMarked;
