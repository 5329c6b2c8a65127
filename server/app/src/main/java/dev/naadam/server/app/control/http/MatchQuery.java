package dev.naadam.server.app.control.http;

import com.linecorp.armeria.common.QueryParams;
import dev.naadam.server.app.control.MatchFilter;
import dev.naadam.server.app.control.MatchListing;
import dev.naadam.server.app.loop.MatchProgress;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a list of matches is asked for.
 *
 * @param filter which matches
 * @param limit longest page
 * @param cursor where to begin; null: at the newest
 */
record MatchQuery(MatchFilter filter, int limit, @Nullable String cursor) {

    static final int DEFAULT_LIMIT = 20;

    private static final Set<String> PARAMETERS =
            Set.of("state", "game", "region", "createdFrom", "createdBefore", "limit", "cursor");

    /** Later than any match: the year 10000. */
    private static final long FAR_FUTURE_MILLIS = 253_402_300_800_000L;

    static MatchQuery read(QueryParams parameters) {
        QueryFields fields = new QueryFields(parameters, PARAMETERS);
        MatchFilter filter = new MatchFilter(
                state(fields.text("state")),
                fields.text("game"),
                fields.text("region"),
                fields.timeMillis("createdFrom", 0),
                fields.timeMillis("createdBefore", FAR_FUTURE_MILLIS));
        return new MatchQuery(
                filter, fields.number("limit", 1, MatchListing.MAX_PAGE, DEFAULT_LIMIT), fields.text("cursor"));
    }

    private static MatchProgress.@Nullable State state(@Nullable String text) {
        if (text == null) {
            return null;
        }
        for (MatchProgress.State state : MatchProgress.State.values()) {
            if (nameOf(state).equals(text)) {
                return state;
            }
        }
        String states = Arrays.stream(MatchProgress.State.values())
                .map(MatchQuery::nameOf)
                .collect(Collectors.joining(", "));
        throw QueryFields.refused("state", "unknown (expected one of: " + states + ")");
    }

    private static String nameOf(MatchProgress.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
