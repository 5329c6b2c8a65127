/**
 * {@code ./naadam game}: which games there are, and whether one keeps the promises of the SPI. Nothing of it runs in a
 * server.
 */
@NullMarked
package dev.naadam.server.app.games;

import org.jspecify.annotations.NullMarked;
