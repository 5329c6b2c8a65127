/** {@code ./naadam replay} as its users see it. */
@NullMarked
package dev.naadam.server.app.replay.command;

import org.jspecify.annotations.NullMarked;
