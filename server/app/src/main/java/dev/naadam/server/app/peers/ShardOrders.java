package dev.naadam.server.app.peers;

import dev.naadam.server.core.journal.ShardId;
import dev.naadam.server.core.succession.Order;
import dev.naadam.server.core.succession.Sighting;
import dev.naadam.server.core.succession.Succession;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import java.util.function.ObjLongConsumer;

/** Takes orders to the store and brings their outcome back to the peers' thread. */
final class ShardOrders {

    private final ShardDesk desk;
    private final Succession succession;
    private final Executor thread;
    private final LongSupplier nanoClock;
    private final ObjLongConsumer<ShardId> onClaimed;
    private boolean isSweeping;

    /**
     * Orders of one node.
     *
     * @param thread the peers' own
     * @param onClaimed told of a shard that is this node's now, and its epoch
     */
    ShardOrders(
            ShardDesk desk,
            Succession succession,
            Executor thread,
            LongSupplier nanoClock,
            ObjLongConsumer<ShardId> onClaimed) {
        this.desk = desk;
        this.succession = succession;
        this.thread = thread;
        this.nanoClock = nanoClock;
        this.onClaimed = onClaimed;
    }

    /** Looks over all shards of the region, unless the last look is not over. */
    void sweep() {
        if (!isSweeping) {
            isSweeping = true;
            var seen = desk.all().thenAcceptAsync(this::sweptOver, thread);
            assert seen != null;
        }
    }

    private void sweptOver(List<Sighting> sightings) {
        isSweeping = false;
        for (Sighting sighting : sightings) {
            succession.seen(sighting, nanoClock.getAsLong());
        }
    }

    /** Does what there is to do now. */
    void obey() {
        for (Order order : succession.orders(nanoClock.getAsLong())) {
            var done = switch (order) {
                case Order.Look look -> desk.look(look.shard());
                case Order.Claim claim -> desk.claim(claim);
            };
            var taken = done.thenAcceptAsync(answer -> take(order, answer), thread);
            assert taken != null;
        }
    }

    private void take(Order order, ShardDesk.Answer answer) {
        long nowNanos = nanoClock.getAsLong();
        switch (answer) {
            case ShardDesk.Answer.Unanswered away -> succession.unanswered(order.shard(), nowNanos);
            case ShardDesk.Answer.Gone gone -> succession.gone(order.shard());
            case ShardDesk.Answer.Claimed claimed -> onClaimed.accept(order.shard(), claimed.epoch());
            case ShardDesk.Answer.Seen seen -> {
                switch (order) {
                    case Order.Look look -> succession.seen(seen.sighting(), nowNanos);
                    case Order.Claim claim -> succession.refused(seen.sighting(), nowNanos);
                }
            }
        }
    }
}
