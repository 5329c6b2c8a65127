package dev.naadam.server.core.journal;

import static dev.naadam.server.core.journal.SimTime.MILLI;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.LongFunction;

/**
 * One schedule: a while in which everything goes wrong, then a while in which nothing does. Throws if what must hold does
 * not, or if a match does not go on afterwards.
 *
 * <p>Public with a public constructor, so that a planted bug can be run with the classes around it loaded anew.
 */
public final class OwnershipRun implements LongFunction<String> {

    private static final long TROUBLE_NANOS = 12_000 * MILLI;
    private static final long RECOVERY_NANOS = 10_000 * MILLI;

    /** Runs a schedule and answers what happened, line by line. */
    @Override
    public String apply(long randomSeed) {
        return run(randomSeed).trace();
    }

    static SimWorld run(long randomSeed) {
        SimWorld world = new SimWorld(randomSeed);
        SimFaults faults = new SimFaults(world);
        Runnable check = () -> world.check().everythingShownIsHeld(world);
        world.time().runUntil(TROUBLE_NANOS, check);
        faults.heal();
        world.time().runUntil(TROUBLE_NANOS + RECOVERY_NANOS / 2, check);
        SortedMap<UUID, Long> ticks = ticks(world);
        world.time().runUntil(TROUBLE_NANOS + RECOVERY_NANOS, check);
        requireLife(world, ticks);
        return world;
    }

    private static SortedMap<UUID, Long> ticks(SimWorld world) {
        SortedMap<UUID, Long> ticks = new TreeMap<>();
        for (ShardId id : world.shardIds()) {
            world.check()
                    .open(id)
                    .forEach(match -> ticks.put(match, world.check().shownTick(match)));
        }
        return ticks;
    }

    private static void requireLife(SimWorld world, SortedMap<UUID, Long> before) {
        for (ShardId id : world.shardIds()) {
            if (!world.isServedOrOver(id)) {
                throw new AssertionError(id + " has no owner, long after everything was mended");
            }
        }
        ticks(world).forEach((match, tick) -> {
            if (before.containsKey(match) && tick <= before.get(match)) {
                throw new AssertionError("match " + match + " stands at tick " + tick);
            }
        });
    }
}
