package dev.naadam.server.core.tournament;

import dev.naadam.server.core.tournament.document.Problem;
import java.util.List;

/** What became of a document. */
public sealed interface Opening {

    /** It can be played. */
    record Opened(Tournament tournament) implements Opening {}

    /**
     * It can not.
     *
     * @param problems everything that was found
     */
    record Rejected(List<Problem> problems) implements Opening {

        public Rejected {
            problems = List.copyOf(problems);
        }
    }
}
