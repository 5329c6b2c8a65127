package dev.naadam.server.app.boot;

import dev.naadam.game.GameCatalog;
import dev.naadam.protocol.crypto.PacketCiphers;
import dev.naadam.server.app.control.Inheritance;
import dev.naadam.server.app.journal.ClaimedLog;
import dev.naadam.server.app.journal.JournalHome;
import dev.naadam.server.app.loop.AdoptedMatch;
import dev.naadam.server.app.loop.AdoptedShard;
import dev.naadam.server.app.loop.Hosting;
import dev.naadam.server.app.metrics.Metrics;
import dev.naadam.server.app.metrics.TakeoverMetrics;
import dev.naadam.server.app.peers.Peers;
import dev.naadam.server.app.peers.ShardDesk;
import dev.naadam.server.app.replay.LoggedTicks;
import dev.naadam.server.app.replay.Recordings;
import dev.naadam.server.app.store.JournalConnection;
import dev.naadam.server.app.takeover.Adoptions;
import dev.naadam.server.app.takeover.Heir;
import dev.naadam.server.app.takeover.Rehearsals;
import dev.naadam.server.app.takeover.Successor;
import dev.naadam.server.app.takeover.TakeoverMeter;
import dev.naadam.server.core.journal.Ownership;
import dev.naadam.server.core.journal.ReadLog;
import dev.naadam.server.core.journal.ShardId;
import dev.naadam.server.core.session.Revival;
import dev.naadam.server.core.session.SnapshotSeal;
import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What goes on with the matches of other nodes.
 *
 * @param hosting where they run
 * @param peers who are told
 * @param home where their logs are
 * @param seals opens what is in them; one for each takeover
 * @param books where it is entered
 */
record TakeoverParts(Hosting hosting, Peers peers, JournalHome home, Supplier<SnapshotSeal> seals, Books books)
        implements Heir {

    /**
     * Where a match is entered that goes on here.
     *
     * @param records of matches, for everybody
     * @param replays of what is played
     */
    record Books(Inheritance records, Recordings replays) {}

    private static final Logger LOG = LoggerFactory.getLogger(TakeoverParts.class);

    /** Where shards that have lost their owner are claimed; nowhere by a node that hosts nothing. */
    static ShardDesk desk(HostParts host, PeerParts peers, JournalParts journal, Books books, Metrics metrics) {
        TakeoverMetrics meter = new TakeoverMetrics(metrics);
        Hosting hosting = host.hosting();
        Peers others = peers.others();
        JournalParts.Logs logs = journal.logs();
        return hosting == null || others == null || logs == null
                ? ShardDesk.NONE
                : new TakeoverParts(hosting, others, logs.home(), logs.seals(), books).desk(meter);
    }

    /** Has a node that hosts matches play takeovers to itself, soon and in the background. */
    static void rehearse(JournalParts journal, GameCatalog games, PacketCiphers ciphers) {
        JournalParts.Logs logs = journal.logs();
        if (logs != null) {
            JournalHome home = logs.home();
            new Rehearsals(
                            games.byName().values(),
                            logs.seals(),
                            home.entropy(),
                            ciphers,
                            new Rehearsals.Scene(shards(home), () -> connectInVain(home)),
                            home.nanoClock())
                    .begin();
        }
    }

    private static void connectInVain(JournalHome home) {
        CompletableFuture<Void> awake = new CompletableFuture<>();
        try (JournalConnection connection =
                home.store().connect(new ShardId("rehearsal"), home.replicas(), () -> awake.complete(null))) {
            awake.completeOnTimeout(null, 1, TimeUnit.SECONDS).join();
            LOG.debug("rehearsed a connection: {}", connection.isReady());
        }
    }

    private static StoredShards shards(JournalHome home) {
        return new StoredShards(home.store().shards(), home.region(), home.node());
    }

    private ShardDesk desk(TakeoverMeter meter) {
        StoredShards shards = shards(home);
        Adoptions adoptions = new Adoptions(shards, seals, this, meter, home.nanoClock());
        return new Successor(shards, adoptions, meter, home.entropy());
    }

    @Override
    public Heir.Shard begin(Ownership owner, ReadLog.Intact log) throws IOException {
        ClaimedLog claimed = new ClaimedLog(home, seals.get(), owner, log);
        AdoptedShard shard = hosting.adopt(claimed, peers.standbys(owner.shard()), () -> {
            claimed.drop();
            peers.drop(owner.shard());
        });
        return new Adopted(owner, shard, LoggedTicks.of(log), books, peers);
    }

    @Override
    public void lose(UUID matchId) {
        var entered = books.records.lose(matchId);
        assert entered != null;
    }

    /** One of their shards. */
    private record Adopted(Ownership owner, AdoptedShard shard, LoggedTicks ticks, Books books, Peers peers)
            implements Heir.Shard {

        @Override
        public void goOn(int index, Revival revival) {
            UUID matchId = revival.spec().id();
            long epoch = revival.snapshot().epochIn(owner.epoch());
            // before its first new tick: what its dead owner recorded last is in the log alone
            books.replays.adopt(revival.spec(), epoch, ticks, index);
            if (shard.goOn(new AdoptedMatch(index, revival, epoch))) {
                var entered = books.records.enter(matchId).thenRun(() -> shard.entered(matchId));
                assert entered != null;
            } else {
                LOG.error("match {}: its shard's queue is full", matchId);
            }
        }

        @Override
        public void lose(int index, UUID matchId) {
            if (!shard.lose(index)) {
                LOG.error("match {} stays in the log of shard {}: its queue is full", matchId, owner.shard());
            }
            var entered = books.records.lose(matchId);
            assert entered != null;
        }

        @Override
        public void complete() {
            shard.complete();
            // whoever handed it over sends its players
            peers.plays(owner.shard(), owner.epoch(), shard.port());
        }
    }
}
