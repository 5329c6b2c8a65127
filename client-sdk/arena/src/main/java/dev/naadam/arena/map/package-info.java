/**
 * The ground that is played on: seven maps from files, what is in the way of a player, of a look and of a shot, and how far
 * it is from here to there. The match asks it every tick, bots ask it to find their way. Knows nothing of players or rules.
 */
@NullMarked
package dev.naadam.arena.map;

import org.jspecify.annotations.NullMarked;
