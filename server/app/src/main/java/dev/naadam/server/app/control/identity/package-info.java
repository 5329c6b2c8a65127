/**
 * Whose a player token is: one of the platform, or one that an organizer's own identity system has signed (RFC 7519, read
 * by the rules of RFC 8725).
 *
 * <p>Called by the HTTP routes of players, on any thread. docs/decisions/0029 says why tokens are read here and by no library.
 */
@NullMarked
package dev.naadam.server.app.control.identity;

import org.jspecify.annotations.NullMarked;
