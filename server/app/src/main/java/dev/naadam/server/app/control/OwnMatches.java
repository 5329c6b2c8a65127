package dev.naadam.server.app.control;

import dev.naadam.server.app.loop.MatchHost;
import dev.naadam.server.app.loop.MatchProgress;
import java.util.UUID;
import java.util.concurrent.CompletionStage;

/**
 * The matches of whoever asks. One of somebody else is unknown and not forbidden: an answer must not tell that it
 * exists.
 */
final class OwnMatches {

    private final MatchStore store;
    private final MatchHost host;
    private final NodeRegistry registry;
    private final String self;

    /**
     * As one node sees them.
     *
     * @param sight who it is, and who else is there
     */
    OwnMatches(MatchStore store, MatchHost host, Sight sight) {
        this.store = store;
        this.host = host;
        this.registry = sight.registry();
        this.self = sight.self();
    }

    CompletionStage<Answer<StoredMatch>> load(Caller caller, UUID matchId) {
        return store.load(matchId).thenApply(loaded -> {
            Answer<StoredMatch> answer = Answer.of(loaded, new Refusal.UnknownMatch());
            return answer instanceof Answer.Done<StoredMatch> done
                            && !done.value().match().organizer().equals(caller.organizer())
                    ? new Answer.Refused<>(new Refusal.UnknownMatch())
                    : answer;
        });
    }

    /** The match if it still goes on here, and can be acted upon. */
    CompletionStage<Answer<StoredMatch>> loadLive(Caller caller, UUID matchId) {
        return Answer.then(load(caller, matchId), stored -> {
            MatchProgress progress = host.progress(matchId);
            if (progress != null) {
                return isOver(progress.state()) ? Answer.refused(new Refusal.MatchOver()) : Answer.done(stored);
            }
            return isOver(stored.state())
                    ? Answer.refused(new Refusal.MatchOver())
                    : Answer.then(hostElsewhere(stored.match()), elsewhere -> Answer.refused(elsewhere));
        });
    }

    /** Who hosts a match that is not hosted here: another node that lives, or nobody, so that it is over. */
    CompletionStage<Answer<Refusal>> hostElsewhere(MatchDescription match) {
        if (match.node().equals(self)) {
            return Answer.done(new Refusal.MatchOver());
        }
        return Answer.then(
                registry.live().thenApply(live -> Answer.of(live, new Refusal.StoreUnreachable())),
                live -> Answer.done(
                        live.stream().anyMatch(node -> node.id().equals(match.node()))
                                ? new Refusal.HostedElsewhere(match.node())
                                : new Refusal.MatchOver()));
    }

    static boolean isOver(MatchProgress.State state) {
        return switch (state) {
            case WAITING, RUNNING -> false;
            case FINISHED, ABANDONED, LOST -> true;
        };
    }
}
