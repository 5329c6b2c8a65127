package dev.naadam.server.app.takeover;

import dev.naadam.protocol.Entropy;
import dev.naadam.server.app.peers.ShardDesk;
import dev.naadam.server.core.journal.ClaimResult;
import dev.naadam.server.core.journal.OwnerRecord;
import dev.naadam.server.core.journal.ShardId;
import dev.naadam.server.core.succession.Order;
import dev.naadam.server.core.succession.Sighting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries out the orders of the peers' thread: looks, claims, and has adopted what was claimed. Any thread. */
public final class Successor implements ShardDesk {

    private static final Logger LOG = LoggerFactory.getLogger(Successor.class);

    private final ShardStore store;
    private final Adoptions adoptions;
    private final TakeoverMeter meter;
    private final Entropy entropy;

    /** A claim whose answer got lost is made again under its own name, and found to be this node's. */
    private final Map<Order.Claim, UUID> nonces = new ConcurrentHashMap<>();

    public Successor(ShardStore store, Adoptions adoptions, TakeoverMeter meter, Entropy entropy) {
        this.store = store;
        this.adoptions = adoptions;
        this.meter = meter;
        this.entropy = entropy;
    }

    @Override
    public CompletionStage<List<Sighting>> all() {
        return store.all().handle((shards, failure) -> {
            List<Sighting> sightings = new ArrayList<>();
            if (shards != null) {
                shards.forEach((shard, record) -> {
                    if (record.status() != OwnerRecord.Status.DROPPED) {
                        sightings.add(sighting(shard, record));
                    }
                });
            }
            return sightings;
        });
    }

    @Override
    public CompletionStage<Answer> look(ShardId shard) {
        return store.owner(shard)
                .handle((record, failure) -> record == null ? unanswered(failure) : seen(shard, record));
    }

    @Override
    public CompletionStage<Answer> claim(Order.Claim order) {
        LOG.debug("shard {}: claims it in epoch {}", order.shard(), order.expectedEpoch() + 1);
        UUID nonce = nonces.computeIfAbsent(order, first -> new UUID(entropy.nextLong(), entropy.nextLong()));
        return store.claim(order.shard(), order.expectedEpoch(), nonce)
                .handle((result, failure) -> result == null
                        ? CompletableFuture.completedStage(unanswered(failure))
                        : answered(order, result))
                .thenCompose(answer -> answer);
    }

    private CompletionStage<Answer> answered(Order.Claim order, ClaimResult result) {
        nonces.remove(order);
        return switch (result) {
            case ClaimResult.Claimed claimed -> {
                adoptions.adopt(order, claimed);
                yield CompletableFuture.completedStage(
                        new Answer.Claimed(claimed.owner().epoch()));
            }
            case ClaimResult.Outrun outrun -> {
                meter.outrun();
                yield look(order.shard());
            }
            case ClaimResult.Dropped dropped -> CompletableFuture.completedStage(new Answer.Gone());
            case ClaimResult.Absent absent -> CompletableFuture.completedStage(new Answer.Gone());
        };
    }

    private static Answer seen(ShardId shard, Optional<OwnerRecord> record) {
        return record.filter(known -> known.status() != OwnerRecord.Status.DROPPED)
                .<Answer>map(known -> new Answer.Seen(sighting(shard, known)))
                .orElseGet(Answer.Gone::new);
    }

    private static Answer unanswered(Throwable failure) {
        LOG.debug("the journal did not answer about a shard", failure);
        return new Answer.Unanswered();
    }

    private static Sighting sighting(ShardId shard, OwnerRecord record) {
        return new Sighting(
                shard, record.epoch(), record.last(), record.node(), record.status() == OwnerRecord.Status.RELEASED);
    }
}
