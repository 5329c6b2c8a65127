/**
 * What is left of a match: what it was, the inputs and the hash of every tick, how it ended (docs/replays.md).
 *
 * <p>A match's own thread writes ticks into {@link dev.naadam.server.core.replay.TickChunk chunks}; whoever has all chunks
 * makes a file of them, and whoever has the file plays the match again and compares. Nothing here reads a clock or a disk.
 */
@NullMarked
package dev.naadam.server.core.replay;

import org.jspecify.annotations.NullMarked;
