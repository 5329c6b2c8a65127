/**
 * Plays the same matches in JVMs of different modes and compares the hash chains. {@link
 * dev.naadam.server.app.games.modes.ChainMain} is the child's half, everything else the parent's.
 */
@NullMarked
package dev.naadam.server.app.games.modes;

import org.jspecify.annotations.NullMarked;
