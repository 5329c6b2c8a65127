/**
 * The document of an organizer: teams, stages and their formats, and the check that refuses what can not be played.
 *
 * <p>Immutable values, for any thread.
 */
@NullMarked
package dev.naadam.server.core.tournament.document;

import org.jspecify.annotations.NullMarked;
