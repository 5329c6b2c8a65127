package dev.naadam.server.core.journal;

import static dev.naadam.server.core.journal.SimTime.MILLI;

import java.util.List;
import java.util.function.Consumer;

/**
 * What goes wrong, one thing after another, and often several at once. Only one pair is left out, which no single store can
 * bear: that it forgets what an owner was told while that owner can't upload it again.
 */
final class SimFaults {

    private static final List<JournalFailure> REFUSALS = List.of(
            JournalFailure.NO_SCRIPT,
            JournalFailure.LOADING,
            JournalFailure.READ_ONLY,
            JournalFailure.OUT_OF_MEMORY,
            JournalFailure.MISCONFIGURED,
            JournalFailure.OTHER);
    private static final long FIRST_NANOS = 500 * MILLI;
    private static final long REPAIR_NANOS = 2_000 * MILLI;

    private final SimWorld world;
    private final SimTime time;
    private long gentleUntilNanos;
    private boolean isHealed;

    SimFaults(SimWorld world) {
        this.world = world;
        this.time = world.time();
        time.at(FIRST_NANOS, this::next);
    }

    /** From now on nothing goes wrong any more, and what is broken is mended. */
    void heal() {
        isHealed = true;
        world.refuse(null);
        world.slow(0);
        if (!world.isStoreUp()) {
            world.storeUp(0);
        }
        world.nodes().forEach(SimNode::restart);
        world.nodes().forEach(SimNode::thaw);
    }

    private void next() {
        if (isHealed) {
            return;
        }
        boolean isGentle = time.now() < gentleUntilNanos;
        switch ((int) time.below(isGentle ? 3 : 9)) {
            case 0 -> anyShard(SimLink::cut);
            case 1 -> anyShard(SimLink::silence);
            case 2 -> slow();
            case 3 -> crash();
            case 4 -> node().freeze(time.oneIn(3) ? time.between(200, 3_000) : time.between(1, 150));
            case 5 -> node().takeOver(world.shardIds().get((int) time.below(2)));
            case 6 -> anyOwner();
            case 7 -> refuse();
            default -> storeTrouble();
        }
        time.in(time.between(20, 500), this::next);
    }

    private void crash() {
        SimNode node = node();
        if (world.nodes().stream().filter(SimNode::isAlive).count() > 1 && node.isAlive()) {
            node.crash();
            time.in(time.between(500, 3_000), node::restart);
        }
    }

    private void anyOwner() {
        List<SimShard> owned = node().shards();
        if (!owned.isEmpty()) {
            owned.getFirst().leave();
        }
    }

    private void anyShard(Consumer<SimLink> trouble) {
        node().shards().forEach(shard -> trouble.accept(shard.link()));
    }

    private void slow() {
        world.slow(time.between(0, 120));
        time.in(time.between(50, 1_500), () -> world.slow(0));
    }

    private void refuse() {
        world.refuse(REFUSALS.get((int) time.below(REFUSALS.size())));
        time.in(time.between(1, 800), () -> world.refuse(null));
    }

    private void storeTrouble() {
        if (!world.isStoreUp()) {
            return;
        }
        boolean mayForget = world.isWell();
        world.storeDown();
        if (world.hasReplica()) {
            time.in(time.between(1, 500), () -> restart(0));
        } else if (mayForget) {
            int lost = time.oneIn(3) ? Integer.MAX_VALUE : (int) time.below(80);
            long downNanos = time.between(1, 100);
            gentleUntilNanos = time.now() + downNanos + REPAIR_NANOS;
            time.in(downNanos, () -> restart(lost));
        } else {
            time.in(time.between(1, 2_000), () -> restart(0));
        }
    }

    private void restart(int lostWrites) {
        if (!world.isStoreUp()) {
            world.storeUp(lostWrites);
        }
    }

    private SimNode node() {
        return world.nodes().get((int) time.below(world.nodes().size()));
    }
}
