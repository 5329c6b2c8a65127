package dev.naadam.server.app.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.naadam.server.core.region.RegionCatalogue;
import dev.naadam.server.core.region.RegionFacts;
import dev.naadam.server.core.region.RegionId;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Catalogues as they are written, and what is wrong with some. */
class CatalogueJsonTest {

    @Test
    void theShippedCatalogueHasTheTenClusters() {
        RegionCatalogue catalogue = CatalogueFile.shipped();

        assertThat(catalogue.regions())
                .extracting(facts -> facts.region().id().value())
                .containsExactly(
                        "zhangjiakou",
                        "yangtze-demo",
                        "wuhu",
                        "shaoguan",
                        "tianfu",
                        "chongqing",
                        "guian",
                        "horinger",
                        "qingyang",
                        "zhongwei");
        assertThat(catalogue.regions())
                .filteredOn(facts -> facts.region().isWest())
                .extracting(RegionFacts::hub)
                .containsExactly("Guizhou", "Inner Mongolia", "Gansu", "Ningxia");
    }

    @Test
    void everyFactOfTheShippedCatalogueNamesItsSources() {
        assertThat(CatalogueFile.shipped().regions())
                .allSatisfy(facts -> assertThat(facts.sources()).isNotEmpty());
    }

    @Test
    void aRegionNeedsAnIdAndAWestAndNothingElse() throws Exception {
        RegionCatalogue catalogue = read("{\"regions\": [{\"id\": \"lan\", \"west\": false}]}");

        RegionFacts lan = Objects.requireNonNull(catalogue.find(new RegionId("lan")));
        assertThat(lan.name()).isEqualTo("lan");
        assertThat(lan.power().pueTarget()).isNull();
        assertThat(catalogue.find(new RegionId("wan"))).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                                                  | no array 'regions'
            {"regions": []}                                                     | regions: 0 (expected: 1 to 64)
            {"regions": [{"west": true}]}                                       | regions[0]: id (expected: a text)
            {"regions": [{"id": "a"}]}                                          | regions[0]: west (expected: true or false)
            {"regions": [{"id": "a", "west": true}, {"id": "a", "west": true}]} | region 'a' is there twice
            {"regions": [{"id": "a", "west": true, "latitude": 91}]}            | latitude: 91.0 (expected: -90 to 90)
            {"regions": [{"id": "a", "west": true, "pueTarget": "low"}]}        | regions[0]: pueTarget (expected: a number)
            {"regions": [{"id": "a", "west": true, "sources": ["x"]}]}          | region 'a' names a source that is not there: 'x'
            """)
    void saysInOneLineWhatIsWrong(String json, String message) {
        assertThatThrownBy(() -> read(json))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    private static RegionCatalogue read(String json) throws Exception {
        return CatalogueJson.read(new ObjectMapper().readTree(json));
    }
}
