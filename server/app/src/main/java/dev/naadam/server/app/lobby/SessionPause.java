package dev.naadam.server.app.lobby;

import java.util.UUID;
import java.util.concurrent.CompletionStage;

/** Has matches stand still and go on, whichever node hosts them. The stages do not fail. */
public interface SessionPause {

    /** How a match stands with one pause. */
    enum Pace {
        /** It was told, or nobody can say now: asked again in a moment it will be clear. */
        UNSETTLED,
        /** It stands still, and a successor would. */
        STANDS_STILL,
        /** It goes on, and a successor would. */
        GOES_ON,
        /** There is no such match any more. */
        OVER
    }

    /**
     * Has it stand still; answers how it stood a moment ago.
     *
     * @param number of the pause in its lobby
     * @param lengthMillis {@link dev.naadam.server.core.ledger.Rules#NEVER}: until {@link #resume}
     */
    CompletionStage<Pace> pause(String organizer, UUID matchId, int number, long lengthMillis);

    /** Has it go on; answers how it stood a moment ago. */
    CompletionStage<Pace> resume(String organizer, UUID matchId, int number);
}
