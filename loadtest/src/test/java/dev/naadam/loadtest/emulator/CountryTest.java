package dev.naadam.loadtest.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountryTest {

    private static final Country CHINA = Country.named("china");

    @Test
    void knowsTheProvincesAndTheClusters() {
        assertThat(CHINA.cities()).hasSize(31).extracting(City::name).contains("Urumqi", "Haikou");
        assertThat(CHINA.regions()).hasSize(10).startsWith("zhangjiakou").endsWith("zhongwei");
    }

    /** What was published, in milliseconds, and how far the model may be off: its worst error is 6.9 ms. */
    @ParameterizedTest(name = "{0} km: {1} ms")
    @CsvSource({"1087, 33.4, 2", "1766, 57.4, 7", "165, 7.35, 0.5", "1213, 31.12, 5", "1067, 28.6, 4"})
    void isAsFarAsWhatWasPublished(double km, double publishedMillis, double toleranceMillis) {
        assertThat(CHINA.model().backboneMillis(km)).isCloseTo(publishedMillis, within(toleranceMillis));
    }

    @Test
    void givesEverybodyAnAccessAndACarrier() {
        assertThat(CHINA.model().carriers().values().stream()
                        .mapToDouble(share -> share)
                        .sum())
                .isCloseTo(1, within(1e-9));
        assertThat(CHINA.model().access().values().stream()
                        .mapToDouble(AccessModel::share)
                        .sum())
                .isCloseTo(1, within(1e-9));
    }

    @Test
    void saysWhichCountriesThereAre() {
        assertThatThrownBy(() -> Country.named("atlantis"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("network: atlantis (expected: none or china)");
    }
}
