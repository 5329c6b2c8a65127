package dev.naadam.server.app.competition;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import dev.naadam.server.core.roster.VisibleText;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Says in our own words what the parser has against a text: its own name classes, and quote what was sent. */
final class JsonFaults {

    private static final int MAX_SHOWN_CHARS = 64;
    private static final String UNEXPECTED = "not what is expected here";

    private JsonFaults() {}

    static UnreadableEvent of(JsonProcessingException e) {
        if (!(e instanceof JsonMappingException mapping)) {
            return new UnreadableEvent("", "not JSON");
        }
        StringBuilder pointer = new StringBuilder();
        for (JsonMappingException.Reference reference : mapping.getPath()) {
            String name = reference.getFieldName();
            pointer.append('/').append(name == null ? String.valueOf(reference.getIndex()) : escaped(name));
        }
        return new UnreadableEvent(pointer.toString(), reason(mapping));
    }

    /** A name from outside as part of a pointer. */
    static String escaped(String name) {
        StringBuilder shown = new StringBuilder();
        name.codePoints()
                .limit(MAX_SHOWN_CHARS)
                .map(c -> VisibleText.isVisible(c) ? c : '?')
                .forEach(shown::appendCodePoint);
        return shown.toString().replace("~", "~0").replace("/", "~1");
    }

    private static String reason(JsonMappingException e) {
        return switch (e) {
            case UnrecognizedPropertyException unknown -> "unknown field (expected some of: " + names(unknown) + ")";
            case InvalidTypeIdException type -> "type missing or unknown";
            case ValueInstantiationException bad -> built(bad);
            case MismatchedInputException mismatched -> mismatch(mismatched);
            default -> e.getCause() instanceof InputCoercionException ? kind(int.class) : UNEXPECTED;
        };
    }

    /** The constructors of records say what they expected; what they quote are numbers. */
    private static String built(ValueInstantiationException e) {
        return e.getCause() instanceof IllegalArgumentException cause ? String.valueOf(cause.getMessage()) : UNEXPECTED;
    }

    private static String mismatch(MismatchedInputException e) {
        Class<?> type = e.getTargetType();
        if (e instanceof InvalidFormatException && type != null && type.isEnum()) {
            return "unknown (expected one of: " + List.of(type.getEnumConstants()) + ")";
        }
        String own = String.valueOf(e.getOriginalMessage());
        return own.startsWith("Missing creator property") ? "missing" : kind(type);
    }

    private static String names(UnrecognizedPropertyException e) {
        TreeSet<String> names = new TreeSet<>();
        Collection<Object> known = e.getKnownPropertyIds();
        if (known != null) {
            known.forEach(name -> names.add(name.toString()));
        }
        return String.join(", ", names);
    }

    private static String kind(@Nullable Class<?> type) {
        if (type == null) {
            return UNEXPECTED;
        }
        if (type == int.class || type == long.class) {
            return "not a whole number in its range";
        }
        if (type == UUID.class) {
            return "not a UUID";
        }
        if (type == boolean.class) {
            return "neither true nor false";
        }
        if (type == String.class || type.isEnum()) {
            return "not a string";
        }
        return Collection.class.isAssignableFrom(type) || type.isArray() ? "not an array" : "not an object";
    }
}
