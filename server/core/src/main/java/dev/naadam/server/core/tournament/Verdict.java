package dev.naadam.server.core.tournament;

import java.util.List;

/** What became of a decision. */
public sealed interface Verdict {

    /**
     * It holds.
     *
     * @param tournament with the decision
     * @param changes what changed about matches, in their order
     */
    record Accepted(Tournament tournament, List<Change> changes) implements Verdict {

        public Accepted {
            changes = List.copyOf(changes);
        }
    }

    /** It does not, and nothing has changed. */
    record Refused(Refusal refusal) implements Verdict {}
}
