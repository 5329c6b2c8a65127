/**
 * Tournaments outside of the core: their JSON, the model of brackets-manager, drawings for a terminal, and {@code ./naadam
 * tournament}.
 *
 * <p>Reads files and prints; the rules are in the core. For one thread.
 */
@NullMarked
package dev.naadam.server.app.tournament;

import org.jspecify.annotations.NullMarked;
