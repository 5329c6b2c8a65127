package dev.naadam.server.app.control;

import dev.naadam.server.app.control.EventLog.Entry;
import dev.naadam.server.app.loop.MatchHost;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Enters in the books that this node goes on with matches of another one: who hosts them, in whose name they are asked about,
 * and what was told of them so far; or that nobody can. Any thread.
 *
 * <p>Behind the play, which does not wait for it: the journal has decided whose the matches are. Until a match is entered, it
 * looks like one of the node that had it, which nobody calls lost before ten seconds have passed.
 */
public final class Inheritance {

    private static final Logger LOG = LoggerFactory.getLogger(Inheritance.class);

    /** Between two attempts while the store is away. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final String self;
    private final MatchHost host;
    private final HostDesk desk;
    private final MatchStore matches;
    private final PlaceStore places;
    private final Stories stories;
    private final Executor later;

    /** Where stories are: those of this node's matches, and what all nodes have told. */
    public record Stories(MatchEvents own, EventArchive told) {}

    /** As one node does it. */
    public Inheritance(
            String self, MatchHost host, HostDesk desk, MatchStore matches, PlaceStore places, Stories stories) {
        this(self, host, desk, matches, places, stories, afterAWhile());
    }

    Inheritance(
            String self,
            MatchHost host,
            HostDesk desk,
            MatchStore matches,
            PlaceStore places,
            Stories stories,
            Executor later) {
        this.self = self;
        this.host = host;
        this.desk = desk;
        this.matches = matches;
        this.places = places;
        this.stories = stories;
        this.later = later;
    }

    private static Executor afterAWhile() {
        return CompletableFuture.delayedExecutor(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Enters a match that this node hosts from now on; again and again until it is, or the match is over. */
    public CompletionStage<Void> enter(UUID matchId) {
        return desk.inTurn(() -> matches.load(matchId).thenCompose(loaded -> switch (loaded) {
                    case StoreAnswer.Found<StoredMatch> stored ->
                        enter(stored.value().match());
                    // nobody was told of it, or it is so old that nobody asks
                    case StoreAnswer.Absent<StoredMatch> absent -> entered();
                    case StoreAnswer.Unreachable<StoredMatch> away -> CompletableFuture.completedStage(false);
                }))
                .thenCompose(isEntered -> isEntered || host.progress(matchId) == null ? done() : again(matchId));
    }

    /**
     * Enters a match as lost that nobody can go on with, so that its lobby plays it again at once; again and again until it
     * is. One that is over stays what it is.
     */
    public CompletionStage<Void> lose(UUID matchId) {
        return desk.inTurn(() -> matches.load(matchId).thenCompose(loaded -> switch (loaded) {
                    case StoreAnswer.Found<StoredMatch> stored -> lose(stored.value());
                    case StoreAnswer.Absent<StoredMatch> absent -> entered();
                    case StoreAnswer.Unreachable<StoredMatch> away -> CompletableFuture.completedStage(false);
                }))
                .thenCompose(isEntered -> isEntered ? done() : afterAPause().thenCompose(waited -> lose(matchId)));
    }

    private CompletionStage<Boolean> lose(StoredMatch stored) {
        MatchDescription match = stored.match();
        boolean isOver = switch (stored.state()) {
            case WAITING, RUNNING -> false;
            case FINISHED, ABANDONED, LOST -> true;
        };
        if (isOver) {
            return entered();
        }
        return each(
                matches.lose(match.id()),
                lost -> stories.told()
                        .endAsLost(match.id())
                        .thenCompose(told -> each(places.leave(match.node(), match.id()), left -> entered())));
    }

    private CompletionStage<Boolean> enter(MatchDescription match) {
        return each(
                        places.move(match.node(), self, match.id()),
                        moved -> each(matches.move(match.id(), self), now -> takeOver(now)))
                .thenApply(isEntered -> {
                    if (isEntered) {
                        LOG.info("match {} of node {} goes on here", match.id(), match.node());
                    }
                    return isEntered;
                });
    }

    private CompletionStage<Boolean> takeOver(MatchDescription match) {
        return each(stories.told().after(match, 0), (List<Entry> soFar) -> {
            stories.own().takeOver(match, soFar);
            return entered();
        });
    }

    private CompletionStage<Void> again(UUID matchId) {
        return afterAPause().thenCompose(waited -> enter(matchId));
    }

    private CompletionStage<Void> afterAPause() {
        return CompletableFuture.runAsync(() -> {}, later);
    }

    private static <T> CompletionStage<Boolean> each(
            CompletionStage<StoreAnswer<T>> asked, Function<T, CompletionStage<Boolean>> next) {
        return asked.thenCompose(answer -> switch (answer) {
            case StoreAnswer.Found<T> found -> next.apply(found.value());
            case StoreAnswer.Absent<T> absent -> entered();
            case StoreAnswer.Unreachable<T> away -> CompletableFuture.completedStage(false);
        });
    }

    private static CompletionStage<Boolean> entered() {
        return CompletableFuture.completedStage(true);
    }

    private static CompletionStage<Void> done() {
        return CompletableFuture.allOf();
    }
}
