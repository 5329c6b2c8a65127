package dev.naadam.server.app.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder in which every match that ends on this node leaves its replay as a file, named by the match, for good. Written
 * by a thread of its own, one after the other; any thread may ask.
 */
public final class ReplayArchive implements AutoCloseable {

    /** Replays that wait: a whole node's matches that end together, and again. */
    private static final int MAX_WAITING = 4096;

    /** Attempts while Redis is away, a second apart; the store keeps the replay for days after that. */
    private static final int MAX_ATTEMPTS = 30;

    private static final Duration CLOSE_LIMIT = Duration.ofSeconds(3);
    private static final String SUFFIX = ".replay";
    private static final Logger LOG = LoggerFactory.getLogger(ReplayArchive.class);

    private final Path folder;
    private final ReplayLibrary library;
    private final ReplayCounters counters;
    private final ThreadPoolExecutor thread = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(MAX_WAITING),
            Thread.ofPlatform().name("replay-archive").factory());

    /** In a folder that is there. */
    public ReplayArchive(Path folder, ReplayLibrary library, ReplayCounters counters) {
        this.folder = folder;
        this.library = library;
        this.counters = counters;
    }

    /** Puts the replay of a match that is over into the folder. Does not wait. */
    public void keep(UUID matchId) {
        try {
            thread.execute(() -> settle(matchId));
        } catch (RejectedExecutionException e) {
            fail(matchId, MAX_WAITING + " wait already, or the node stops");
        }
    }

    private void settle(UUID matchId) {
        try {
            FoundReplay found = library.assemble(matchId);
            for (int attempt = 1; found instanceof FoundReplay.Away && attempt < MAX_ATTEMPTS; attempt++) {
                TimeUnit.SECONDS.sleep(1);
                found = library.assemble(matchId);
            }
            switch (found) {
                case FoundReplay.File file -> write(matchId, file.bytes());
                case FoundReplay.None none -> fail(matchId, "it is not in the store any more");
                case FoundReplay.Away away -> fail(matchId, away.reason());
                case FoundReplay.Busy busy -> fail(matchId, "the store is busy");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            fail(matchId, "the node stops");
        }
    }

    /** Whole or not at all: whoever watches the folder never sees half a file under its name. */
    private void write(UUID matchId, byte[] bytes) {
        Path draft = folder.resolve(matchId + ".draft");
        try {
            Files.write(draft, bytes);
            Files.move(
                    draft,
                    folder.resolve(matchId + SUFFIX),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            counters.count(ReplayFate.ARCHIVED);
        } catch (IOException e) {
            fail(matchId, e.toString());
        }
    }

    private void fail(UUID matchId, String reason) {
        counters.count(ReplayFate.UNARCHIVED);
        LOG.error("the replay of match {} is not in the archive: {}", matchId, reason);
    }

    /** Writes what waits, within a bound. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(CLOSE_LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
                int left = thread.shutdownNow().size();
                LOG.error("{} replays are not in the archive: the node stops", left + 1);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
