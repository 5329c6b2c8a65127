package dev.naadam.server.core.equalise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.game.SeededRandom;
import dev.naadam.testkit.RandomSeeds;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RttWindowTest {

    private final RttWindow window = new RttWindow();

    @Test
    void theMedianOfAnEvenNumberIsTheLowerOfTheTwo() {
        add(40, 10, 30, 20);

        assertThat(window.medianNanos()).isEqualTo(20);
    }

    @Test
    void theTwentyFifthPercentileIsTheNearestRankOfABeacon() {
        add(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);

        assertThat(window.p25Nanos()).isEqualTo(3);
        add(11, 12);
        assertThat(window.p25Nanos()).isEqualTo(3);
        add(13);
        assertThat(window.p25Nanos()).isEqualTo(4);
    }

    @Test
    void knowsTheNewestThirtyTwoOnly() {
        for (int i = 0; i < 100; i++) {
            window.add(5);
        }
        for (int i = 0; i < 32; i++) {
            window.add(9);
        }

        assertThat(window.count()).isEqualTo(32);
        assertThat(window.medianNanos()).isEqualTo(9);
        assertThat(window.p25Nanos()).isEqualTo(9);
    }

    @Test
    void isEmptyAfterItWasCleared() {
        add(70, 80);

        window.clear();
        add(3);

        assertThat(window.count()).isEqualTo(1);
        assertThat(window.medianNanos()).isEqualTo(3);
    }

    @Test
    void agreesWithSortingWhateverComes() {
        RandomSeeds.list(50).forEach(randomSeed -> {
            SeededRandom random = new SeededRandom(randomSeed);
            RttWindow any = new RttWindow();
            List<Long> all = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                long sample = random.nextInt(40);
                any.add(sample);
                all.add(sample);

                List<Long> newest = all.subList(Math.max(0, all.size() - 32), all.size());
                List<Long> sorted = newest.stream().sorted().toList();
                assertThat(any.medianNanos())
                        .as(RandomSeeds.describe(randomSeed, getClass()))
                        .isEqualTo(sorted.get(Math.ceilDiv(sorted.size(), 2) - 1));
                assertThat(any.p25Nanos())
                        .as(RandomSeeds.describe(randomSeed, getClass()))
                        .isEqualTo(sorted.get(Math.ceilDiv(sorted.size(), 4) - 1));
            }
        });
    }

    private void add(long... samples) {
        for (long sample : samples) {
            window.add(sample);
        }
    }
}
