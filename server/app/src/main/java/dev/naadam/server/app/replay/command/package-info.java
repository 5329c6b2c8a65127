/**
 * {@code ./naadam replay}: what is left of matches, looked at and checked without the server that hosted them. On the
 * main thread.
 */
@NullMarked
package dev.naadam.server.app.replay.command;

import org.jspecify.annotations.NullMarked;
