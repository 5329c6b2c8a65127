/**
 * A decision with all that it rests on, and the check that it follows from it.
 *
 * <p>The control plane makes a record when it places a match and keeps it with the match; a referee, a player or a test
 * checks it years later, with nothing else at hand. Values and pure functions, any thread.
 */
@NullMarked
package dev.naadam.server.core.region.record;

import org.jspecify.annotations.NullMarked;
