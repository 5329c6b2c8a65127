/**
 * The game SPI: what a studio writes a deterministic game against, and the small tools it needs for that.
 *
 * <p>A match is a pure function of (setup, random seed, inputs). Nothing in here, and nothing in a game, reads a clock,
 * touches a file or a socket, starts a thread or asks for randomness that is not part of its own state. The host, the
 * client, the bots and the replay verifier run the same classes. No type of this package is thread-safe unless it is a
 * record or an enum: one simulation is used by one thread at a time.
 */
@NullMarked
package dev.naadam.game;

import org.jspecify.annotations.NullMarked;
