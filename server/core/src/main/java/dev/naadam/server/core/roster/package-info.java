/**
 * Who plays for a team: names, line-ups, and the rules that an organizer sets for them.
 *
 * <p>Immutable values for tournaments and for lobbies of their own, on any thread.
 */
@NullMarked
package dev.naadam.server.core.roster;

import org.jspecify.annotations.NullMarked;
