package dev.naadam.server.app.control.http;

import dev.naadam.server.app.control.Answer;
import dev.naadam.server.app.control.Refusal;
import dev.naadam.server.app.control.http.TournamentTale.Told;
import dev.naadam.server.app.ledger.Announcement;
import dev.naadam.server.app.ledger.EntryLog;
import dev.naadam.server.app.ledger.Errand;
import dev.naadam.server.app.ledger.LedgerId;
import dev.naadam.server.app.ledger.Standing;
import dev.naadam.server.app.webhook.PublicEvent;
import dev.naadam.server.app.webhook.PublicEvents;
import dev.naadam.server.app.webhook.WebhookStore.StoreAway;
import dev.naadam.server.core.competition.Competition;
import dev.naadam.server.core.ledger.Rules;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What webhooks are told of tournaments: the same as event streams, read from the same tales, but without the delay of
 * broadcasts, since an organizer's tools are no audience. Any thread.
 */
public final class TournamentHappenings implements PublicEvents {

    /** Kinds of events are told with where they belong, by the convention of webhooks. */
    private static final String PREFIX = "tournament.";

    /** Events read in one go: a round sends fewer. */
    private static final int MAX_READ = 128;

    /** Tournaments whose logs stay open here, so that not every event is told from a ledger read from its beginning. */
    private static final int MAX_OPEN = 64;

    /** How long a log may take to hear of what is in the store; twice as long as a lost announcement takes. */
    private static final long HEARD_LIMIT_MILLIS = 2_000;

    private static final Pattern EVENT = Pattern.compile("event: ([^\\n]*)\\ndata: ([^\\n]*)\\n");

    private final TournamentParts parts;
    private final TournamentTales tales = new TournamentTales();
    /** A log that nobody listens to is closed. */
    private final Runnable listener = TournamentHappenings::hearNothing;

    private final Map<UUID, EntryLog> open = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, EntryLog> eldest) {
            boolean isOneTooMany = size() > MAX_OPEN;
            if (isOneTooMany) {
                eldest.getValue().forget(listener);
            }
            return isOneTooMany;
        }
    };

    /** Happenings in the tournaments that these parts serve. */
    public TournamentHappenings(TournamentParts parts) {
        this.parts = parts;
    }

    private static void hearNothing() {}

    @Override
    public CompletionStage<Optional<String>> organizer(UUID feed) {
        return parts.desk().look(LedgerId.ofTournament(feed)).thenApply(answer -> switch (answer) {
            case Answer.Done<Standing<Competition>> done ->
                Optional.of(done.value().state().organizer());
            case Answer.Refused<Standing<Competition>> refused -> nobody(refused.why());
        });
    }

    private static Optional<String> nobody(Refusal why) {
        if (why instanceof Refusal.UnknownTournament) {
            return Optional.empty();
        }
        throw away(why);
    }

    @Override
    public CompletionStage<List<PublicEvent>> after(UUID feed, long place) {
        LedgerId id = LedgerId.ofTournament(feed);
        return parts.desk().look(id).thenCompose(standing -> switch (standing) {
            case Answer.Done<Standing<Competition>> done ->
                log(id, done.value().number()).thenApply(log -> read(tales.of(feed, log), place));
            case Answer.Refused<Standing<Competition>> refused -> throw away(refused.why());
        });
    }

    /** The log once it holds the entry with this number: whoever was sent here by that entry must not miss it. */
    private CompletionStage<EntryLog> log(LedgerId id, long number) {
        return parts.followed().follow(id).thenCompose(answer -> switch (answer) {
            case Answer.Done<EntryLog> done -> {
                keepOpen(id.id(), done.value());
                parts.followed().hear(new Announcement(Errand.of(id), number, Rules.NEVER));
                yield heard(done.value(), number);
            }
            case Answer.Refused<EntryLog> refused -> throw away(refused.why());
        });
    }

    private synchronized void keepOpen(UUID tournament, EntryLog log) {
        EntryLog before = open.put(tournament, log);
        if (before != log) {
            if (before != null) {
                before.forget(listener);
            }
            log.wake(listener);
        }
    }

    private static CompletionStage<EntryLog> heard(EntryLog log, long number) {
        CompletableFuture<EntryLog> heard = new CompletableFuture<>();
        Runnable news = () -> {
            if (log.newestNumber() >= number) {
                heard.complete(log);
            } else if (log.isOver()) {
                heard.completeExceptionally(new StoreAway("another ledger than was told"));
            }
        };
        log.wake(news);
        news.run();
        return heard.orTimeout(HEARD_LIMIT_MILLIS, TimeUnit.MILLISECONDS)
                .whenComplete((done, failure) -> log.forget(news));
    }

    private static StoreAway away(Refusal why) {
        return new StoreAway(why.getClass().getSimpleName());
    }

    private static List<PublicEvent> read(TournamentTale tale, long place) {
        List<PublicEvent> events = new ArrayList<>();
        // of an entry with two events the first may be behind the place, and the second not
        Told told = tale.after(PublicEvent.numberAt(place) - 1);
        while (told != null && events.size() < MAX_READ) {
            Matcher texts = EVENT.matcher(told.text());
            for (int part = 0; texts.find(); part++) {
                String type = PREFIX + texts.group(1).replace('-', '_');
                PublicEvent event = new PublicEvent(told.number(), part, type, told.atMillis(), texts.group(2));
                if (event.place() > place) {
                    events.add(event);
                }
            }
            told = tale.after(told.number());
        }
        return events;
    }
}
