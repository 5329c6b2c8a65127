/**
 * Servers that are killed and frozen while bots play, and what became of what the bots were shown as committed.
 *
 * <p>Real processes, a real Redis, one machine. Nothing that is left of a run outlives the program.
 */
@NullMarked
package dev.naadam.loadtest.chaos;

import org.jspecify.annotations.NullMarked;
