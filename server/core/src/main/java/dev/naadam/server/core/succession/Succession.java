package dev.naadam.server.core.succession;

import dev.naadam.server.core.journal.ShardId;
import dev.naadam.server.core.succession.Watched.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Decides which shards of a region this node claims, and when (docs/decisions/0035).
 *
 * <p>The shards of a node whose connection was closed are claimed at once by the first in their {@link Rendezvous} order
 * among those who live. A node that is only silent may be cut off from this one alone: its logs are looked at twice, and
 * whichever grows has an owner; else two nodes that can't hear each other would take each other's matches in turns for
 * as long as it lasts. If the first in order does nothing, the second claims a second later, and so on: whatever nodes
 * disagree about, no shard stays alone.
 */
public final class Succession {

    /** A shard that commits every tick has committed in this: two ticks of 20 Hz. */
    static final long STANDSTILL_NANOS = 100_000_000;

    /** The same for an owner who has only just claimed: it may still be replaying, and waiting for its players. */
    static final long NEW_OWNER_STANDSTILL_NANOS = 700_000_000;

    /** Each further one in the order waits so much longer. */
    static final long TURN_NANOS = 1_000_000_000;

    /** Before a claim or a look that the store did not answer is made again; doubles up to 3.2 s. */
    static final long RETRY_NANOS = 50_000_000;

    static final int MAX_DOUBLINGS = 6;

    /** A node that has just started waits so long before it takes others, whom it has not met, for dead. */
    static final long HEARING_NANOS = 2_000_000_000;

    /** Shards that a node keeps in mind; a region of a hundred nodes with forty shards each. */
    static final int MAX_SHARDS = 4096;

    private final String self;
    private final Liveness liveness;
    private final long bornNanos;
    private final Map<ShardId, Watched> shards = new TreeMap<>();
    private final SortedSet<String> leaving = new TreeSet<>();

    /** Of the node with this id, which owns nothing yet. */
    public Succession(String self, Liveness liveness, long nowNanos) {
        this.self = self;
        this.liveness = liveness;
        this.bornNanos = nowNanos;
    }

    /** What has become of other nodes. */
    public void turn(Liveness.Turn turn, long nowNanos) {
        shards.values().forEach(shard -> {
            if (shard.owner().equals(turn.node())) {
                switch (turn) {
                    case Liveness.Turn.Risen risen -> risen(shard);
                    case Liveness.Turn.Died died -> died(shard, died.death(), nowNanos);
                }
            }
        });
        if (turn instanceof Liveness.Turn.Died died && died.death() == Death.CLOSED) {
            leaving.remove(died.node());
        }
    }

    /** A claim that is on its way stays there: the store decides. */
    private static void risen(Watched shard) {
        switch (shard.state()) {
            case SUSPECTED, LOOKING, ORPHANED -> shard.heldAgain();
            case HELD, CLAIMING -> {}
        }
    }

    private static void died(Watched shard, Death death, long nowNanos) {
        switch (shard.state()) {
            case HELD -> {
                if (death == Death.CLOSED) {
                    shard.orphan(Order.Cause.CLOSED, nowNanos);
                } else {
                    shard.suspect(Order.Cause.SILENT, STANDSTILL_NANOS, nowNanos);
                }
            }
            case SUSPECTED, LOOKING -> {
                if (death == Death.CLOSED) {
                    shard.orphan(Order.Cause.CLOSED, nowNanos);
                }
            }
            case ORPHANED, CLAIMING -> {}
        }
    }

    /** A node that is being drained comes last in every order from now on. */
    public void leaving(String node) {
        leaving.add(node);
    }

    /** This process is about to open a shard, or has claimed one. Told before the store is, or it would be found there. */
    public void kept(ShardId shard, long epoch) {
        Watched known = watch(shard, self, epoch);
        if (known != null) {
            known.keep(self, epoch);
        }
    }

    /** Another node tells that it owns a shard; it is not believed what is outdated. */
    public void owned(String node, ShardId shard, long epoch) {
        Watched known = watch(shard, node, epoch);
        if (known == null || known.state() == State.CLAIMING) {
            // a claim that is on its way stays there: the store decides, and its answer must find somebody who expects
            // it
            return;
        }
        if (epoch > known.epoch() || (epoch == known.epoch() && node.equals(known.owner()))) {
            known.heldBy(node, epoch);
        }
    }

    /** Its owner, perhaps this node, gives a shard up: whoever is next claims it at once. */
    public void released(ShardId shard, long epoch, long nowNanos) {
        Watched known = shards.get(shard);
        if (known != null && known.epoch() == epoch && known.state() == State.HELD) {
            known.orphan(Order.Cause.RELEASED, nowNanos);
        }
    }

    /** All its matches are over, or the store has no record of it. */
    public void gone(ShardId shard) {
        shards.remove(shard);
    }

    /** An owner record was read, because of an order or in a look over the whole region. */
    public void seen(Sighting sighting, long nowNanos) {
        Watched known = watch(sighting.shard(), sighting.owner(), sighting.epoch());
        if (known != null && known.state() != State.CLAIMING) {
            judge(known, sighting, nowNanos);
        }
    }

    /** A claim came too late; this is what stands there now. */
    public void refused(Sighting sighting, long nowNanos) {
        Watched known = watch(sighting.shard(), sighting.owner(), sighting.epoch());
        if (known != null && known.state() == State.CLAIMING) {
            known.postpone(State.ORPHANED, nowNanos);
            judge(known, sighting, nowNanos);
        }
    }

    /** The store did not answer to an order. */
    public void unanswered(ShardId shard, long nowNanos) {
        Watched known = shards.get(shard);
        if (known != null && known.state() == State.LOOKING) {
            known.postpone(State.SUSPECTED, nowNanos);
        } else if (known != null && known.state() == State.CLAIMING) {
            known.postpone(State.ORPHANED, nowNanos);
        }
    }

    /** What to do now; each order is given once, and its outcome is expected. */
    public List<Order> orders(long nowNanos) {
        List<Order> orders = new ArrayList<>();
        shards.forEach((id, shard) -> {
            if (shard.state() == State.SUSPECTED && isOurTurn(shard, nowNanos)) {
                shard.looking();
                orders.add(new Order.Look(id));
            } else if (shard.state() == State.ORPHANED && isOurTurn(shard, nowNanos)) {
                shard.claiming();
                orders.add(new Order.Claim(id, shard.epoch(), shard.cause()));
            }
        });
        return orders;
    }

    /** The nodes that would go on with a shard of this node, the first successor first. */
    public List<String> successors(ShardId shard) {
        return order(shard, liveness.live(), self);
    }

    private boolean isOurTurn(Watched shard, long nowNanos) {
        if (!shard.isDue(nowNanos)) {
            return false;
        }
        if (shard.owner().equals(self) && shard.cause() == Order.Cause.FOUND) {
            // left by an earlier process of this node: the others take this one for its owner
            return true;
        }
        SortedSet<String> candidates = liveness.live();
        candidates.add(self);
        List<String> order = order(shard.shard(), candidates, shard.owner());
        // what this node gave up itself it takes back when none of the others came for it
        int rank = shard.owner().equals(self) ? order.size() : order.indexOf(self);
        return nowNanos - shard.sinceNanos() >= rank * TURN_NANOS;
    }

    /** By rendezvous, without who had it; those who leave come after the others. */
    private List<String> order(ShardId shard, SortedSet<String> nodes, String owner) {
        List<String> staying = new ArrayList<>();
        List<String> last = new ArrayList<>();
        for (String node : Rendezvous.order(shard, nodes)) {
            if (!node.equals(owner)) {
                (leaving.contains(node) ? last : staying).add(node);
            }
        }
        staying.addAll(last);
        return staying;
    }

    private void judge(Watched shard, Sighting sighting, long nowNanos) {
        if (sighting.epoch() < shard.epoch()) {
            return;
        }
        boolean isNews = sighting.epoch() > shard.epoch();
        if (isNews) {
            shard.heldBy(sighting.owner(), sighting.epoch());
        }
        switch (shard.state()) {
            case HELD -> judgeHeld(shard, sighting, isNews, nowNanos);
            case SUSPECTED, LOOKING -> judgeSuspected(shard, sighting, nowNanos);
            case ORPHANED, CLAIMING -> {}
        }
    }

    private void judgeHeld(Watched shard, Sighting sighting, boolean isNews, long nowNanos) {
        if (shard.isKept()) {
            return;
        }
        if (sighting.isReleased()) {
            shard.orphan(Order.Cause.RELEASED, nowNanos);
        } else if (shard.owner().equals(self)) {
            // this process has it not: an earlier one of this node has left it
            shard.orphan(Order.Cause.FOUND, nowNanos);
        } else if (liveness.isGone(shard.owner()) && nowNanos - bornNanos >= HEARING_NANOS) {
            shard.suspect(Order.Cause.FOUND, isNews ? NEW_OWNER_STANDSTILL_NANOS : STANDSTILL_NANOS, nowNanos);
            shard.seen(sighting.sequence(), nowNanos);
        }
    }

    private static void judgeSuspected(Watched shard, Sighting sighting, long nowNanos) {
        if (sighting.isReleased()) {
            shard.orphan(Order.Cause.RELEASED, nowNanos);
        } else if (shard.hasGrown(sighting.sequence())) {
            shard.heldAgain();
        } else if (shard.standsStill(nowNanos)) {
            shard.orphan(shard.cause(), nowNanos);
        } else {
            shard.seen(sighting.sequence(), nowNanos);
        }
    }

    private @Nullable Watched watch(ShardId shard, String owner, long epoch) {
        Watched known = shards.get(shard);
        if (known == null && shards.size() < MAX_SHARDS) {
            known = new Watched(shard, owner, epoch);
            shards.put(shard, known);
        }
        return known;
    }
}
