package dev.naadam.server.app.boot;

import dev.naadam.server.app.store.WebhookLogRecords;
import dev.naadam.server.app.webhook.Notice;
import dev.naadam.server.app.webhook.PublicEvent;
import dev.naadam.server.app.webhook.PublicEvents;
import dev.naadam.server.app.webhook.Webhook.Status;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;

/** What there is to tell: what happens in tournaments, and to webhooks themselves. */
final class WebhookFeeds implements PublicEvents {

    private final PublicEvents tournaments;
    private final WebhookLogRecords notices;

    WebhookFeeds(PublicEvents tournaments, WebhookLogRecords notices) {
        this.tournaments = tournaments;
        this.notices = notices;
    }

    @Override
    public CompletionStage<Optional<String>> organizer(UUID feed) {
        return Notice.isFeed(feed)
                ? notices.notices(feed, 0)
                        .thenApply(read -> StoredWebhooks.present(read).stream()
                                .map(numbered -> numbered.notice().organizer())
                                .findFirst())
                : tournaments.organizer(feed);
    }

    @Override
    public CompletionStage<List<PublicEvent>> after(UUID feed, long place) {
        return Notice.isFeed(feed)
                ? notices.notices(feed, PublicEvent.numberAt(place))
                        .thenApply(read -> StoredWebhooks.present(read).stream()
                                .map(numbered -> new Notice(
                                                numbered.notice().webhook(),
                                                Status.valueOf(numbered.notice().status()),
                                                numbered.notice().atEpochMillis())
                                        .event(numbered.number()))
                                .toList())
                : tournaments.after(feed, place);
    }
}
