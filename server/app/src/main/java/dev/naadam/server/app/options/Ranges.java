package dev.naadam.server.app.options;

import java.lang.reflect.AnnotatedElement;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.OptionSpec;

/**
 * What values an option may have, said and checked: by {@link Range}, else by type and name.
 *
 * <p>An {@code int} without a range is a count, so never negative; a {@code long} without one is any number.
 */
final class Ranges {

    private static final Duration LEAST = Duration.ofMillis(1);
    /** Whoever waits longer for a machine did not mean it. */
    private static final Duration GREATEST = Duration.ofHours(24);

    private Ranges() {}

    private record Bounds(long min, long max) {}

    /** Unit and range in words, for the reference page. */
    static String text(OptionSpec option) {
        Bounds bounds = bounds(option);
        Class<?> type = type(option);
        if (bounds != null) {
            return show(type, bounds.min) + " to " + show(type, bounds.max);
        }
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(", "));
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true, false";
        }
        return type == long.class || type == Long.class ? "whole number" : option.paramLabel();
    }

    /** What is wrong with the option's values in one line; null if nothing is. */
    static @Nullable String fault(OptionSpec option) {
        Bounds bounds = bounds(option);
        Object value = option.getValue();
        if (bounds == null || value == null) {
            return null;
        }
        for (Object each : value instanceof Iterable<?> several ? several : List.of(value)) {
            long number = each instanceof Duration duration ? duration.toMillis() : ((Number) each).longValue();
            if (number < bounds.min || number > bounds.max) {
                return option.longestName() + ": " + show(type(option), number) + " (expected: " + text(option) + ")";
            }
        }
        return null;
    }

    private static @Nullable Bounds bounds(OptionSpec option) {
        Range range = option.userObject() instanceof AnnotatedElement field ? field.getAnnotation(Range.class) : null;
        if (range != null) {
            return new Bounds(range.min(), range.max());
        }
        Class<?> type = type(option);
        if (type == int.class || type == Integer.class) {
            return new Bounds(0, option.longestName().endsWith("-port") ? 65_535 : Integer.MAX_VALUE);
        }
        return type == Duration.class ? new Bounds(LEAST.toMillis(), GREATEST.toMillis()) : null;
    }

    private static Class<?> type(OptionSpec option) {
        Class<?>[] parts = option.auxiliaryTypes();
        return option.isMultiValue() && parts.length == 1 ? parts[0] : option.type();
    }

    private static String show(Class<?> type, long number) {
        if (type != Duration.class) {
            return Long.toString(number);
        }
        if (number % 3_600_000 == 0) {
            return number / 3_600_000 + "h";
        }
        if (number % 60_000 == 0) {
            return number / 60_000 + "m";
        }
        return number % 1_000 == 0 ? number / 1_000 + "s" : number + "ms";
    }
}
