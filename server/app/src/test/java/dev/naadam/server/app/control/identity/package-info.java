/** Whose a player token is. */
@NullMarked
package dev.naadam.server.app.control.identity;

import org.jspecify.annotations.NullMarked;
