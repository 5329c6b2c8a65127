/**
 * Disputes: a captain says that a result is not right, both sides show what they have, a referee rules, once more if asked.
 *
 * <p>Immutable values, for any thread.
 */
@NullMarked
package dev.naadam.server.core.competition.dispute;

import org.jspecify.annotations.NullMarked;
