/** Naadam arena. */
@NullMarked
package dev.naadam.arena;

import org.jspecify.annotations.NullMarked;
