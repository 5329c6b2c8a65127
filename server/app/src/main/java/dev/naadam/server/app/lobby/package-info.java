/**
 * Lobbies as the control plane uses them: how their orders are written, and the clerk that does what is due in them: asks
 * for regions, has matches made, takes their results over.
 *
 * <p>Knows no Redis and no HTTP; nothing here blocks.
 */
@NullMarked
package dev.naadam.server.app.lobby;

import org.jspecify.annotations.NullMarked;
