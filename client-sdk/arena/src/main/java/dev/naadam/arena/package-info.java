/**
 * The bundled game, found through {@link dev.naadam.game.Games}: {@link dev.naadam.arena.Arena}, played by {@link
 * dev.naadam.arena.match} on a {@link dev.naadam.arena.map}, seen through {@link dev.naadam.arena.view}.
 */
@NullMarked
package dev.naadam.arena;

import org.jspecify.annotations.NullMarked;
