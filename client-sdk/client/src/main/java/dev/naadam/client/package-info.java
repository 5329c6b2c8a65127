/**
 * The client SDK. {@link dev.naadam.client.ClientSession} is the protocol's client half without threads, sockets or
 * clocks; whoever owns a loop (the SDK's network thread, a load tester, a simulation in virtual time) drives it.
 *
 * <p>JDK, {@code protocol} and {@code game} only, and for the control API a streaming JSON parser.
 */
@NullMarked
package dev.naadam.client;

import org.jspecify.annotations.NullMarked;
