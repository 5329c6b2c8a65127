/**
 * The wire of version 1 as PROTOCOL.md describes it: what both ends share, JDK only.
 *
 * <p>Nothing here reads a clock, draws randomness by itself or does I/O. Readers never throw on bytes from the network:
 * they answer with a {@link dev.naadam.protocol.PacketFate} or with null.
 */
@NullMarked
package dev.naadam.protocol;

import org.jspecify.annotations.NullMarked;
