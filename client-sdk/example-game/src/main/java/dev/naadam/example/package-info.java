/**
 * The example of docs/game-spi.md, small and complete: two teams fight for one lantern in the fog. Hosted like any other
 * game; nothing depends on it.
 */
@NullMarked
package dev.naadam.example;

import org.jspecify.annotations.NullMarked;
