package dev.naadam.client.control;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Which matches to list.
 *
 * @param state only those in this state; null: in any
 * @param game only those of this game; null: of any
 * @param limit most matches of a page, 1 to 100
 * @param cursor null for the first page
 */
public record MatchQuery(
        @Nullable String state,
        @Nullable String game,
        int limit,
        @Nullable String cursor) {

    private static final int MAX_LIMIT = 100;

    /** Every match. */
    public static MatchQuery all() {
        return new MatchQuery(null, null, MAX_LIMIT, null);
    }

    /** The same question, from where this page ended. */
    public MatchQuery after(String nextCursor) {
        return new MatchQuery(state, game, limit, nextCursor);
    }

    String text() {
        return "?limit=" + limit + parameter("state", state) + parameter("game", game) + parameter("cursor", cursor);
    }

    private static String parameter(String name, @Nullable String value) {
        return value == null ? "" : "&" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
