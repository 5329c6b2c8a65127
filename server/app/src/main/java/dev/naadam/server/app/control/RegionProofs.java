package dev.naadam.server.app.control;

import dev.naadam.server.app.loop.MatchHost;
import java.util.UUID;
import java.util.concurrent.CompletionStage;

/** Shows why a match is played where it is. Any thread. */
public final class RegionProofs {

    private final OwnMatches own;
    private final RegionDecisions decisions;

    /**
     * As one node does it; it need not host the match.
     *
     * @param sight which matches it sees
     */
    public RegionProofs(MatchStore store, MatchHost host, Sight sight, RegionDecisions decisions) {
        this.own = new OwnMatches(store, host, sight);
        this.decisions = decisions;
    }

    /** The decision about a match of the caller's, as JSON. */
    public CompletionStage<Answer<String>> find(Caller caller, UUID matchId) {
        return Answer.then(
                own.load(caller, matchId),
                match -> decisions.load(matchId).thenApply(loaded -> Answer.of(loaded, new Refusal.UndecidedRegion())));
    }
}
