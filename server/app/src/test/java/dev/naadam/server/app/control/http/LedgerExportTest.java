package dev.naadam.server.app.control.http;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.linecorp.armeria.common.HttpMethod;
import com.linecorp.armeria.common.HttpObject;
import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.server.ServiceRequestContext;
import dev.naadam.server.app.control.StoreAnswer;
import dev.naadam.server.app.ledger.LedgerId;
import dev.naadam.server.app.ledger.LedgersInMemory;
import dev.naadam.server.core.ledger.Author;
import dev.naadam.server.core.ledger.Entry;
import dev.naadam.server.core.ledger.Occasion;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

class LedgerExportTest {

    private static final LedgerId LEDGER = LedgerId.ofTournament(new UUID(0, 7));
    private static final int ENTRIES = 150;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final LedgersInMemory store = new LedgersInMemory();
    private final ServiceRequestContext ctx = ServiceRequestContext.of(HttpRequest.of(HttpMethod.GET, "/"));

    @Test
    void tellsEveryEntryUpToTheNewestThatWasAskedFor() throws Exception {
        written(ENTRIES + 1);

        List<String> lines = export(ENTRIES)
                .aggregate()
                .get(10, TimeUnit.SECONDS)
                .contentUtf8()
                .lines()
                .toList();

        assertThat(lines).hasSize(1 + ENTRIES);
        assertThat(lines.getFirst()).contains("\"ledger\":\"" + LEDGER.text() + "\"");
        assertThat(lines.getLast()).contains("\"number\":" + ENTRIES + ",", "\"order\":\"order " + ENTRIES + "\"");
    }

    @Test
    void readsAPieceWhenTheOneBeforeHasLeft() throws Exception {
        written(ENTRIES);
        Client client = new Client();
        export(ENTRIES).subscribe(client);

        client.takes(2);

        assertThat(client.said(2)).hasSize(2);
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(store.pagesRead).hasValue(1));
        passOnTheEventLoop();
        assertThat(store.pagesRead).as("one waits for the client").hasValue(1);
        client.takes(1);
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(store.pagesRead).hasValue(2));
    }

    @Test
    void isBrokenOffWhenItCannotBeReadToItsEnd() throws Exception {
        written(ENTRIES);
        HttpResponse export = export(ENTRIES);
        store.isAway = true;

        assertThat(export.aggregate()).failsWithin(PATIENCE);
    }

    @Test
    void isBrokenOffWhenEntriesAreMissing() throws Exception {
        written(ENTRIES);

        assertThat(export(ENTRIES + 1).aggregate()).failsWithin(PATIENCE);
    }

    private HttpResponse export(long newest) throws Exception {
        var first = store.page(LEDGER, 0, LedgerExport.PIECE_ENTRIES).toCompletableFuture();
        store.pagesRead.set(0);
        return new LedgerExport(ctx, store, LEDGER, newest)
                .start(((StoreAnswer.Found<List<Entry>>) first.get()).value());
    }

    private void written(int entries) {
        List<Entry> ledger = new ArrayList<>();
        String hash = Entry.genesis(LEDGER.text());
        Occasion occasion = new Occasion(new Author(Author.Kind.KEY, "k1"), 1);
        for (int number = 1; number <= entries; number++) {
            Entry entry = Entry.following(number, hash, occasion, "order " + number);
            ledger.add(entry);
            hash = entry.hash();
        }
        store.entries.put(LEDGER, ledger);
    }

    /** What was about to be done there has been done. */
    private void passOnTheEventLoop() throws Exception {
        for (int turn = 0; turn < 3; turn++) {
            ctx.eventLoop().submit(() -> {}).get(10, TimeUnit.SECONDS);
        }
    }

    /** One that reads as much as it is told to. */
    private static final class Client implements Subscriber<HttpObject> {

        private final BlockingQueue<HttpObject> said = new LinkedBlockingQueue<>();
        private final BlockingQueue<Subscription> subscribed = new LinkedBlockingQueue<>();

        void takes(int count) throws Exception {
            Subscription subscription = subscribed.take();
            subscription.request(count);
            subscribed.add(subscription);
        }

        List<HttpObject> said(int count) throws Exception {
            List<HttpObject> heard = new ArrayList<>();
            while (heard.size() < count) {
                heard.add(requireNonNull(said.poll(10, TimeUnit.SECONDS), "nothing more was said"));
            }
            return heard;
        }

        @Override
        public void onSubscribe(Subscription subscription) {
            subscribed.add(subscription);
        }

        @Override
        public void onNext(HttpObject object) {
            said.add(object);
        }

        @Override
        public void onError(Throwable failure) {}

        @Override
        public void onComplete() {}
    }
}
