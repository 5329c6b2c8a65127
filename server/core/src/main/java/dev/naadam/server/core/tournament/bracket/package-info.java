/**
 * Elimination: lays out the matches of single and double elimination.
 *
 * <p>Called once for a stage. Whoever plays in a match follows from its slots and is not known here.
 */
@NullMarked
package dev.naadam.server.core.tournament.bracket;

import org.jspecify.annotations.NullMarked;
