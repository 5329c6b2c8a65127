package dev.naadam.server.core.journal;

import static dev.naadam.server.core.journal.SimTime.MILLI;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A node: its shards, and the takeover of those of others. It can be killed, and frozen in the middle of anything. */
final class SimNode {

    private static final long STEP_NANOS = 16 * MILLI;
    private static final long LOOK_NANOS = 50 * MILLI;
    private static final long RETRY_NANOS = 100 * MILLI;

    private final SimWorld world;
    private final String name;
    private final SortedMap<ShardId, SimShard> shards = new TreeMap<>();
    private final SortedMap<ShardId, Long> takingOver = new TreeMap<>();
    private long life;
    private boolean isDead;
    private long frozenUntilNanos;
    private long frozenSinceNanos;

    SimNode(SimWorld world, int number) {
        this.world = world;
        this.name = "node-" + number;
        begin();
    }

    private void begin() {
        inThisLife(world.time().between(0, 16), this::step);
        inThisLife(world.time().between(0, 50), this::look);
    }

    /** Opens a shard; asks again until the store has answered. */
    void open(Ownership owner) {
        call(store -> store.open(owner, name), opened -> {
            if (opened instanceof ClaimResult.Claimed) {
                shards.put(owner.shard(), new SimShard(world, this, owner));
            }
        });
    }

    void crash() {
        world.trace("crash", name);
        life++;
        isDead = true;
        shards.values().forEach(shard -> shard.link().close());
        shards.clear();
        takingOver.clear();
    }

    void restart() {
        if (isDead) {
            world.trace("restart", name);
            isDead = false;
            frozenUntilNanos = 0;
            begin();
        }
    }

    void freeze(long nanos) {
        world.trace("freeze", name + " " + nanos);
        if (!isFrozen()) {
            frozenSinceNanos = world.time().now();
        }
        frozenUntilNanos = Math.max(frozenUntilNanos, world.time().now() + nanos);
    }

    void thaw() {
        frozenUntilNanos = Math.min(frozenUntilNanos, world.time().now());
    }

    boolean isFrozen() {
        return frozenUntilNanos > world.time().now();
    }

    boolean isWell() {
        return !isDead && !isFrozen() && takingOver.isEmpty();
    }

    boolean isTakingOver() {
        return !takingOver.isEmpty();
    }

    /** In which it has a shard; 0 if it has not. */
    long epoch(ShardId id) {
        SimShard shard = shards.get(id);
        return shard == null ? 0 : shard.writer().owner().epoch();
    }

    boolean isAlive() {
        return !isDead;
    }

    /** Whether others take it for dead. */
    boolean isSilent() {
        return isDead || (isFrozen() && world.time().now() - frozenSinceNanos > 200 * MILLI);
    }

    String name() {
        return name;
    }

    @Nullable SimShard shard(ShardId id) {
        return shards.get(id);
    }

    List<SimShard> shards() {
        return List.copyOf(shards.values());
    }

    /** The shard is somebody else's now; its matches go silently. */
    void lost(SimShard shard) {
        world.trace("lost", name + " " + shard.id());
        shard.link().close();
        shards.remove(shard.id(), shard);
    }

    /** All is written: hands the shard over, or forgets it with its last match. */
    void leave(SimShard shard, boolean isEmpty) {
        world.trace(isEmpty ? "drop" : "release", name + " " + shard.id());
        Ownership owner = shard.writer().owner();
        long last = shard.writer().acked();
        call(store -> isEmpty ? store.drop(owner, last) : store.release(owner, last), isDone -> {
            if (isDone) {
                world.settle();
                lost(shard);
            } else {
                // fenced, or the store has forgotten something: until the next entry shows which, it may only be here
                shard.stay();
            }
        });
    }

    /** Claims again what the store has forgotten to be ours, and begins the log anew where it ends too early. */
    void reclaim(SimShard shard, Consumer<ClaimResult> then) {
        LogWriter writer = shard.writer();
        long epoch = writer.owner().epoch();
        long forgotten = writer.forgottenEpoch();
        long before = writer.firstKept() - 1;
        UUID nonce = world.nonce();
        Consumer<ClaimResult> rebase = result -> {
            if (result instanceof ClaimResult.Claimed claimed && claimed.last() < before) {
                call(store -> world.rebase(claimed.owner(), before), then);
            } else {
                then.accept(result);
            }
        };
        if (forgotten == 0) {
            call(store -> store.open(new Ownership(shard.id(), epoch + 1, nonce), name), rebase);
        } else if (forgotten < epoch) {
            call(store -> store.claim(shard.id(), forgotten, epoch, nonce, name), rebase);
        } else {
            call(store -> world.rebase(writer.owner(), before), then);
        }
    }

    /** Claims a shard, whoever has it, reads it and goes on with it. */
    void takeOver(ShardId id) {
        if (isDead || shards.containsKey(id) || takingOver.containsKey(id)) {
            return;
        }
        long attempt = world.time().now();
        takingOver.put(id, attempt);
        UUID nonce = world.nonce();
        call(store -> Optional.ofNullable(store.owner(id)), found -> {
            OwnerRecord owner = found.orElse(null);
            if (owner == null || owner.status() == OwnerRecord.Status.DROPPED) {
                takingOver.remove(id, attempt);
                return;
            }
            int restarts = world.restarts();
            call(store -> store.claim(id, owner.epoch(), 0, nonce, name), claim -> adopt(id, attempt, restarts, claim));
        });
    }

    private void adopt(ShardId id, long attempt, int restarts, ClaimResult result) {
        if (!(result instanceof ClaimResult.Claimed claimed)) {
            takingOver.remove(id, attempt);
            return;
        }
        call(store -> store.entries(id), entries -> {
            takingOver.remove(id, attempt);
            ReadLog.Result read = ReadLog.read(entries, claimed.last(), claimed.lastHash());
            if (read instanceof ReadLog.Intact log) {
                world.trace("adopt", name + " " + id + " " + claimed.owner().epoch() + " from " + claimed.last());
                shards.put(id, new SimShard(world, this, claimed.owner(), log));
            } else {
                world.unreadable(claimed.owner(), restarts, read);
            }
        });
    }

    private void step() {
        shards().forEach(shard -> shard.step(world.time().now()));
        inThisLife(STEP_NANOS, this::step);
    }

    private void look() {
        for (ShardId id : world.shardIds()) {
            if (world.isOrphan(id) && world.successor(id) == this) {
                takeOver(id);
            }
        }
        inThisLife(LOOK_NANOS, this::look);
    }

    /** Asks the store; a lost request or reply is asked again. */
    private <T> void call(Function<SimStore, T> question, Consumer<T> then) {
        boolean[] isAnswered = {false};
        world.time().in(world.delayNanos(), () -> {
            if (world.refusal() == null && world.isStoreUp()) {
                T answer = question.apply(world.store());
                if (!world.time().oneIn(20)) {
                    inThisLife(world.delayNanos(), () -> {
                        if (!isAnswered[0]) {
                            isAnswered[0] = true;
                            then.accept(answer);
                        }
                    });
                }
            }
        });
        inThisLife(RETRY_NANOS, () -> {
            if (!isAnswered[0]) {
                isAnswered[0] = true;
                call(question, then);
            }
        });
    }

    /** What a node does waits while it is frozen and ends with it. */
    private void inThisLife(long nanos, Runnable event) {
        long now = life;
        world.time().in(nanos, () -> run(now, event));
    }

    private void run(long inLife, Runnable event) {
        if (inLife != life) {
            return;
        }
        if (isFrozen()) {
            world.time().at(frozenUntilNanos, () -> run(inLife, event));
        } else {
            event.run();
        }
    }
}
