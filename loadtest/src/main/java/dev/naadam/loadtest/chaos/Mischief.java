package dev.naadam.loadtest.chaos;

import dev.naadam.loadtest.report.Pause;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.LongSupplier;

/** Does to servers what a run is about. One thread, which waits while something is frozen. */
final class Mischief {

    /** All nodes but one die within a second. */
    private static final int CASCADE_MILLIS = 900;

    /** A successor is at work so soon: the claim, the log, the ticks played again. */
    private static final int TAKEOVER_MILLIS = 150;

    private static final long NANOS_PER_MILLI = 1_000_000;

    private final Stage stage;
    private final LongSupplier nanoClock;

    Mischief(Stage stage, LongSupplier nanoClock) {
        this.stage = stage;
        this.nanoClock = nanoClock;
    }

    void act(Scenario scenario, ChaosNode owner, Course course) throws IOException, InterruptedException {
        switch (scenario) {
            case KILL_OWNER, SHARD_100 -> owner.kill();
            case FREEZE_OWNER -> {
                owner.freeze();
                sleep(course.outageMillis());
                owner.thaw();
            }
            case KILL_REDIS -> stage.cluster().killRedis();
            case CASCADE -> cascade(owner, course.random());
            case CUT_LINK -> {
                stage.cut(owner);
                sleep(course.outageMillis());
                stage.heal(owner);
            }
            case PROMOTE -> stage.promote();
            case HANDOVER -> {
                new DrainRequest(stage.cluster().address()).drain(owner);
                owner.drained();
            }
        }
    }

    private void cascade(ChaosNode owner, SplittableRandom random) throws IOException, InterruptedException {
        List<ChaosNode> others = new ArrayList<>(stage.cluster().serving());
        others.remove(owner);
        others.remove(random.nextInt(others.size()));
        int patienceMillis = random.nextBoolean() ? TAKEOVER_MILLIS : CASCADE_MILLIS / Math.max(1, others.size());
        owner.kill();
        for (ChaosNode victim : others) {
            sleep(random.nextInt(patienceMillis));
            victim.kill();
        }
    }

    private void sleep(long millis) throws InterruptedException {
        Pause.until(nanoClock.getAsLong() + millis * NANOS_PER_MILLI, nanoClock, () -> {});
    }
}
