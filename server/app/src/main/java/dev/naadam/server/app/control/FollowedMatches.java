package dev.naadam.server.app.control;

import dev.naadam.server.app.control.EventLog.Entry;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The lives of other nodes' matches, as long as somebody here follows them. Any thread.
 *
 * <p>One log for each match, however many read it, filled from the store whenever {@link #poll} is called: what is told
 * here is as much later than on the match's own node as two calls are apart.
 */
public final class FollowedMatches {

    /** Twice as many as there may be readers. */
    private static final int MAX_FOLLOWED = 1_024;

    /** Polls after which a log that nobody reads is dropped. */
    private static final int MAX_IDLE_POLLS = 4;

    private final EventArchive archive;
    private final Map<UUID, Followed> followed = new ConcurrentHashMap<>();

    public FollowedMatches(EventArchive archive) {
        this.archive = archive;
    }

    /** One of them. */
    private static final class Followed {

        private final MatchDescription match;
        private final EventLog log = new EventLog();
        private volatile int idlePolls;

        Followed(MatchDescription match) {
            this.match = match;
        }
    }

    /** The turns so far, and those to come; an empty log if nothing is known of the match. */
    CompletionStage<Answer<EventLog>> follow(MatchDescription match) {
        Followed known = followed.get(match.id());
        if (known != null) {
            known.idlePolls = 0;
            return Answer.done(known.log);
        }
        if (followed.size() >= MAX_FOLLOWED) {
            return Answer.refused(new Refusal.Busy());
        }
        Followed entry = new Followed(match);
        return Answer.then(
                archive.after(match, 0).thenApply(read -> Answer.of(read, new Refusal.StoreUnreachable())), turns -> {
                    turns.forEach(entry.log::append);
                    if (turns.isEmpty() || entry.log.isComplete()) {
                        return Answer.done(entry.log);
                    }
                    Followed first = followed.putIfAbsent(match.id(), entry);
                    return Answer.done(first == null ? entry.log : first.log);
                });
    }

    /** Looks for news of everything that is followed. */
    public void poll() {
        followed.values().removeIf(FollowedMatches::isOverOrUnread);
        for (Followed entry : followed.values()) {
            var read = archive.after(entry.match, entry.log.newestId()).thenAccept(answer -> {
                if (answer instanceof StoreAnswer.Found<List<Entry>> turns) {
                    turns.value().forEach(entry.log::append);
                }
            });
            assert read != null;
        }
    }

    private static boolean isOverOrUnread(Followed entry) {
        entry.idlePolls = entry.log.hasReaders() ? 0 : entry.idlePolls + 1;
        return entry.log.isComplete() || entry.idlePolls > MAX_IDLE_POLLS;
    }
}
