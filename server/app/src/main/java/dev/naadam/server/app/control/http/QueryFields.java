package dev.naadam.server.app.control.http;

import com.linecorp.armeria.common.QueryParams;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The parameters of an address, read strictly: a {@link ProblemException} names what is unknown, repeated or odd. */
final class QueryFields {

    /** Longest value; a cursor has 55 characters. */
    private static final int MAX_CHARS = 128;

    private static final int MAX_NAME_CHARS = 64;

    private final QueryParams parameters;

    QueryFields(QueryParams parameters, Set<String> known) {
        this.parameters = parameters;
        for (String name : parameters.names()) {
            if (!known.contains(name)) {
                String shown = name.length() > MAX_NAME_CHARS ? name.substring(0, MAX_NAME_CHARS) + "..." : name;
                throw refused(shown, "unknown (expected some of: " + String.join(", ", new TreeSet<>(known)) + ")");
            }
        }
    }

    /** A value, null if the parameter is missing. */
    @Nullable String text(String name) {
        List<String> values = parameters.getAll(name);
        if (values.isEmpty()) {
            return null;
        }
        if (values.size() > 1
                || values.getFirst().isEmpty()
                || values.getFirst().length() > MAX_CHARS) {
            throw refused(name, "not one value of 1 to " + MAX_CHARS + " characters");
        }
        return values.getFirst();
    }

    int number(String name, int min, int max, int otherwise) {
        String text = text(name);
        if (text == null) {
            return otherwise;
        }
        int value = text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : -1;
        if (value < min || value > max) {
            throw refused(name, "not a number from " + min + " to " + max);
        }
        return value;
    }

    long timeMillis(String name, long otherwise) {
        String text = text(name);
        try {
            return text == null ? otherwise : Times.millis(text);
        } catch (DateTimeException e) {
            throw refused(name, Times.EXPECTED);
        }
    }

    static ProblemException refused(String name, String reason) {
        return new ProblemException(Problem.ofParameter(name, reason));
    }

    /** Times as RFC 3339 writes them. */
    static final class Times {

        static final String EXPECTED = "not a time such as 2026-11-24T09:00:00Z";

        private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

        private Times() {}

        /** Milliseconds since 1970; {@link DateTimeException} for anything but a time from 1970 to 9999. */
        static long millis(String text) {
            Instant time = Instant.parse(text);
            if (time.isBefore(Instant.EPOCH) || time.isAfter(LATEST)) {
                throw new DateTimeException("out of range");
            }
            return time.toEpochMilli();
        }
    }
}
