/**
 * What a lobby is opened with: teams, maps, regions, clocks, budgets. Plain values, checked when a lobby is opened.
 */
@NullMarked
package dev.naadam.server.core.lobby.setup;

import org.jspecify.annotations.NullMarked;
