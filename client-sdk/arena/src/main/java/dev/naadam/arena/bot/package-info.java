/**
 * Bots that play the game as people might: they see what a player sees, remember it, react late, aim with error, take cover
 * and play for the banner. Made by the game for load tests, demos and practice; used by one thread each. All that is
 * worked out about a map is shared by its bots and never changes.
 */
@NullMarked
package dev.naadam.arena.bot;

import org.jspecify.annotations.NullMarked;
