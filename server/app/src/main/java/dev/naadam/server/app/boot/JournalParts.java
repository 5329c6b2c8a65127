package dev.naadam.server.app.boot;

import dev.naadam.game.GameCatalog;
import dev.naadam.protocol.Entropy;
import dev.naadam.server.app.journal.JournalHome;
import dev.naadam.server.app.journal.NodeJournal;
import dev.naadam.server.app.loop.Journals;
import dev.naadam.server.app.metrics.JournalMetrics;
import dev.naadam.server.app.metrics.Metrics;
import dev.naadam.server.app.redis.ExternalRedis;
import dev.naadam.server.app.redis.RedisSource;
import dev.naadam.server.app.redis.RedisUri;
import dev.naadam.server.app.replay.ReplayBacklog;
import dev.naadam.server.app.secrets.KeySource;
import dev.naadam.server.app.store.JournalStore;
import dev.naadam.server.app.store.SealedSnapshots;
import dev.naadam.server.app.store.StoreSettings;
import dev.naadam.server.app.store.StoreUnavailable;
import dev.naadam.server.core.session.SnapshotSeal;
import java.security.SecureRandom;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What matches that outlive their server are written to: a Redis of its own, or that of the store. */
final class JournalParts {

    private static final Logger LOG = LoggerFactory.getLogger(JournalParts.class);
    private static final LongSupplier NANO_CLOCK = System::nanoTime;

    private final StoreParts storing;
    private final KeySource sealing;
    private final SecureRandom random;
    private final Entropy entropy;
    private final Metrics metrics;
    private @Nullable Logs logs;

    /** Where a session node's logs are, and what opens and seals what is in them: one for each shard. */
    record Logs(JournalHome home, Supplier<SnapshotSeal> seals) {}

    JournalParts(StoreParts storing, KeySource sealing, SecureRandom random, Entropy entropy, Metrics metrics) {
        this.storing = storing;
        this.sealing = sealing;
        this.random = random;
        this.entropy = entropy;
        this.metrics = metrics;
    }

    /** Where the logs are, once open; null: this node hosts no matches. */
    @Nullable Logs logs() {
        return logs;
    }

    /**
     * The journals of this node's shards; blocks for a few seconds at most.
     *
     * @param unstored parts of replays that logs are kept for
     * @param peers who are told of each log
     */
    Journals open(
            ServerOptions options,
            NodeProfile profile,
            PeerParts peers,
            GameCatalog games,
            ReplayBacklog unstored,
            Closing parts)
            throws BootFailure, StoreUnavailable {
        JournalMetrics meter = new JournalMetrics(metrics);
        if (!profile.isSession()) {
            return Journals.NONE;
        }
        RedisUri own = options.journalUri();
        RedisSource source = own == null ? storing.source() : new ExternalRedis(own);
        JournalStore store = parts.later(
                JournalStore.open(new StoreSettings(source, sealing, random, NANO_CLOCK, storing.metrics())));
        LOG.info("{}", store.promise(options.journalReplicas).line());
        JournalHome home = new JournalHome(
                store,
                // who serves other regions is no peer, and must not find these
                String.join(",", profile.regions()),
                peers.self(),
                options.journalReplicas,
                meter,
                peers,
                peers.witnesses(),
                unstored::waitingNanos,
                entropy,
                NANO_CLOCK);
        Logs opened = new Logs(home, () -> new SealedSnapshots(sealing, random, games));
        logs = opened;
        return new NodeJournal(home, opened.seals());
    }
}
