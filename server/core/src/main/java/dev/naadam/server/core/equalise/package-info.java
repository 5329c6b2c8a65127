/**
 * The lines of a match's players: how long they are as the server measures them, whether that is what was promised, by how
 * much each is made longer, and what was delivered in the end (STATES.md, "What was promised" and "Equalised").
 *
 * <p>Pure figures without packets and clocks. Called by the sessions of a match, on its shard's thread.
 */
@NullMarked
package dev.naadam.server.core.equalise;

import org.jspecify.annotations.NullMarked;
