/**
 * Orders of seeds: over the first round of a bracket, over groups, and from groups into a bracket.
 *
 * <p>Pure functions of numbers; called when the matches of a stage are laid out.
 */
@NullMarked
package dev.naadam.server.core.tournament.order;

import org.jspecify.annotations.NullMarked;
