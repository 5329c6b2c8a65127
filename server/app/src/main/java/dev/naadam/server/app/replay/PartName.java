package dev.naadam.server.app.replay;

import dev.naadam.server.core.replay.Span;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What parts of replays are called in the store: who reads the names knows what there is without reading the parts. */
final class PartName {

    static final String HEAD = "head";
    static final String END = "end";

    private static final Pattern TICKS = Pattern.compile("ticks-([0-9]{1,10})-([0-9]{1,10})-([0-9]{1,10})");

    private PartName() {}

    static String of(Span span) {
        return "ticks-" + span.firstTick() + '-' + span.lastTick() + '-' + span.epoch();
    }

    /** The ticks behind a name; null: it is none of ticks. */
    static @Nullable Span span(String name) {
        Matcher matcher = TICKS.matcher(name);
        if (!matcher.matches()) {
            return null;
        }
        try {
            return new Span(number(matcher, 1), number(matcher, 2), number(matcher, 3));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static long number(Matcher matcher, int group) {
        return Long.parseLong(matcher.group(group));
    }
}
