package dev.naadam.server.app.boot;

import dev.naadam.server.app.region.CatalogueException;
import dev.naadam.server.app.region.CatalogueFile;
import dev.naadam.server.core.region.RegionCatalogue;
import dev.naadam.server.core.region.RegionFacts;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which regions there are: those of the operator's file, or else those that are shipped. */
final class RegionCatalogues {

    private RegionCatalogues() {}

    /** With a file of the operator's, a node serves no region that is not in it: that would be a slip of the pen. */
    static RegionCatalogue of(@Nullable Path file, List<String> served) throws BootFailure {
        if (file == null) {
            return CatalogueFile.shipped();
        }
        RegionCatalogue catalogue;
        try {
            catalogue = CatalogueFile.read(file);
        } catch (CatalogueException e) {
            throw new BootFailure("--region-catalogue: " + e.getMessage(), e);
        }
        List<String> known = catalogue.regions().stream()
                .map(RegionFacts::region)
                .map(region -> region.id().value())
                .toList();
        for (String region : served) {
            if (!known.contains(region)) {
                throw new BootFailure("--region: '" + region + "' is not in " + file + " (expected: "
                        + String.join(", ", known) + ")");
            }
        }
        return catalogue;
    }
}
