package dev.naadam.server.core.lobby.series;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.server.core.region.RegionId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class VetoPatternsTest {

    /** Best of; maps; regions; steps: o chooses its part, - bans a map, + picks one, s chooses a side, r bans a region. */
    private static final String PATTERNS = """
            1 7 0 | Ao A- A- B- B- B- A- Bs
            3 7 0 | Ao A- B- A+ Bs B+ As B- A- Bs
            5 7 0 | Ao A- B- A+ Bs B+ As A+ Bs B+ As As
            7 7 0 | Ao A+ Bs B+ As A+ Bs B+ As A+ Bs B+ As As
            1 1 0 | Ao Bs
            1 2 0 | Ao A- Bs
            1 5 0 | Ao A- B- A- B- As
            3 3 0 | Ao A+ Bs B+ As As
            3 5 0 | Ao A- B- A+ Bs B+ As As
            3 6 0 | Ao A- B- A- B+ As A+ Bs Bs
            1 1 3 | Ao Br Ar Bs
            1 7 2 | Ao Br A- A- B- B- B- A- Bs
            """;

    @Test
    void standardPatternsAreThoseOfTheTable() {
        assertThat(PATTERNS.lines()).allSatisfy(line -> {
            List<Integer> numbers = numbers(line);

            List<VetoStep> pattern = VetoPatterns.standard(numbers.get(0), numbers.get(1), true, numbers.get(2));

            assertThat(text(pattern)).isEqualTo(line.substring(line.indexOf('|') + 2));
        });
    }

    @Test
    void everyStandardPatternDecidesWhatIsPlayedAndWhere() {
        for (int bestOf = 1; bestOf <= 7; bestOf += 2) {
            for (int pool = bestOf; pool <= 12; pool++) {
                for (int regions = 0; regions <= 4; regions++) {
                    VetoTerms terms = terms(bestOf, pool, regions);

                    assertThat(PatternCheck.of(terms))
                            .as("best of %d, %d maps, %d regions", bestOf, pool, regions)
                            .isNull();
                }
            }
        }
    }

    @Test
    void gamesWithoutSidesHaveNoneToChoose() {
        List<VetoStep> pattern = VetoPatterns.standard(3, 7, false, 0);

        assertThat(text(pattern)).isEqualTo("Ao A- B- A+ B+ B- A-");
    }

    @Test
    void withoutMapsAndRegionsThereIsNothingToChoose() {
        assertThat(VetoPatterns.standard(1, 0, false, 1)).isEmpty();
    }

    private static VetoTerms terms(int bestOf, int pool, int regions) {
        List<String> maps = new ArrayList<>();
        for (int i = 0; i < pool; i++) {
            maps.add("map" + i);
        }
        List<RegionId> ids = new ArrayList<>();
        // one region alone is no veto
        for (int i = 0; i < (regions == 1 ? 0 : regions); i++) {
            ids.add(new RegionId("region" + i));
        }
        List<VetoStep> pattern = VetoPatterns.standard(bestOf, pool, true, regions);
        return new VetoTerms(bestOf, maps, List.of("attack", "defend"), ids, pattern);
    }

    private static List<Integer> numbers(String line) {
        List<Integer> numbers = new ArrayList<>();
        for (String number : List.of(line.substring(0, line.indexOf(" |")).split(" ", -1))) {
            numbers.add(Integer.valueOf(number));
        }
        return numbers;
    }

    private static String text(List<VetoStep> pattern) {
        List<String> steps = new ArrayList<>();
        for (VetoStep step : pattern) {
            String sign = switch (step.action()) {
                case CHOOSE_PART -> "o";
                case BAN_MAP -> "-";
                case PICK_MAP -> "+";
                case CHOOSE_SIDE -> "s";
                case BAN_REGION -> "r";
                case PICK_REGION -> "R";
            };
            steps.add(step.part() + sign);
        }
        return String.join(" ", steps);
    }
}
