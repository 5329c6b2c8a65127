package dev.naadam.server.app.lobby;

import java.util.UUID;
import java.util.concurrent.CompletionStage;

/** Ends matches that nobody needs any more, whichever node hosts them. */
@FunctionalInterface
public interface SessionStop {

    /** Whether it is over, or will be in a moment. The stage does not fail. */
    CompletionStage<Boolean> stop(String organizer, UUID matchId);
}
