/**
 * Many bots in one JVM, through the real protocol, and what they measure.
 *
 * <p>A {@link dev.naadam.loadtest.fleet.BotFleet} owns threads; each runs its own bots and keeps its own figures, which
 * are added up when the threads have ended.
 */
@NullMarked
package dev.naadam.loadtest.fleet;

import org.jspecify.annotations.NullMarked;
