package dev.naadam.server.app.region;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.naadam.server.core.region.RegionCatalogue;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;

/** A catalogue in JSON; docs/fairness.md shows the format, {@code regions.json} beside this class is an example. */
public final class CatalogueFile {

    /** Many times what the largest catalogue needs. */
    private static final long MAX_BYTES = 1 << 20;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private CatalogueFile() {}

    /** The ten clusters of the eight national hubs of the East Data West Computing programme. */
    public static RegionCatalogue shipped() {
        try (InputStream stream = Objects.requireNonNull(CatalogueFile.class.getResourceAsStream("regions.json"))) {
            return CatalogueJson.read(MAPPER.readTree(stream));
        } catch (IOException e) {
            throw new IllegalStateException("regions.json of this jar", e);
        }
    }

    /** An operator's. */
    public static RegionCatalogue read(Path file) throws CatalogueException {
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw new IllegalArgumentException("more than " + MAX_BYTES + " bytes");
            }
            JsonNode json = MAPPER.readTree(Files.readAllBytes(file));
            return CatalogueJson.read(json);
        } catch (NoSuchFileException e) {
            throw new CatalogueException(file + ": there is no such file", e);
        } catch (JsonProcessingException e) {
            throw new CatalogueException(file + ": " + e.getOriginalMessage(), e);
        } catch (IOException | IllegalArgumentException e) {
            throw new CatalogueException(file + ": " + e.getMessage(), e);
        }
    }
}
