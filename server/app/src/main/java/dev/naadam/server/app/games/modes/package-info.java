/**
 * Plays the same matches in JVMs of different modes and compares the hash chains. {@link
 * dev.naadam.server.app.games.modes.ModeCheck} is the parent's half; {@link
 * dev.naadam.server.app.games.modes.ChainMain} is the child's, which lets bots decide and records them or replays what
 * another child recorded. One thread plays, and in the parent one more a child reads.
 */
@NullMarked
package dev.naadam.server.app.games.modes;

import org.jspecify.annotations.NullMarked;
