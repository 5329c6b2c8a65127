package dev.naadam.server.core.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class FairChoiceTest {

    @Test
    void takesTheLeastCost() {
        FairChoice choice = FairChoice.among(List.of(east("a", 40, 10), east("b", 30, 5), east("c", 20, 30)));

        assertThat(idOf(choice)).isEqualTo("b");
        assertThat(choice.rule()).isEqualTo(Rule.LEAST_COST);
    }

    @Test
    void prefersAWesternRegionThatIsAsGoodAsFair() {
        FairChoice choice = FairChoice.among(List.of(east("a", 30, 5), west("w", 35, 7), west("x", 34, 7)));

        assertThat(idOf(choice)).isEqualTo("x");
        assertThat(choice.rule()).isEqualTo(Rule.WEST);
        assertThat(choice.least().region().id()).isEqualTo(new RegionId("a"));
        assertThat(choice.fairSet()).hasSize(3);
    }

    @Test
    void leavesTheFairSetOneMicrosecondBeyondEitherBand() {
        Candidate least = candidate("a", false, 30_000, 5_000);

        assertThat(idOf(FairChoice.among(List.of(least, candidate("w", true, 35_000, 7_000)))))
                .isEqualTo("w");
        assertThat(idOf(FairChoice.among(List.of(least, candidate("w", true, 35_001, 7_000)))))
                .isEqualTo("a");
        assertThat(idOf(FairChoice.among(List.of(least, candidate("w", true, 35_000, 7_001)))))
                .isEqualTo("a");
    }

    @Test
    void comparesFractionsOfAMicrosecond() {
        Candidate larger = new Candidate(region("a", false), new Fairness(30_000, 0, 51, 25));
        Candidate smaller = new Candidate(region("b", false), new Fairness(30_000, 0, 50, 25));

        assertThat(idOf(FairChoice.among(List.of(larger, smaller)))).isEqualTo("b");
    }

    @Test
    void resolvesEqualCostsByTheIdAsText() {
        FairChoice choice = FairChoice.among(List.of(east("r9", 30, 5), east("r10", 30, 5)));

        assertThat(idOf(choice)).isEqualTo("r10");
        assertThat(choice.rule()).isEqualTo(Rule.LEAST_COST_THEN_ID);
    }

    @Test
    void resolvesEqualWesternCostsByTheIdToo() {
        FairChoice choice = FairChoice.among(List.of(west("x", 31, 5), east("a", 30, 5), west("w", 31, 5)));

        assertThat(idOf(choice)).isEqualTo("w");
        assertThat(choice.rule()).isEqualTo(Rule.WEST_THEN_ID);
    }

    @Test
    void saysWhenThereWasNothingToChoose() {
        assertThat(FairChoice.among(List.of(east("a", 30, 5))).rule()).isEqualTo(Rule.ONLY_CANDIDATE);
        assertThatIllegalArgumentException().isThrownBy(() -> FairChoice.among(List.of()));
    }

    private static String idOf(FairChoice choice) {
        return choice.chosen().region().id().value();
    }

    private static Candidate east(String id, int worstMillis, int unfairnessMillis) {
        return candidate(id, false, worstMillis * 1_000, unfairnessMillis * 1_000);
    }

    private static Candidate west(String id, int worstMillis, int unfairnessMillis) {
        return candidate(id, true, worstMillis * 1_000, unfairnessMillis * 1_000);
    }

    private static Candidate candidate(String id, boolean isWest, int worstMicros, int unfairnessMicros) {
        return new Candidate(region(id, isWest), new Fairness(worstMicros, unfairnessMicros, 0, 1));
    }

    private static Region region(String id, boolean isWest) {
        return new Region(new RegionId(id), isWest);
    }
}
