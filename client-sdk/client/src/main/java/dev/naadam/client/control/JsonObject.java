package dev.naadam.client.control;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object with typed questions, read by the streaming parser: one dependency less than binding, and what is not
 * asked for is ignored, so that a newer server may say more. A wrong type or a missing field is an {@link IOException}.
 */
final class JsonObject {

    private static final JsonFactory FACTORY = new JsonFactory();

    private final Map<String, @Nullable Object> fields;

    private JsonObject(Map<String, @Nullable Object> fields) {
        this.fields = fields;
    }

    static JsonObject parse(String text) throws IOException {
        try (JsonParser in = FACTORY.createParser(text)) {
            boolean isEmpty = in.nextToken() == null;
            return cast(JsonObject.class, isEmpty ? null : read(in), "document");
        }
    }

    String text(String name) throws IOException {
        return cast(String.class, fields.get(name), name);
    }

    String textOr(String name, String absent) throws IOException {
        return has(name) ? text(name) : absent;
    }

    long number(String name) throws IOException {
        return cast(Long.class, fields.get(name), name);
    }

    @Nullable Long numberOrNull(String name) throws IOException {
        return has(name) ? number(name) : null;
    }

    boolean flag(String name) throws IOException {
        return cast(Boolean.class, fields.get(name), name);
    }

    boolean has(String name) {
        return fields.get(name) != null;
    }

    JsonObject object(String name) throws IOException {
        return cast(JsonObject.class, fields.get(name), name);
    }

    List<String> texts(String name) throws IOException {
        return list(String.class, name);
    }

    List<JsonObject> objects(String name) throws IOException {
        return list(JsonObject.class, name);
    }

    Map<String, Long> numbers() throws IOException {
        Map<String, Long> numbers = new LinkedHashMap<>();
        for (String name : fields.keySet()) {
            numbers.put(name, number(name));
        }
        return numbers;
    }

    private <T> List<T> list(Class<T> type, String name) throws IOException {
        List<T> items = new ArrayList<>();
        for (Object item : cast(List.class, fields.get(name), name)) {
            items.add(cast(type, item, name));
        }
        return items;
    }

    private static <T> T cast(Class<T> type, @Nullable Object value, String name) throws IOException {
        if (!type.isInstance(value)) {
            throw new IOException("the answer's field " + name + " is no " + type.getSimpleName());
        }
        return type.cast(value);
    }

    // the parser bounds the nesting
    private static @Nullable Object read(JsonParser in) throws IOException {
        return switch (in.currentToken()) {
            case START_OBJECT -> readObject(in);
            case START_ARRAY -> readArray(in);
            case VALUE_STRING -> in.getText();
            case VALUE_NUMBER_INT -> in.getLongValue();
            case VALUE_NUMBER_FLOAT -> in.getDoubleValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> throw new IOException("the answer is no JSON");
        };
    }

    private static JsonObject readObject(JsonParser in) throws IOException {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        while (in.nextToken() != JsonToken.END_OBJECT) {
            String name = in.currentName();
            in.nextToken();
            fields.put(name, read(in));
        }
        return new JsonObject(fields);
    }

    private static List<@Nullable Object> readArray(JsonParser in) throws IOException {
        List<@Nullable Object> items = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            items.add(read(in));
        }
        return items;
    }
}
