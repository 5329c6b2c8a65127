/**
 * A series of maps: by which pattern teams choose them, and how they ended. Pure; called by the rules of lobbies.
 *
 * <p>Patterns: docs/lobbies.md.
 */
@NullMarked
package dev.naadam.server.core.lobby.series;

import org.jspecify.annotations.NullMarked;
