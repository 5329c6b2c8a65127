package dev.naadam.server.app.control;

import dev.naadam.server.app.loop.MatchHost;
import dev.naadam.server.app.replay.FoundReplay;
import dev.naadam.server.app.replay.ReplayLibrary;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Hands out what is left of matches. Any thread, and any node: the match need not have been played here. */
public final class Replays {

    /**
     * What a match that is over has stored by then is all there will be: its node is gone, or has given up. Well over the
     * time for which a node tries to store the last part while it stops.
     */
    private static final long SETTLED_MILLIS = 60_000;

    private final OwnMatches own;
    private final ReplayLibrary library;

    /**
     * As one node does it.
     *
     * @param sight which matches it sees
     */
    public Replays(MatchStore store, MatchHost host, Sight sight, ReplayLibrary library) {
        this.own = new OwnMatches(store, host, sight);
        this.library = library;
    }

    /** The file of a match of the caller's, once the match is over. */
    public CompletionStage<Answer<byte[]>> find(Caller caller, UUID matchId) {
        return Answer.then(
                own.load(caller, matchId),
                match -> library.find(matchId).thenCompose(found -> judge(OwnMatches.isOver(match.state()), found)));
    }

    private static CompletionStage<Answer<byte[]>> judge(boolean isOver, FoundReplay found) {
        return CompletableFuture.completedStage(
                switch (found) {
                    case FoundReplay.File file ->
                        file.isWhole() || (isOver && file.ageMillis() > SETTLED_MILLIS)
                                ? new Answer.Done<>(file.bytes())
                                : new Answer.Refused<>(new Refusal.MatchGoesOn());
                    case FoundReplay.None none ->
                        new Answer.Refused<>(isOver ? new Refusal.UnknownReplay() : new Refusal.MatchGoesOn());
                    case FoundReplay.Busy busy -> new Answer.Refused<>(new Refusal.Busy());
                    case FoundReplay.Away away -> new Answer.Refused<>(new Refusal.StoreUnreachable());
                });
    }
}
