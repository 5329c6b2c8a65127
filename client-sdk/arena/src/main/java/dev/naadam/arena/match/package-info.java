/**
 * The rules of the arena: rounds, movement, weapons, the banner, and what each player may see of them. {@link
 * dev.naadam.arena.match.ArenaSimulation} is a match, {@link dev.naadam.arena.match.ArenaPredictor} runs the same classes
 * for one player on a client. State is flat arrays by slot; nothing allocates in a steady tick.
 */
@NullMarked
package dev.naadam.arena.match;

import org.jspecify.annotations.NullMarked;
