/**
 * Reads the bytecode of a game for what a deterministic game may not call. Called by {@code game check}, on its thread;
 * nothing of the game is run here.
 */
@NullMarked
package dev.naadam.server.app.games.scan;

import org.jspecify.annotations.NullMarked;
