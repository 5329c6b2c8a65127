package dev.naadam.server.app.control.http;

import com.fasterxml.jackson.databind.JsonNode;
import dev.naadam.server.app.control.JsonPointer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** The fields of one JSON object, read strictly: a {@link ProblemException} names what is unknown, missing or odd. */
final class JsonFields {

    private static final int MAX_NAME_CHARS = 64;

    private final JsonNode object;
    private final String path;

    private JsonFields(JsonNode object, String path) {
        this.object = object;
        this.path = path;
    }

    /** The body of a request. */
    static JsonFields ofBody(JsonNode body, Set<String> known) {
        requireObject(body);
        return of(body, "", known);
    }

    static void requireObject(JsonNode body) {
        if (!body.isObject()) {
            throw new ProblemException(Problem.of(ProblemType.MALFORMED_JSON, "The body is not a JSON object."));
        }
    }

    /** An object inside of it, at this JSON pointer. */
    static JsonFields of(JsonNode node, String path, Set<String> known) {
        if (!node.isObject()) {
            throw refused(path, "not an object");
        }
        JsonFields fields = new JsonFields(node, path);
        for (String name : node.properties().stream().map(e -> e.getKey()).toList()) {
            if (!known.contains(name)) {
                String shown = name.length() > MAX_NAME_CHARS ? name.substring(0, MAX_NAME_CHARS) + "..." : name;
                String expected = String.join(", ", new TreeSet<>(known));
                throw refused(fields.pathOf(shown), "unknown field (expected some of: " + expected + ")");
            }
        }
        return fields;
    }

    String text(String name) {
        return text(required(name), pathOf(name));
    }

    /** The value of a field that may be missing. */
    @Nullable JsonNode optional(String name) {
        return object.get(name);
    }

    @Nullable String optionalText(String name) {
        JsonNode node = optional(name);
        return node == null ? null : text(node, pathOf(name));
    }

    List<String> texts(String name) {
        return list(name, JsonFields::text);
    }

    /** The elements of an array, each read with its path. */
    <T> List<T> list(String name, BiFunction<JsonNode, String, T> element) {
        JsonNode node = required(name);
        if (!node.isArray()) {
            throw refused(pathOf(name), "not an array");
        }
        List<T> elements = new ArrayList<>();
        for (JsonNode child : node) {
            elements.add(element.apply(child, pathOf(name) + "/" + elements.size()));
        }
        return elements;
    }

    static ProblemException refused(String path, String reason) {
        return new ProblemException(Problem.ofField(path, reason));
    }

    private JsonNode required(String name) {
        JsonNode node = object.get(name);
        if (node == null) {
            throw refused(pathOf(name), "missing");
        }
        return node;
    }

    /** The JSON pointer to a field. */
    String pathOf(String name) {
        return path + JsonPointer.of(name);
    }

    private static String text(JsonNode node, String path) {
        if (!node.isTextual()) {
            throw refused(path, "not a string");
        }
        return node.textValue();
    }
}
