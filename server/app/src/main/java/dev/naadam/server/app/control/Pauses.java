package dev.naadam.server.app.control;

import dev.naadam.server.app.loop.MatchHost;
import dev.naadam.server.app.loop.MatchProgress;
import dev.naadam.server.app.loop.PauseProgress;
import java.util.UUID;
import java.util.concurrent.CompletionStage;

/**
 * Has matches of this node stand still and go on (docs/decisions/0040). Any thread.
 *
 * <p>An answer says how the match stood when it was asked: whoever wants to know what became of an order gives it again.
 */
public final class Pauses {

    private final MatchHost host;
    private final OwnMatches own;

    public Pauses(MatchHost host, MatchStore store, Sight sight) {
        this.host = host;
        this.own = new OwnMatches(store, host, sight);
    }

    /** How a match stands with one pause. */
    public enum Standing {
        /** It plays on, or stands still and no successor would know: for a moment. */
        ORDERED,
        /** It stands still, and a successor would. */
        ON,
        /** It goes on, and a successor would. */
        OVER
    }

    /**
     * Has it stand still from its next tick boundary on.
     *
     * @param number of the pause; nothing happens if there was a newer one
     * @param lengthMillis after which it goes on by itself; {@link dev.naadam.server.core.session.Recess#NO_END}: not before
     *     {@link #resume}
     */
    public CompletionStage<Answer<Standing>> pause(Caller caller, UUID matchId, long number, long lengthMillis) {
        return Answer.then(own.loadLive(caller, matchId), match -> {
            Standing standing = standing(matchId, number);
            boolean isKnown = standing != Standing.ORDERED;
            return isKnown || host.pause(matchId, number, lengthMillis)
                    ? Answer.done(standing)
                    : Answer.refused(new Refusal.Busy());
        });
    }

    /** Has it go on in a moment. */
    public CompletionStage<Answer<Standing>> resume(Caller caller, UUID matchId, long number) {
        return Answer.then(own.loadLive(caller, matchId), match -> {
            Standing standing = standing(matchId, number);
            return standing == Standing.OVER || host.resume(matchId, number)
                    ? Answer.done(standing)
                    : Answer.refused(new Refusal.Busy());
        });
    }

    private Standing standing(UUID matchId, long number) {
        MatchProgress progress = host.progress(matchId);
        PauseProgress pause = progress == null ? PauseProgress.NONE : progress.pause();
        if (pause.isOn(number)) {
            return Standing.ON;
        }
        return pause.isOver(number) ? Standing.OVER : Standing.ORDERED;
    }
}
