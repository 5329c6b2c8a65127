package dev.naadam.server.app.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The operator's regions, or the shipped ones. */
class RegionCataloguesIT {

    @TempDir
    private Path folder;

    @Test
    void aNodeMayServeAnyRegionWhereThereIsNoFileOfTheOperator() throws BootFailure {
        assertThat(RegionCatalogues.of(null, List.of("local")).regions()).hasSize(10);
    }

    @Test
    void theOperatorsFileTakesThePlaceOfTheShippedOne() throws Exception {
        Path file = write("{\"regions\": [{\"id\": \"hall\", \"west\": false}]}");

        assertThat(RegionCatalogues.of(file, List.of("hall")).regions())
                .extracting(facts -> facts.region().id().value())
                .containsExactly("hall");
    }

    @Test
    void refusesARegionThatTheOperatorsFileDoesNotKnow() throws Exception {
        Path file = write("{\"regions\": [{\"id\": \"hall\", \"west\": false}]}");

        assertThatThrownBy(() -> RegionCatalogues.of(file, List.of("hall", "hull")))
                .isInstanceOf(BootFailure.class)
                .hasMessage("--region: 'hull' is not in " + file + " (expected: hall)");
    }

    @Test
    void saysInOneLineWhatIsWrongWithTheFile() throws Exception {
        Path missing = folder.resolve("none.json");
        Path broken = write("{\"regions\": [");
        assertThatThrownBy(() -> RegionCatalogues.of(missing, List.of()))
                .hasMessage("--region-catalogue: " + missing + ": there is no such file");
        assertThatThrownBy(() -> RegionCatalogues.of(broken, List.of()))
                .isInstanceOf(BootFailure.class)
                .hasMessageStartingWith("--region-catalogue: " + broken + ": ")
                .hasMessageNotContaining("\n");

        Path twice = write("{\"regions\": [{\"id\": \"a\", \"west\": true}, {\"id\": \"a\", \"west\": true}]}");
        assertThatThrownBy(() -> RegionCatalogues.of(twice, List.of()))
                .hasMessage("--region-catalogue: " + twice + ": region 'a' is there twice");
    }

    private Path write(String json) throws IOException {
        return Files.writeString(folder.resolve("regions.json"), json);
    }
}
