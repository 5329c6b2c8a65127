/**
 * Tournaments: given a document and what was decided so far, what is played next, who stands where and who is out.
 *
 * <p>{@link dev.naadam.server.core.tournament.Tournament} is the way in. Immutable values without clock, chance or store, for
 * any thread; the packages below hold one idea each. Rules and sources: {@code docs/tournaments.md}.
 */
@NullMarked
package dev.naadam.server.core.tournament;

import org.jspecify.annotations.NullMarked;
