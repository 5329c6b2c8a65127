/**
 * Turns a command line into a running node: every part is built once, by constructor, in {@link
 * dev.naadam.server.app.boot.Server}.
 *
 * <p>Imported by nobody but {@code Main}: whatever is configurable is read here and handed on as a value.
 */
@NullMarked
package dev.naadam.server.app.boot;

import org.jspecify.annotations.NullMarked;
