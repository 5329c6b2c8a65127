/**
 * What a lobby is opened with: teams, maps, regions, clocks, budgets. Plain values; {@link SetupCheck} says whether they fit.
 */
@NullMarked
package dev.naadam.server.core.lobby.setup;

import org.jspecify.annotations.NullMarked;
