package dev.naadam.server.app.control;

import dev.naadam.server.app.control.MatchStore.Position;
import dev.naadam.server.app.control.MatchStore.Range;
import dev.naadam.server.app.control.MatchStore.Stretch;
import dev.naadam.server.app.loop.MatchHost;
import dev.naadam.server.app.loop.MatchProgress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Lists an organizer's matches page by page. Any thread.
 *
 * <p>Records are sealed, so that the store cannot filter; a request looks at a bounded number of them. A page may
 * therefore hold fewer matches than asked for, even none, and still name a next one.
 */
public final class MatchListing {

    /** Longest page. */
    public static final int MAX_PAGE = 100;

    /** Matches that one request looks at: five round trips to the store, and a few milliseconds of opening seals. */
    static final int MAX_LOOKED_AT = 500;

    /** Walks at a time. One key may ask for 500 pages at once, and opened records of all of those were 100 MB of heap. */
    private static final int MAX_WALKS = 4;

    /** Walks that wait: one burst of a key and more; at a few milliseconds each the last one waits a second or two. */
    private static final int MAX_WAITING = 1024;

    private final Turnstile walks = new Turnstile(MAX_WALKS, MAX_WAITING);
    private final MatchStore store;
    private final MatchHost host;
    private final String self;
    private final Cursors cursors;

    public MatchListing(MatchStore store, MatchHost host, Sight sight, Cursors cursors) {
        this.store = store;
        this.host = host;
        this.self = sight.self();
        this.cursors = cursors;
    }

    /**
     * The page at a cursor.
     *
     * @param limit 1 to {@value #MAX_PAGE}
     * @param cursor what an earlier page of the same caller and filter named; null: the first page
     */
    public CompletionStage<Answer<MatchPage>> page(
            Caller caller, MatchFilter filter, int limit, @Nullable String cursor) {
        String context = caller.organizer() + "|" + filter;
        Position start = null;
        if (cursor != null) {
            start = cursors.open(cursor, context);
            if (start == null) {
                return Answer.refused(
                        new Refusal.BadParameter("cursor", "not one that this list, with these filters, has named"));
            }
        }
        Position from = start;
        return walks.pass(() -> new Walk(caller.organizer(), filter, limit, context).from(from));
    }

    private MatchSummary summary(StoredMatch stored) {
        MatchDescription match = stored.match();
        MatchProgress progress = host.progress(match.id());
        if (progress != null) {
            return new MatchSummary(match, progress.state());
        }
        boolean isOver = switch (stored.state()) {
            case WAITING, RUNNING -> false;
            case FINISHED, ABANDONED, LOST -> true;
        };
        // ours, not hosted and not over: the node was killed while it ran
        boolean isLost = !isOver && match.node().equals(self);
        return new MatchSummary(match, isLost ? MatchProgress.State.LOST : stored.state());
    }

    /** One request's way through the list. */
    private final class Walk {

        private final String organizer;
        private final MatchFilter filter;
        private final int limit;
        private final String context;
        private final List<MatchSummary> found = new ArrayList<>();
        private int lookedAt;

        Walk(String organizer, MatchFilter filter, int limit, String context) {
            this.organizer = organizer;
            this.filter = filter;
            this.limit = limit;
            this.context = context;
        }

        CompletionStage<Answer<MatchPage>> from(@Nullable Position position) {
            // most filters admit most matches: a first stretch as long as the page, and one more, is often enough
            int stretch = Math.min(lookedAt == 0 ? limit + 1 : MAX_LOOKED_AT - lookedAt, MAX_PAGE);
            lookedAt += stretch;
            Range range = new Range(position, filter.createdFromMillis(), filter.createdBeforeMillis(), stretch);
            return Answer.then(
                    store.scan(organizer, range).thenApply(answer -> Answer.of(answer, new Refusal.StoreUnreachable())),
                    this::take);
        }

        private CompletionStage<Answer<MatchPage>> take(Stretch stretch) {
            for (StoredMatch stored : stretch.matches()) {
                MatchSummary match = summary(stored);
                if (filter.admits(match)) {
                    if (found.size() == limit) {
                        // there is one more: the next page begins behind the last of this one
                        return page(positionOf(found.getLast()));
                    }
                    found.add(match);
                }
            }
            Position next = stretch.next();
            return next == null || lookedAt >= MAX_LOOKED_AT ? page(next) : from(next);
        }

        private CompletionStage<Answer<MatchPage>> page(@Nullable Position next) {
            return Answer.done(new MatchPage(found, next == null ? null : cursors.seal(next, context)));
        }

        private static Position positionOf(MatchSummary match) {
            return new Position(match.match().createdMillis(), match.match().id());
        }
    }
}
