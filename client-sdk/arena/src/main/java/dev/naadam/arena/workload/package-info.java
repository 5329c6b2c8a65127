/**
 * The game {@code arena-10}: the fixed workload that servers are measured with, and no part of the team shooter beside
 * it. Found through {@link dev.naadam.game.Games}; who watches a match reads {@link
 * dev.naadam.arena.workload.Arena10View}. Its hash chain is pinned by a test: nothing here may change what is computed.
 */
@NullMarked
package dev.naadam.arena.workload;

import org.jspecify.annotations.NullMarked;
