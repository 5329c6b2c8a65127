package dev.naadam.server.app.webhook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Feeds that a test writes. */
public final class ScriptedEvents implements PublicEvents {

    public static final String ORGANIZER = "cup";

    private final Map<UUID, List<PublicEvent>> feeds = new TreeMap<>();

    /** The next event of a feed, which exists from its first one on. */
    public PublicEvent happen(UUID feed, String type, long atMillis) {
        List<PublicEvent> events = feeds.computeIfAbsent(feed, id -> new ArrayList<>());
        PublicEvent event = new PublicEvent(events.size() + 1L, type, atMillis, "{\"n\":" + (events.size() + 1) + "}");
        events.add(event);
        return event;
    }

    @Override
    public CompletionStage<Optional<String>> organizer(UUID feed) {
        return CompletableFuture.completedFuture(feeds.containsKey(feed) ? Optional.of(ORGANIZER) : Optional.empty());
    }

    @Override
    public CompletionStage<List<PublicEvent>> after(UUID feed, long number) {
        return CompletableFuture.completedFuture(feeds.getOrDefault(feed, List.of()).stream()
                .filter(event -> event.number() > number)
                .toList());
    }
}
