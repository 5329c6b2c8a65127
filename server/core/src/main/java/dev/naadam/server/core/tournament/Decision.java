package dev.naadam.server.core.tournament;

import dev.naadam.server.core.tournament.match.MatchId;
import dev.naadam.server.core.tournament.match.Result;

/** Something that happened in a tournament or was decided about it. Teams are named by their number in the document. */
public sealed interface Decision {

    /** A match begins. */
    record Start(MatchId match) implements Decision {}

    /** A match has ended. It need not have been started. */
    record Report(MatchId match, Result result) implements Decision {}

    /** A match ended otherwise than was reported. */
    record Correct(MatchId match, Result result) implements Decision {}

    /** A match has not ended after all, or has not begun. */
    record Reopen(MatchId match) implements Decision {}

    /** A team leaves: it forfeits what it has not played. */
    record Leave(int team, Departure departure) implements Decision {}

    /** A team has not left after all. */
    record Return(int team) implements Decision {}
}
