package dev.naadam.server.app.takeover;

import dev.naadam.game.Game;
import dev.naadam.protocol.Entropy;
import dev.naadam.protocol.crypto.PacketCiphers;
import dev.naadam.server.app.linux.Niceness;
import dev.naadam.server.core.journal.ShardId;
import dev.naadam.server.core.session.SnapshotSeal;
import java.time.Duration;
import java.util.Collection;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has a node that has just started play takeovers to itself, so that its first one is not the slowest. */
public final class Rehearsals {

    private static final Logger LOG = LoggerFactory.getLogger(Rehearsals.class);

    /** A node that starts has other things to do first, and says that it is ready. */
    private static final Duration AFTER_START = Duration.ofMillis(500);

    /** Of one core; what is not compiled by then is compiled when it is needed. */
    private static final long LIMIT_NANOS = 1_500_000_000;

    /** Of each game. */
    private static final int MAX_ROUNDS = 20;

    /** A shard that no store has. */
    private static final ShardId NOWHERE = new ShardId("rehearsal");

    private final Collection<Game> games;
    private final Supplier<SnapshotSeal> seals;
    private final RehearsedShard.Tools tools;
    private final Scene scene;
    private final LongSupplier nanoClock;

    /**
     * What of the real world is part of a takeover and does no harm there.
     *
     * @param store is asked for a shard that it does not have
     * @param connection is opened and closed; returns when it is
     */
    public record Scene(ShardStore store, Runnable connection) {}

    /** Rehearsals with these games, as this node would take them over. */
    public Rehearsals(
            Collection<Game> games,
            Supplier<SnapshotSeal> seals,
            Entropy entropy,
            PacketCiphers ciphers,
            Scene scene,
            LongSupplier nanoClock) {
        this.games = games;
        this.seals = seals;
        this.tools = new RehearsedShard.Tools(entropy, ciphers);
        this.scene = scene;
        this.nanoClock = nanoClock;
    }

    /**
     * Begins in a while, on a thread of its own that keeps no process alive and leaves the core to matches that begin
     * meanwhile; returns at once.
     */
    public void begin() {
        CompletableFuture.delayedExecutor(AFTER_START.toMillis(), TimeUnit.MILLISECONDS)
                .execute(() -> Thread.ofPlatform()
                        .name("rehearsal")
                        .daemon()
                        .start(Niceness.behindMatches(() -> LOG.debug("rehearsed {} takeovers", play()))));
    }

    /** How many it played. Nothing that a game or the store does keeps a node from what it has to do. */
    int play() {
        long endNanos = nanoClock.getAsLong() + LIMIT_NANOS;
        int played = 0;
        try {
            askTheStore();
            SnapshotSeal seal = seals.get();
            for (int round = 0; round < MAX_ROUNDS; round++) {
                for (Game game : games) {
                    if (nanoClock.getAsLong() - endNanos >= 0) {
                        return played;
                    }
                    played += Rehearsal.play(game, seal, tools) ? 1 : 0;
                }
            }
        } catch (RuntimeException | StackOverflowError | AssertionError | LinkageError e) {
            LOG.debug("a rehearsed takeover failed", e);
        }
        return played;
    }

    private void askTheStore() {
        var claimed = scene.store
                .claim(
                        NOWHERE,
                        1,
                        new UUID(tools.entropy().nextLong(), tools.entropy().nextLong()))
                .thenCombine(scene.store.entries(NOWHERE), (claim, entries) -> true)
                .exceptionally(failure -> false);
        assert claimed != null;
        scene.connection.run();
    }
}
