package dev.naadam.loadtest.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PopulationTest {

    private static final Country CHINA = Country.named("china");
    private static final Population PEOPLE = new Population(CHINA, 1);
    private static final List<Resident> MANY =
            IntStream.range(0, 4000).mapToObj(PEOPLE::resident).toList();

    @Test
    void isTheSamePeopleForTheSameSeed() {
        Population again = new Population(CHINA, 1);

        assertThat(again.resident(77)).isEqualTo(PEOPLE.resident(77));
        assertThat(again.link(again.resident(77), "wuhu")).isEqualTo(PEOPLE.link(PEOPLE.resident(77), "wuhu"));
    }

    @Test
    void isOtherPeopleForAnotherSeedOrNumber() {
        assertThat(new Population(CHINA, 2).resident(77)).isNotEqualTo(PEOPLE.resident(77));
        assertThat(PEOPLE.resident(78)).isNotEqualTo(PEOPLE.resident(77));
    }

    @Test
    void livesWhereThePeopleOfTheCountryLive() {
        assertThat(shareIn("Guangzhou")).isCloseTo(126.01 / 1410, within(0.015));
        assertThat(shareIn("Lhasa")).isBetween(0.0, 0.01);
    }

    @Test
    void putsAPersonIntoTheCityThatWasAskedFor() {
        City chengdu = CHINA.cities().stream()
                .filter(city -> city.name().equals("Chengdu"))
                .findFirst()
                .orElseThrow();

        Resident resident = PEOPLE.resident(3, chengdu);

        assertThat(resident.city()).isEqualTo(chengdu);
        assertThat(resident.home().kmTo(chengdu.centre())).isLessThan(4 * chengdu.spreadKm());
    }

    @Test
    void isConnectedAsTheModelSays() {
        long onFibre =
                MANY.stream().filter(person -> person.access() == Access.FIBRE).count();

        assertThat((double) onFibre / MANY.size()).isCloseTo(0.55, within(0.03));
        assertThat(MANY).allMatch(person -> person.loss() >= 0 && person.loss() <= 0.1);
    }

    /** Over 4000 modelled people of another generator, the same file: 39.7, 32.1 and 44.2 ms. */
    @Test
    void isAsFarFromItsRegionsAsOtherPeopleOfThisModel() {
        assertThat(medianMillis("zhangjiakou")).isCloseTo(39.7, within(2.5));
        assertThat(medianMillis("wuhu")).isCloseTo(32.1, within(2.5));
        assertThat(medianMillis("zhongwei")).isCloseTo(44.2, within(2.5));
    }

    @Test
    void keepsJitterWellBelowTheRoundTrip() {
        assertThat(MANY).allSatisfy(person -> {
            Link link = PEOPLE.link(person, "wuhu");
            assertThat(link.jitterMicros()).isLessThan(link.rttMicros() / 2).isLessThanOrEqualTo(6000);
        });
    }

    private static double shareIn(String city) {
        long there = MANY.stream()
                .filter(person -> person.city().name().equals(city))
                .count();
        return (double) there / MANY.size();
    }

    private static double medianMillis(String region) {
        long[] sorted = MANY.stream()
                .mapToLong(person -> PEOPLE.link(person, region).rttMicros())
                .sorted()
                .toArray();
        return sorted[sorted.length / 2] / 1000.0;
    }
}
