/**
 * What an organizer writes down about an event before it is played: everything but the teams, who register.
 *
 * <p>Immutable values, for any thread. Whether they make sense says {@code EventCheck}.
 */
@NullMarked
package dev.naadam.server.core.competition.document;

import org.jspecify.annotations.NullMarked;
