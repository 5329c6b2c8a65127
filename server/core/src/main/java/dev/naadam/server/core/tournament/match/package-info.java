/**
 * What a match of a tournament is: where its sides come from, what state it is in, how it ended.
 *
 * <p>Immutable values, for any thread; the rest of the tournament is built of them.
 */
@NullMarked
package dev.naadam.server.core.tournament.match;

import org.jspecify.annotations.NullMarked;
