/** Naadam game. */
@NullMarked
package dev.naadam.game;

import org.jspecify.annotations.NullMarked;
