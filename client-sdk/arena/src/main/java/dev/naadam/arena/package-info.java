/**
 * The bundled game: a top-down shooter in which a shot flies for a second. {@link dev.naadam.arena.Arena} is played in
 * two teams, {@link dev.naadam.arena.Arena10} is the fixed workload that servers are measured with; one engine plays
 * both after their {@link dev.naadam.arena.ArenaRules}. Found through {@link dev.naadam.game.Games}; clients use
 * {@link dev.naadam.arena.ArenaView}, {@link dev.naadam.arena.ArenaInput} and {@link dev.naadam.arena.ArenaShots}.
 */
@NullMarked
package dev.naadam.arena;

import org.jspecify.annotations.NullMarked;
