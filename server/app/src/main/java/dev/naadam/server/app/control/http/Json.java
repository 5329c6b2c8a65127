package dev.naadam.server.app.control.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;

/** JSON as trees, never bound to classes: what is read is named field by field in {@link JsonFields}. */
final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(ControlLimits.MAX_JSON_DEPTH)
                            .maxDocumentLength(ControlLimits.MAX_BODY_BYTES)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Json() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static byte[] bytes(JsonNode tree) {
        try {
            return MAPPER.writeValueAsBytes(tree);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads one document with nothing behind it; {@link ProblemException} if it is none. */
    static JsonNode read(byte[] body) {
        try {
            return MAPPER.readTree(body);
        } catch (JsonProcessingException e) {
            throw new ProblemException(malformed(e.getLocation()));
        } catch (IOException e) {
            // bytes that are no text in the encoding they seem to have
            throw new ProblemException(malformed(JsonLocation.NA));
        }
    }

    private static Problem malformed(JsonLocation at) {
        String where = at == null || at.getLineNr() < 1
                ? "at an unknown place"
                : "from line " + at.getLineNr() + ", column " + at.getColumnNr();
        return Problem.of(ProblemType.MALFORMED_JSON, "Not JSON, too deep or a name used twice, " + where + ".");
    }
}
