package dev.naadam.server.core.competition.dispute;

import dev.naadam.server.core.tournament.match.Result;

/** What a referee found about a disputed match. */
public sealed interface Finding {

    /** The result stands. */
    record Upheld() implements Finding {}

    /** It was another one. */
    record Corrected(Result result) implements Finding {}

    /** It is played again. */
    record Replayed() implements Finding {}
}
