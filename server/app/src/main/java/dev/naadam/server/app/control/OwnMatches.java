package dev.naadam.server.app.control;

import dev.naadam.server.app.loop.MatchHost;
import dev.naadam.server.app.loop.MatchProgress;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * The matches of whoever asks. One of somebody else is unknown and not forbidden: an answer must not tell that it
 * exists.
 */
final class OwnMatches {

    private final MatchStore store;
    private final MatchHost host;
    private final Place place;

    OwnMatches(MatchStore store, MatchHost host, Place place) {
        this.store = store;
        this.host = host;
        this.place = place;
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
        return load(caller, matchId).thenApply(loaded -> {
            if (loaded instanceof Answer.Done<StoredMatch> done) {
                Refusal obstacle = obstacle(done.value().match());
                return obstacle == null ? loaded : new Answer.Refused<>(obstacle);
            }
            return loaded;
        });
    }

    boolean isHostedElsewhere(MatchDescription match) {
        return !match.node().equals(place.node());
    }

    private @Nullable Refusal obstacle(MatchDescription match) {
        MatchProgress progress = host.progress(match.id());
        if (progress == null && isHostedElsewhere(match)) {
            return new Refusal.HostedElsewhere(match.node());
        }
        return progress == null || isOver(progress.state()) ? new Refusal.MatchOver() : null;
    }

    private static boolean isOver(MatchProgress.State state) {
        return switch (state) {
            case WAITING, RUNNING -> false;
            case FINISHED, ABANDONED -> true;
        };
    }
}
