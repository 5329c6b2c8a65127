package dev.naadam.server.app.region;

import com.fasterxml.jackson.databind.JsonNode;
import dev.naadam.server.core.region.PowerFacts;
import dev.naadam.server.core.region.Region;
import dev.naadam.server.core.region.RegionCatalogue;
import dev.naadam.server.core.region.RegionFacts;
import dev.naadam.server.core.region.RegionId;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** From a JSON tree to a catalogue. What is wrong is an IllegalArgumentException that names the region. */
final class CatalogueJson {

    private final JsonNode region;
    private final String where;

    private CatalogueJson(JsonNode region, int index) {
        this.region = region;
        this.where = "regions[" + index + "]";
    }

    static RegionCatalogue read(JsonNode json) {
        if (!json.path("regions").isArray()) {
            throw new IllegalArgumentException("no array 'regions'");
        }
        SortedMap<String, String> sources = new TreeMap<>();
        json.path("sources")
                .properties()
                .forEach(each -> sources.put(each.getKey(), each.getValue().asText()));
        List<RegionFacts> regions = new ArrayList<>();
        for (JsonNode region : json.path("regions")) {
            regions.add(new CatalogueJson(region, regions.size()).facts());
        }
        return new RegionCatalogue(regions, sources);
    }

    private RegionFacts facts() {
        if (!region.path("west").isBoolean()) {
            throw new IllegalArgumentException(where + ": west (expected: true or false)");
        }
        String id = text("id", null);
        List<String> sources = new ArrayList<>();
        region.path("sources").forEach(source -> sources.add(source.asText()));
        return new RegionFacts(
                new Region(new RegionId(id), region.path("west").asBoolean()),
                text("name", id),
                text("localName", id),
                text("hub", ""),
                new RegionFacts.Place(text("city", ""), number("latitude", 0.0), number("longitude", 0.0)),
                new PowerFacts(number("pueTarget"), number("pueBestReported"), number("greenShareTarget")),
                sources);
    }

    private String text(String field, @Nullable String missing) {
        JsonNode value = region.path(field);
        if (value.isTextual()) {
            return value.asText();
        }
        if (value.isMissingNode() && missing != null) {
            return missing;
        }
        throw new IllegalArgumentException(where + ": " + field + " (expected: a text)");
    }

    private double number(String field, double missing) {
        Double value = number(field);
        return value == null ? missing : value;
    }

    private @Nullable Double number(String field) {
        JsonNode value = region.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isNumber()) {
            throw new IllegalArgumentException(where + ": " + field + " (expected: a number)");
        }
        return value.asDouble();
    }
}
