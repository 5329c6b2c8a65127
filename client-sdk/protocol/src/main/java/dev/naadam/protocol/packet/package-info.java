/**
 * The packets of the game port (PROTOCOL.md sections 5 to 7).
 *
 * <p>Readers and writers are mutable and reused: one INPUT and one STATE per player and tick must not allocate.
 */
@NullMarked
package dev.naadam.protocol.packet;

import org.jspecify.annotations.NullMarked;
