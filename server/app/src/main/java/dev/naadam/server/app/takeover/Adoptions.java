package dev.naadam.server.app.takeover;

import dev.naadam.server.core.journal.ClaimResult;
import dev.naadam.server.core.journal.MatchLog;
import dev.naadam.server.core.journal.NamedMatches;
import dev.naadam.server.core.journal.ReadLog;
import dev.naadam.server.core.journal.StoredEntry;
import dev.naadam.server.core.session.LogRevival;
import dev.naadam.server.core.session.SnapshotSeal;
import dev.naadam.server.core.succession.Order;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the logs that this node has claimed and brings their matches back, each on a thread of its own. Any thread.
 *
 * <p>A match is handed on as soon as it has been played: the first of a hundred does not wait for the last.
 */
public final class Adoptions {

    private static final Logger LOG = LoggerFactory.getLogger(Adoptions.class);

    /** Between two attempts to read a log: nobody else can go on with it any more. */
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final ShardStore store;
    private final Supplier<SnapshotSeal> seals;
    private final Heir heir;
    private final TakeoverMeter meter;
    private final LongSupplier nanoClock;

    /**
     * Adopts for one node.
     *
     * @param seals makes one for each takeover, since it serves one thread at a time
     */
    public Adoptions(
            ShardStore store, Supplier<SnapshotSeal> seals, Heir heir, TakeoverMeter meter, LongSupplier nanoClock) {
        this.store = store;
        this.seals = seals;
        this.heir = heir;
        this.meter = meter;
        this.nanoClock = nanoClock;
    }

    /** Goes on with a shard that was just claimed; returns at once. */
    void adopt(Order.Claim order, ClaimResult.Claimed claimed) {
        Takeover takeover = new Takeover(order, claimed, nanoClock.getAsLong());
        Executor thread =
                command -> Thread.ofPlatform().name("takeover-" + order.shard()).start(command);
        read(takeover, thread);
    }

    private void read(Takeover takeover, Executor thread) {
        var read = store.entries(takeover.order.shard())
                .whenCompleteAsync(
                        (entries, failure) -> {
                            if (entries == null) {
                                LOG.warn(
                                        "shard {}: its log can't be read, trying again",
                                        takeover.order.shard(),
                                        failure);
                                CompletableFuture.delayedExecutor(PAUSE.toMillis(), TimeUnit.MILLISECONDS)
                                        .execute(() -> read(takeover, thread));
                            } else {
                                takeover.run(entries);
                            }
                        },
                        thread);
        assert read != null;
    }

    /** One shard. */
    private final class Takeover {

        private final Order.Claim order;
        private final ClaimResult.Claimed claimed;
        private final long claimedNanos;

        Takeover(Order.Claim order, ClaimResult.Claimed claimed, long claimedNanos) {
            this.order = order;
            this.claimed = claimed;
            this.claimedNanos = claimedNanos;
        }

        void run(List<StoredEntry> entries) {
            try {
                switch (ReadLog.read(entries, claimed.last(), claimed.lastHash())) {
                    case ReadLog.Damaged damaged -> {
                        LOG.error("shard {} can't be gone on with: {}", order.shard(), damaged.reason());
                        loseAll(entries);
                    }
                    case ReadLog.Intact log -> goOn(log);
                }
            } catch (IOException | RuntimeException e) {
                LOG.error("shard {} can't be gone on with", order.shard(), e);
                loseAll(entries);
            }
        }

        /** It is this node's, and nobody else will look for it: what waits for it would wait for the sweep of its dead owner. */
        private void loseAll(List<StoredEntry> entries) {
            List<UUID> matches = NamedMatches.of(entries);
            matches.forEach(heir::lose);
            meter.lost(matches.size());
        }

        /** Where the time of a takeover goes. */
        private void tell(String what) {
            LOG.debug(
                    "shard {}: {} {} us after its claim",
                    order.shard(),
                    what,
                    TimeUnit.NANOSECONDS.toMicros(nanoClock.getAsLong() - claimedNanos));
        }

        private void goOn(ReadLog.Intact log) throws IOException {
            SnapshotSeal seal = seals.get();
            tell("read");
            Heir.Shard shard = heir.begin(claimed.owner(), log);
            tell("has a thread and a port");
            int lost = 0;
            for (MatchLog match : log.matches()) {
                switch (LogRevival.of(match, seal)) {
                    case LogRevival.Revived revived -> {
                        tell("played");
                        shard.goOn(match.index(), revived.revival());
                    }
                    case LogRevival.Refused refused -> {
                        LOG.error("{}", refused.reason());
                        shard.lose(match.index(), match.matchId());
                        lost++;
                    }
                }
            }
            shard.complete();
            meter.lost(lost);
            long durationNanos = nanoClock.getAsLong() - claimedNanos;
            meter.tookOver(order.cause(), log.matches().size() - lost, durationNanos);
            LOG.warn(
                    "shard {} goes on here in epoch {}: {} matches, {} ms after its claim",
                    order.shard(),
                    claimed.owner().epoch(),
                    log.matches().size() - lost,
                    TimeUnit.NANOSECONDS.toMillis(durationNanos));
        }
    }
}
