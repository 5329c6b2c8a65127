package dev.naadam.client.control;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some of an organizer's matches, newest first.
 *
 * @param matches may be fewer than asked for, even none, with more to come
 * @param nextCursor for {@link MatchQuery#after}; null on the last page
 */
public record MatchPage(List<Entry> matches, @Nullable String nextCursor) {

    public MatchPage {
        matches = List.copyOf(matches);
    }

    /**
     * A match, in short.
     *
     * @param state {@code waiting}, {@code running}, {@code finished} or {@code abandoned}
     */
    public record Entry(String id, String state, String game, String region, Instant createdAt) {}
}
