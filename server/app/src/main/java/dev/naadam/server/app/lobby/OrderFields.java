package dev.naadam.server.app.lobby;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.naadam.server.app.control.JsonPointer;
import dev.naadam.server.app.ledger.UnreadableOrder;
import dev.naadam.server.core.ledger.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one JSON object of an order, read strictly: what is unknown, missing, odd or there twice is named by its JSON
 * pointer, and what it says is not told back.
 */
final class OrderFields {

    /** Deepest order: a step in the pattern of a setup. */
    private static final int MAX_DEPTH = 8;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final JsonNode object;
    private final String path;

    private OrderFields(JsonNode object, String path) {
        this.object = object;
        this.path = path;
    }

    /** Reads one element of an array. */
    interface Element<T> {
        T read(JsonNode node, String path) throws UnreadableOrder;
    }

    /** The document of an order; its fields are not judged yet. */
    static JsonNode tree(String text) throws UnreadableOrder {
        if (text.length() > Entry.MAX_ORDER_CHARS) {
            throw new UnreadableOrder(text.length() + " characters (expected: at most " + Entry.MAX_ORDER_CHARS + ")");
        }
        try {
            JsonNode tree = MAPPER.readTree(text);
            if (tree.isObject()) {
                return tree;
            }
        } catch (JsonProcessingException e) {
            // its message quotes the text
        }
        throw new UnreadableOrder("not a JSON object, too deep, or a name used twice");
    }

    /** An object, at this pointer, with these fields and no others. */
    static OrderFields of(JsonNode node, String path, Set<String> known) throws UnreadableOrder {
        if (!node.isObject()) {
            throw odd(path, "not an object");
        }
        for (String name : node.properties().stream().map(e -> e.getKey()).toList()) {
            if (!known.contains(name)) {
                throw odd(path, "unknown field (expected some of: " + String.join(", ", new TreeSet<>(known)) + ")");
            }
        }
        return new OrderFields(node, path);
    }

    OrderFields object(String name, Set<String> known) throws UnreadableOrder {
        return of(required(name), pathOf(name), known);
    }

    @Nullable OrderFields optionalObject(String name, Set<String> known) throws UnreadableOrder {
        return object.has(name) ? object(name, known) : null;
    }

    String text(String name) throws UnreadableOrder {
        return text(required(name), pathOf(name));
    }

    @Nullable String optionalText(String name) throws UnreadableOrder {
        return object.has(name) ? text(name) : null;
    }

    int number(String name) throws UnreadableOrder {
        JsonNode node = required(name);
        if (!node.isIntegralNumber() || !node.canConvertToInt()) {
            throw odd(pathOf(name), "not a whole number");
        }
        return node.intValue();
    }

    long bigNumber(String name) throws UnreadableOrder {
        JsonNode node = required(name);
        if (!node.isIntegralNumber() || !node.canConvertToLong()) {
            throw odd(pathOf(name), "not a whole number");
        }
        return node.longValue();
    }

    boolean flag(String name) throws UnreadableOrder {
        JsonNode node = required(name);
        if (!node.isBoolean()) {
            throw odd(pathOf(name), "neither true nor false");
        }
        return node.booleanValue();
    }

    UUID uuid(String name) throws UnreadableOrder {
        String text = text(name);
        try {
            UUID id = UUID.fromString(text);
            if (id.toString().equals(text)) {
                return id;
            }
        } catch (IllegalArgumentException e) {
            // told below
        }
        throw odd(pathOf(name), "not a UUID");
    }

    /** A constant by its {@link #word}. */
    <E extends Enum<E>> E word(String name, Class<E> type) throws UnreadableOrder {
        String text = text(name);
        for (E constant : type.getEnumConstants()) {
            if (word(constant).equals(text)) {
                return constant;
            }
        }
        throw odd(pathOf(name), "none of its words");
    }

    <E extends Enum<E>> @Nullable E optionalWord(String name, Class<E> type) throws UnreadableOrder {
        return object.has(name) ? word(name, type) : null;
    }

    /** How a constant is written: in small letters. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    List<String> texts(String name) throws UnreadableOrder {
        return list(name, OrderFields::text);
    }

    <T> List<T> list(String name, Element<T> element) throws UnreadableOrder {
        JsonNode node = required(name);
        if (!node.isArray()) {
            throw odd(pathOf(name), "not an array");
        }
        List<T> elements = new ArrayList<>();
        for (JsonNode child : node) {
            elements.add(element.read(child, pathOf(name) + "/" + elements.size()));
        }
        return elements;
    }

    /** An object whose names are free and whose values are texts. */
    SortedMap<String, String> textsByName(String name) throws UnreadableOrder {
        JsonNode node = required(name);
        if (!node.isObject()) {
            throw odd(pathOf(name), "not an object");
        }
        SortedMap<String, String> texts = new TreeMap<>();
        for (var entry : node.properties()) {
            texts.put(entry.getKey(), text(entry.getValue(), pathOf(name)));
        }
        return texts;
    }

    UnreadableOrder odd(String name) {
        return odd(pathOf(name), "not as it is written");
    }

    private static UnreadableOrder odd(String path, String reason) {
        return new UnreadableOrder((path.isEmpty() ? "/" : path) + ": " + reason);
    }

    private JsonNode required(String name) throws UnreadableOrder {
        JsonNode node = object.get(name);
        if (node == null) {
            throw odd(pathOf(name), "missing");
        }
        return node;
    }

    private String pathOf(String name) {
        return path + JsonPointer.of(name);
    }

    private static String text(JsonNode node, String path) throws UnreadableOrder {
        if (!node.isTextual()) {
            throw odd(path, "not a string");
        }
        return node.textValue();
    }
}
