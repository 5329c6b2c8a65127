package dev.naadam.client.control;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Follows a tournament on a thread of its own, for whoever looks now and then, at a pace of their own. One thread looks. */
public final class TournamentWatch implements AutoCloseable {

    private final LinkedBlockingQueue<TournamentEvent> events = new LinkedBlockingQueue<>();
    private final Thread thread;
    private volatile @Nullable Exception failure;

    private TournamentWatch(TournamentApi api, String tournament, long afterId) {
        thread = Thread.ofVirtual().name("watch-" + tournament).unstarted(() -> follow(api, tournament, afterId));
    }

    /**
     * Starts to follow.
     *
     * @param afterId number of the last event that is known, 0 for all
     */
    public static TournamentWatch start(TournamentApi api, String tournament, long afterId) {
        TournamentWatch watch = new TournamentWatch(api, tournament, afterId);
        watch.thread.start();
        return watch;
    }

    /**
     * What has happened since the last call, in its order; nothing if nothing does for so long.
     *
     * @throws IOException if it could not be followed any more; what was told before is handed out first
     */
    public List<TournamentEvent> next(Duration atMost) throws IOException, InterruptedException {
        List<TournamentEvent> news = new ArrayList<>();
        TournamentEvent first = events.poll(atMost.toNanos(), TimeUnit.NANOSECONDS);
        if (first != null) {
            news.add(first);
            events.drainTo(news);
        } else if (failure instanceof IOException fault) {
            throw fault;
        }
        return news;
    }

    /** Whether the tournament has ended and all of it was handed out. */
    public boolean isOver() {
        return !thread.isAlive() && failure == null && events.isEmpty();
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    private void follow(TournamentApi api, String tournament, long afterId) {
        try {
            api.follow(tournament, afterId, events::add);
        } catch (IOException | InterruptedException e) {
            failure = e;
        }
    }
}
