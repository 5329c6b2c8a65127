package dev.naadam.loadtest.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CourseTest {

    private static List<Integer> frozenMillis() {
        return IntStream.range(0, 1_000)
                .map(seed -> Course.of(Scenario.FREEZE_OWNER, seed).outageMillis())
                .boxed()
                .toList();
    }

    @Test
    void aSeedAlwaysHasTheSameCourse() {
        Course once = Course.of(Scenario.FREEZE_OWNER, 7);
        Course again = Course.of(Scenario.FREEZE_OWNER, 7);

        assertThat(again.faultAfterMillis()).isEqualTo(once.faultAfterMillis());
        assertThat(again.outageMillis()).isEqualTo(once.outageMillis());
        assertThat(again.random().nextLong()).isEqualTo(once.random().nextLong());
    }

    @Test
    void anOwnerIsFrozenForUpToHalfAMinuteAndSeldomForLong() {
        assertThat(frozenMillis()).allMatch(millis -> millis >= 200 && millis <= 30_000);
        assertThat(frozenMillis()).noneMatch(millis -> millis >= 3_000 && millis < 10_000);
        assertThat(frozenMillis())
                .filteredOn(millis -> millis >= 10_000)
                .as("one in twenty of a thousand")
                .hasSizeBetween(30, 70);
    }

    @Test
    void theMatchOutlastsTheOutage() {
        for (int seed = 0; seed < 100; seed++) {
            Course course = Course.of(Scenario.FREEZE_OWNER, seed);
            int backMillis = course.faultAfterMillis() + course.outageMillis();

            assertThat(course.matchSeconds(Scenario.FREEZE_OWNER) * 1_000).isGreaterThan(backMillis + 1_000);
        }
    }
}
