package dev.naadam.server.core.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.naadam.testkit.RandomSeeds;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Nodes that crash, freeze and thaw, claim what is not theirs and hand over what is; connections that are cut or go silent; a
 * store that is slow, refuses, restarts, forgets, or is replaced by its replica. Whatever happens, what a client was shown
 * stays.
 */
class OwnershipSimTest {

    private static final int SCHEDULES = "full".equals(System.getProperty("naadam.campaign")) ? 20_000 : 100;

    @Test
    void nothingThatWasShownIsLostOrChangedAndEveryMatchGoesOn() {
        for (long randomSeed : RandomSeeds.list(SCHEDULES)) {
            run(randomSeed);
        }
    }

    @Test
    void aScheduleHappensTheSameWayTwice() {
        for (long randomSeed : RandomSeeds.list(10)) {
            assertThat(run(randomSeed).trace()).isEqualTo(run(randomSeed).trace());
        }
    }

    @Test
    void theSchedulesContainWhatTheyAreAbout() {
        List<SimWorld> worlds =
                RandomSeeds.list(40).stream().map(OwnershipSimTest::run).toList();
        String all = String.join("", worlds.stream().map(SimWorld::trace).toList());

        assertThat(worlds.stream().mapToInt(world -> world.check().trims()).sum())
                .isGreaterThan(20);
        assertThat(all)
                .contains("adopt ", "crash ", "freeze ", "release ", "drop ", "repairing ", "reclaimed ", "lost ")
                .contains("Appended", "Duplicate", "Old[", "Gap[", "Fenced[epoch=0]", "Fenced[epoch=2]")
                .contains("failed CONNECTION", "failed LATE", "failed LOADING", "failed NOT_REPLICATED");
    }

    private static SimWorld run(long randomSeed) {
        try {
            return OwnershipRun.run(randomSeed);
        } catch (AssertionError | RuntimeException e) {
            return fail(RandomSeeds.describe(randomSeed, OwnershipSimTest.class), e);
        }
    }
}
