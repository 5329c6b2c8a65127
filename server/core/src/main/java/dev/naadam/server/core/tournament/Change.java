package dev.naadam.server.core.tournament;

import dev.naadam.server.core.tournament.match.Match;
import dev.naadam.server.core.tournament.match.Transition;
import org.jspecify.annotations.Nullable;

/**
 * What a decision changed about a match.
 *
 * @param transition its name
 * @param before the match before, null if there was none
 * @param after the match now, null if there is none
 */
public record Change(
        Transition transition,
        @Nullable Match before,
        @Nullable Match after) {}
