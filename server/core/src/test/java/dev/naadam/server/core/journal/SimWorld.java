package dev.naadam.server.core.journal;

import static dev.naadam.server.core.journal.SimTime.MILLI;

import dev.naadam.game.SeededRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Three nodes, two shards and a store, in virtual time. The store is alone and keeps a file, or has a replica that must have
 * everything before it counts.
 */
final class SimWorld {

    private static final int NODES = 3;
    private static final int MAX_MATCHES_PER_SHARD = 60;
    private static final long REPLICATION_LIMIT_NANOS = 200 * MILLI;

    private record Waiting(int writes, long limitNanos, Consumer<Boolean> then) {}

    private final SimTime time;
    private final SimStore store = new SimStore();
    private final OwnershipCheck check = new OwnershipCheck();
    private final List<SimNode> nodes = new ArrayList<>();
    private final SortedMap<ShardId, Integer> opened = new TreeMap<>();
    private final List<Waiting> waiting = new ArrayList<>();
    private final StringBuilder trace = new StringBuilder();
    private final boolean hasReplica;
    private final int matchesPerShard;
    private int replicated;
    private boolean isStoreUp = true;
    private @Nullable JournalFailure refusal;
    private long slowNanos;
    private int repairs;
    private int restarts;
    private int settled;

    SimWorld(long randomSeed) {
        SeededRandom random = new SeededRandom(randomSeed);
        time = new SimTime(random);
        hasReplica = time.oneIn(2);
        matchesPerShard = 3 + (int) time.below(MAX_MATCHES_PER_SHARD);
        for (int i = 0; i < 2; i++) {
            opened.put(new ShardId("shard-" + i), 0);
        }
        for (int i = 0; i < NODES; i++) {
            nodes.add(new SimNode(this, i));
        }
        opened.keySet().forEach(id -> nodes.get((int) time.below(NODES)).open(new Ownership(id, 1, nonce())));
        if (hasReplica) {
            replicate();
        }
    }

    SimTime time() {
        return time;
    }

    SimStore store() {
        return store;
    }

    OwnershipCheck check() {
        return check;
    }

    List<SimNode> nodes() {
        return nodes;
    }

    List<ShardId> shardIds() {
        return List.copyOf(opened.keySet());
    }

    boolean hasReplica() {
        return hasReplica;
    }

    boolean isStoreUp() {
        return isStoreUp;
    }

    int restarts() {
        return restarts;
    }

    int repairs() {
        return repairs;
    }

    String trace() {
        return trace.toString();
    }

    void trace(String what, String detail) {
        trace.append(time.now())
                .append(' ')
                .append(what)
                .append(' ')
                .append(detail)
                .append('\n');
    }

    UUID nonce() {
        return new UUID(time.nextLong(), time.nextLong());
    }

    long delayNanos() {
        return time.below(MILLI) + slowNanos + (time.oneIn(100) ? time.between(0, 40) : 0);
    }

    void slow(long nanos) {
        slowNanos = nanos;
    }

    JournalObserver observer() {
        return new JournalObserver() {
            @Override
            public void acknowledged(long nanos) {}

            @Override
            public void failed(JournalFailure failure) {
                trace("failed", failure.name());
            }

            @Override
            public void repairing(long entries) {
                repairs++;
                trace("repairing", Long.toString(entries));
            }
        };
    }

    /** What a store in trouble says to everything. */
    Verdict.@Nullable Failed refusal() {
        return refusal == null ? null : new Verdict.Failed(refusal);
    }

    void refuse(@Nullable JournalFailure failure) {
        refusal = failure;
    }

    Verdict commit(Ownership owner, long sequence, long hash, byte[] bytes, long trimBelow) {
        Verdict verdict = store.commit(owner, sequence, hash, bytes, trimBelow);
        trace(verdict.toString(), owner.shard() + " " + owner.epoch() + " " + sequence);
        if (verdict instanceof Verdict.Appended) {
            check.appended(store, owner, sequence, bytes, trimBelow);
        }
        return verdict;
    }

    ClaimResult rebase(Ownership owner, long last) {
        ClaimResult result = store.rebase(owner, last);
        trace("rebase", owner.shard() + " " + last + " " + result);
        if (store.entries(owner.shard()).isEmpty()) {
            check.emptied(owner.shard());
        }
        return result;
    }

    /** What WAIT does: true once a replica has all that is written now, false if that takes too long. */
    void whenReplicated(Consumer<Boolean> then) {
        if (hasReplica) {
            waiting.add(new Waiting(store.written(), time.now() + REPLICATION_LIMIT_NANOS, then));
        } else {
            then.accept(true);
        }
    }

    private void replicate() {
        replicated = time.oneIn(4) ? replicated : store.written();
        for (Waiting one : List.copyOf(waiting)) {
            boolean isThere = one.writes() <= replicated;
            if (isThere || time.now() >= one.limitNanos()) {
                waiting.remove(one);
                one.then().accept(isThere);
            }
        }
        time.in(time.oneIn(200) ? time.between(0, 300) : time.between(0, 3), this::replicate);
    }

    void storeDown() {
        trace("store", "down");
        isStoreUp = false;
        nodes.forEach(node -> node.shards().forEach(shard -> shard.link().cut()));
        waiting.clear();
    }

    /** Comes back without the last so many writes, or as the replica. */
    void storeUp(int lostWrites) {
        int kept = hasReplica ? replicated : Math.max(settled, store.written() - lostWrites);
        trace("store", "up without " + (store.written() - kept));
        store.restart(kept);
        restarts++;
        replicated = kept;
        isStoreUp = true;
        check.restarted(store, shardIds());
    }

    /** Who forgets a log may rely on that being written: nobody could bring it back. */
    void settle() {
        settled = store.written();
    }

    boolean mayOpen(ShardId id) {
        return opened.getOrDefault(id, 0) < matchesPerShard;
    }

    void opened(ShardId id) {
        opened.merge(id, 1, Integer::sum);
    }

    boolean isHeldByAnOwner(UUID match, long tick) {
        return nodes.stream().anyMatch(node -> node.shards().stream().anyMatch(shard -> shard.holds(match, tick)));
    }

    /** Nobody who can be heard serves it. */
    boolean isOrphan(ShardId id) {
        return nodes.stream().noneMatch(node -> !node.isSilent() && node.shard(id) != null);
    }

    /** First of the nodes that can be heard. */
    SimNode successor(ShardId id) {
        int from = Math.floorMod(id.hashCode(), NODES);
        for (int i = 0; i < NODES; i++) {
            SimNode node = nodes.get((from + i) % NODES);
            if (!node.isSilent()) {
                return node;
            }
        }
        return nodes.get(from);
    }

    /** The highest epoch in which another node has a shard, once everybody who lives has said so. */
    void askOthers(SimNode asker, ShardId id, LongConsumer then) {
        time.in(delayNanos(), () -> {
            List<SimNode> others = nodes.stream()
                    .filter(node -> node != asker && !node.isSilent())
                    .toList();
            if (others.stream().anyMatch(SimNode::isFrozen)) {
                askOthers(asker, id, then);
            } else {
                then.accept(
                        others.stream().mapToLong(node -> node.epoch(id)).max().orElse(0));
            }
        });
    }

    /** A claim whose log is not as the claim said: the store was replaced in between, or the log is damaged. */
    void unreadable(Ownership claimed, int restartsBefore, ReadLog.Result read) {
        OwnerRecord owner = store.owner(claimed.shard());
        if (owner != null && owner.epoch() == claimed.epoch() && restarts == restartsBefore) {
            throw new AssertionError(claimed + ": " + read);
        }
        trace("unreadable", read.toString());
    }

    /**
     * Whether the store may lose acknowledged entries without a double fault: all owners are well and serve. Others may be
     * frozen, and still believe to be one.
     */
    boolean isWell() {
        return isStoreUp
                && refusal == null
                && nodes.stream().noneMatch(SimNode::isTakingOver)
                && shardIds().stream().allMatch(this::isServedWellOrOver);
    }

    private boolean isServedWellOrOver(ShardId id) {
        OwnerRecord owner = store.owner(id);
        if (owner == null || owner.status() == OwnerRecord.Status.DROPPED) {
            return isServedOrOver(id);
        }
        return owner.status() == OwnerRecord.Status.LIVE
                && nodes.stream().anyMatch(node -> node.isWell() && isServing(node.shard(id), owner.epoch()));
    }

    boolean isServedOrOver(ShardId id) {
        OwnerRecord owner = store.owner(id);
        if (owner == null) {
            return check.open(id).isEmpty();
        }
        return owner.status() == OwnerRecord.Status.DROPPED
                || (owner.status() == OwnerRecord.Status.LIVE
                        && nodes.stream().anyMatch(node -> isServing(node.shard(id), owner.epoch()))
                        && nodes.stream().filter(node -> node.shard(id) != null).count() == 1);
    }

    private static boolean isServing(@Nullable SimShard shard, long epoch) {
        return shard != null
                && shard.writer().state() == LogWriter.State.WRITING
                && shard.writer().owner().epoch() == epoch;
    }
}
