package dev.naadam.loadtest.chaos;

import dev.naadam.loadtest.report.Pause;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.LongSupplier;

/** Does to servers what a run is about. One thread, which waits while something is frozen. */
final class Mischief {

    /** Too short to be noticed, up to longer than anybody waits. */
    private static final int MIN_FROZEN_MILLIS = 200;

    private static final int MAX_FROZEN_MILLIS = 3_000;

    /** All nodes but one die within a second. */
    private static final int CASCADE_MILLIS = 900;

    private static final long NANOS_PER_MILLI = 1_000_000;

    private final Cluster cluster;
    private final LongSupplier nanoClock;

    Mischief(Cluster cluster, LongSupplier nanoClock) {
        this.cluster = cluster;
        this.nanoClock = nanoClock;
    }

    void act(Scenario scenario, ChaosNode owner, SplittableRandom random) throws IOException, InterruptedException {
        switch (scenario) {
            case KILL_OWNER -> owner.kill();
            case FREEZE_OWNER -> freeze(owner, random);
            case KILL_REDIS -> cluster.killRedis();
            case CASCADE -> cascade(owner, random);
        }
    }

    private void freeze(ChaosNode owner, SplittableRandom random) throws IOException, InterruptedException {
        owner.freeze();
        sleep(random.nextInt(MIN_FROZEN_MILLIS, MAX_FROZEN_MILLIS));
        owner.thaw();
    }

    private void cascade(ChaosNode owner, SplittableRandom random) throws IOException, InterruptedException {
        List<ChaosNode> others = new ArrayList<>(cluster.serving());
        others.remove(owner);
        others.remove(random.nextInt(others.size()));
        owner.kill();
        for (ChaosNode victim : others) {
            sleep(random.nextInt(CASCADE_MILLIS / others.size()));
            victim.kill();
        }
    }

    private void sleep(long millis) throws InterruptedException {
        Pause.until(nanoClock.getAsLong() + millis * NANOS_PER_MILLI, nanoClock, () -> {});
    }
}
