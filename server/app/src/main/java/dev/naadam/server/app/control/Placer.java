package dev.naadam.server.app.control;

import dev.naadam.server.app.control.Placing.Placed;
import java.util.concurrent.CompletionStage;

/** Finds a place for a match, stores and hosts it there. Any thread; the stage does not fail. */
public interface Placer {

    /** The match and its node, or why there is no place. */
    CompletionStage<Answer<Placed>> place(MatchDraft draft);
}
