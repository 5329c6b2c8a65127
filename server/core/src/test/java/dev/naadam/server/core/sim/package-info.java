/**
 * The whole core with real clients over a simulated network: one thread, virtual time, seeded.
 *
 * <p>Only for tests. {@link dev.naadam.server.core.sim.SimWorld} is the place to begin.
 */
@NullMarked
package dev.naadam.server.core.sim;

import org.jspecify.annotations.NullMarked;
