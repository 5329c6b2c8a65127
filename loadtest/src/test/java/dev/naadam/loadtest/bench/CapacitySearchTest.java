package dev.naadam.loadtest.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CapacitySearchTest {

    private final List<Integer> tried = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({
        "170, 165, 160",
        "170, 170, 170",
        "170, 400, 400",
        "170, 399, 390",
        "170, 10, 10",
        "170, 9, 0",
        "5, 43, 40",
        "4000, 205, 200",
        "400, 400, 400",
        "0, 0, 0"
    })
    void findsTheLargestTenThatHoldsWhateverTheGuess(int guess, int truth, int found) throws Exception {
        assertThat(new CapacitySearch(400, holdsUpTo(truth)).largest(guess)).isEqualTo(found);
    }

    @Test
    void needsFewTrialsFromAGoodGuess() throws Exception {
        new CapacitySearch(400, holdsUpTo(165)).largest(150);

        assertThat(tried).containsExactly(150, 180, 180, 160, 170, 170);
    }

    @Test
    void forgivesOneFailureOfEachNumber() throws Exception {
        Set<Integer> failed = new HashSet<>();
        CapacitySearch.Trial disturbed = matches -> matches <= 100 && !failed.add(matches);

        assertThat(new CapacitySearch(400, disturbed).largest(90)).isEqualTo(100);
    }

    private CapacitySearch.Trial holdsUpTo(int truth) {
        return matches -> {
            tried.add(matches);
            return matches <= truth;
        };
    }
}
