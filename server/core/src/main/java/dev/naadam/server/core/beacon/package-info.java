/**
 * A beacon's half of a measurement (PROTOCOL.md sections 10 and 11), and the half of a beacon that measures another one.
 *
 * <p>The app's beacon loop calls it on its one thread; addresses, times and entropy come in. Nothing here grows with what
 * unproven sources send.
 */
@NullMarked
package dev.naadam.server.core.beacon;

import org.jspecify.annotations.NullMarked;
