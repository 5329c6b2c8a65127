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
import dev.naadam.server.app.secrets.KeySource;
import dev.naadam.server.app.store.JournalStore;
import dev.naadam.server.app.store.SealedSnapshots;
import dev.naadam.server.app.store.StoreSettings;
import dev.naadam.server.app.store.StoreUnavailable;
import java.security.SecureRandom;
import java.util.function.LongSupplier;
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

    JournalParts(StoreParts storing, KeySource sealing, SecureRandom random, Entropy entropy, Metrics metrics) {
        this.storing = storing;
        this.sealing = sealing;
        this.random = random;
        this.entropy = entropy;
        this.metrics = metrics;
    }

    /** The journals of this node's shards; blocks for a few seconds at most. */
    Journals open(ServerOptions options, NodeProfile profile, String node, GameCatalog games, Closing parts)
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
                store, profile.regions().getFirst(), node, options.journalReplicas, meter, entropy, NANO_CLOCK);
        return new NodeJournal(home, () -> new SealedSnapshots(sealing, random, games));
    }
}
