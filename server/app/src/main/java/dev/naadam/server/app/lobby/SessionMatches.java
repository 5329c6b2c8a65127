package dev.naadam.server.app.lobby;

import dev.naadam.server.app.control.Answer;
import dev.naadam.server.app.control.Caller;
import dev.naadam.server.app.control.CreatedMatch;
import dev.naadam.server.app.control.EndReason;
import dev.naadam.server.app.control.MatchCreation;
import dev.naadam.server.app.control.MatchRequest;
import dev.naadam.server.app.control.MatchResult;
import dev.naadam.server.app.control.MatchStore;
import dev.naadam.server.app.control.Refusal;
import dev.naadam.server.app.control.StoreAnswer;
import dev.naadam.server.app.control.StoredMatch;
import dev.naadam.server.app.control.Turnstile;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Makes the matches of lobbies, each once however often it is asked, and tells what became of them. Any thread. */
public final class SessionMatches {

    /** Made at a time by one node: a fourth of the places that may be leased on a host at a time. */
    private static final int MADE_TOGETHER = 16;

    /** The lobbies of the largest round, of a few tournaments. */
    private static final int MAX_WAITING = 4_096;

    private final MatchCreation creation;
    private final MatchStore store;
    private final Turnstile turnstile = new Turnstile(MADE_TOGETHER, MAX_WAITING);

    public SessionMatches(MatchCreation creation, MatchStore store) {
        this.creation = creation;
        this.store = store;
    }

    /** Makes it, or finds what was made under this id. */
    CompletionStage<Made> make(UUID matchId, String organizer, MatchRequest request) {
        Caller lobby = new Caller("lobby", organizer, Set.of(), null);
        return turnstile.pass(() -> creation.create(lobby, request, matchId)).thenCompose(answer -> switch (answer) {
            case Answer.Done<CreatedMatch> done ->
                made(new Made.Hosted(done.value().match().node()));
            case Answer.Refused<CreatedMatch> refused -> unmade(matchId, refused.why());
        });
    }

    private CompletionStage<Made> unmade(UUID matchId, Refusal why) {
        return switch (why) {
            // it was made, and has ended since
            case Refusal.MatchOver over ->
                store.load(matchId)
                        .thenApply(loaded -> loaded instanceof StoreAnswer.Found<StoredMatch> stored
                                ? new Made.Hosted(stored.value().match().node())
                                : new Made.Unknown());
            case Refusal.NoRoom full -> made(new Made.NoRoom());
            case Refusal.BadField bad ->
                made(
                        bad.pointer().equals("/region")
                                ? new Made.NoRoom()
                                : new Made.Unplayable(bad.pointer() + ": " + bad.reason()));
            default -> made(new Made.Unknown());
        };
    }

    private static CompletionStage<Made> made(Made made) {
        return CompletableFuture.completedStage(made);
    }

    /** What became of it. */
    CompletionStage<Fate> fate(UUID matchId) {
        return store.result(matchId).thenCompose(answer -> switch (answer) {
            case StoreAnswer.Found<MatchResult> ended ->
                ended.value().outcome() == null
                        ? store.load(matchId).thenApply(SessionMatches::unfinished)
                        : CompletableFuture.completedStage(new Fate.Played(ended.value()));
            case StoreAnswer.Absent<MatchResult> none -> store.load(matchId).thenApply(SessionMatches::unfinished);
            case StoreAnswer.Unreachable<MatchResult> away -> CompletableFuture.completedStage(new Fate.Open(false));
        });
    }

    private static Fate unfinished(StoreAnswer<StoredMatch> loaded) {
        return switch (loaded) {
            case StoreAnswer.Unreachable<StoredMatch> away -> new Fate.Open(false);
            case StoreAnswer.Absent<StoredMatch> absent -> new Fate.Missing();
            case StoreAnswer.Found<StoredMatch> stored ->
                switch (stored.value().state()) {
                    case WAITING -> new Fate.Open(false);
                    // the result of one that is finished is still in its node's outbox
                    case RUNNING, FINISHED -> new Fate.Open(true);
                    case ABANDONED -> new Fate.CutShort(stored.value().endReason());
                    case LOST -> new Fate.CutShort(EndReason.NODE_LOST);
                };
        };
    }
}
