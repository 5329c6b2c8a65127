/**
 * The examples of docs/game-spi.md, small and complete: two teams fight for one lantern in the fog; a tug of war in one
 * file. Hosted like any other game; nothing depends on them.
 */
@NullMarked
package dev.naadam.example;

import org.jspecify.annotations.NullMarked;
