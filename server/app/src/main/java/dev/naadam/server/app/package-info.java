/**
 * The imperative shell around the core: everything with a thread, a socket, a clock or a disk.
 *
 * <p>{@code boot} wires it on one screen and is imported by nobody but {@code Main}.
 */
@NullMarked
package dev.naadam.server.app;

import org.jspecify.annotations.NullMarked;
