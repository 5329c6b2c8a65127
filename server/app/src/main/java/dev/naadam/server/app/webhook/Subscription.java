package dev.naadam.server.app.webhook;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an organizer wants to be told, and where.
 *
 * @param url as it was written; see {@link Target}
 * @param tournament the only one to be told of; null: all of the organizer's
 * @param types kinds of events; empty: all
 */
public record Subscription(String url, @Nullable UUID tournament, List<String> types) {

    public Subscription {
        types = List.copyOf(types);
    }

    boolean isFor(UUID feed) {
        return tournament == null || tournament.equals(feed) || Notice.isFeed(feed);
    }

    boolean wants(PublicEvent event) {
        return types.isEmpty() || types.contains(event.type());
    }
}
