package dev.naadam.server.app.boot;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.protocol.Entropy;
import dev.naadam.server.app.control.Answer;
import dev.naadam.server.app.control.Caller;
import dev.naadam.server.app.control.Scope;
import dev.naadam.server.app.control.http.outgoing.OutgoingHttp;
import dev.naadam.server.app.control.http.outgoing.Receiver;
import dev.naadam.server.app.redis.ExternalRedis;
import dev.naadam.server.app.redis.RawRedis;
import dev.naadam.server.app.redis.RedisExtension;
import dev.naadam.server.app.redis.RedisUri;
import dev.naadam.server.app.secrets.KeyRing;
import dev.naadam.server.app.secrets.SharedKey;
import dev.naadam.server.app.store.ControlStore;
import dev.naadam.server.app.store.StoreMeter;
import dev.naadam.server.app.store.StoreSettings;
import dev.naadam.server.app.store.StoreState;
import dev.naadam.server.app.webhook.Addresses;
import dev.naadam.server.app.webhook.Delivery;
import dev.naadam.server.app.webhook.Delivery.Logged;
import dev.naadam.server.app.webhook.Fate;
import dev.naadam.server.app.webhook.Notice;
import dev.naadam.server.app.webhook.ScriptedEvents;
import dev.naadam.server.app.webhook.Subscription;
import dev.naadam.server.app.webhook.Webhook;
import dev.naadam.server.app.webhook.WebhookClerk;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two control nodes, a real Redis and real receivers. */
@ExtendWith(RedisExtension.class)
class WebhookFleetIT {

    private static final UUID CUP = UUID.fromString("0b5c8a4e-6c0f-4b5a-9d43-0d3f2f6f7a11");
    private static final Caller CALLER =
            new Caller("key", ScriptedEvents.ORGANIZER, Set.of(Scope.WEBHOOKS_ADMIN), null);

    private final ScriptedEvents events = new ScriptedEvents();
    private final List<UUID> scheduled = new CopyOnWriteArrayList<>();
    private final List<AutoCloseable> parts = new ArrayList<>();
    private final List<WebhookParts> nodes = new ArrayList<>();
    private Receiver receiver;

    @BeforeEach
    void open(RedisUri redis) throws Exception {
        assertThat(RawRedis.command(redis, "FLUSHALL")).isEqualTo("+OK");
        receiver = later(Receiver.plain());
        for (int i = 0; i < 2; i++) {
            nodes.add(node(redis));
        }
    }

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable part : parts) {
            part.close();
        }
    }

    @Test
    void tellsEveryEventInOrderHoweverManyNodesAreSentOnTheErrand() throws Exception {
        Webhook webhook = create("/hooks");
        List<CompletableFuture<Long>> rounds = new ArrayList<>();

        for (int i = 0; i < 50; i++) {
            happen();
            rounds.add(nodes.get(i % 2).clerk().attend(CUP).toCompletableFuture());
        }
        for (CompletableFuture<Long> round : rounds) {
            round.get(10, SECONDS);
        }
        while (nodes.get(0).clerk().attend(CUP).toCompletableFuture().get(10, SECONDS) != WebhookClerk.NEVER) {
            // a round ends after 32 events, or was busy: whoever is due comes again
        }

        assertThat(receiver.requests)
                .extracting(request -> request.header("webhook-id"))
                .containsExactlyElementsOf(ids(50));
        assertThat(done(nodes.get(1).administration().deliveries(CALLER, webhook.id(), null, 100)))
                .hasSize(50)
                .extracting(Logged::delivery)
                .extracting(Delivery::fate)
                .containsOnly(Fate.DELIVERED);
    }

    @Test
    void goesOnWhereTheOtherNodeStopped() throws Exception {
        create("/hooks");
        happen();
        receiver.answer("500 Internal Server Error");
        long again = nodes.get(0).clerk().attend(CUP).toCompletableFuture().get(10, SECONDS);

        long toldToTheOther =
                nodes.get(1).clerk().attend(CUP).toCompletableFuture().get(10, SECONDS);

        assertThat(toldToTheOther).as("the same pause").isEqualTo(again);
        assertThat(receiver.requests).hasSize(1);
    }

    @Test
    void tellsTheOrganizersOthersOfAReceiverThatIsGone() throws Exception {
        Webhook webhook = create("/gone");
        happen();
        receiver.answer("410 Gone");
        nodes.get(0).clerk().attend(CUP).toCompletableFuture().get(10, SECONDS);
        receiver.answer("200 OK");
        UUID notices = Notice.feed(ScriptedEvents.ORGANIZER);

        assertThat(done(nodes.get(1).administration().find(CALLER, webhook.id()))
                        .isEnabled())
                .isFalse();
        assertThat(scheduled).contains(notices);
        // made a moment after, so that it is told what follows; the notice is older
        assertThat(nodes.get(1).clerk().attend(notices).toCompletableFuture().get(10, SECONDS))
                .isEqualTo(WebhookClerk.NEVER);
        assertThat(receiver.requests).as("the one that is gone is not told").hasSize(1);
    }

    @Test
    void tellsItAgainOnceItIsEnabled() throws Exception {
        Webhook webhook = create("/gone");
        happen();
        receiver.answer("410 Gone");
        nodes.get(0).clerk().attend(CUP).toCompletableFuture().get(10, SECONDS);
        receiver.answer("200 OK");

        done(nodes.get(1).administration().enable(CALLER, webhook.id()));
        assertThat(scheduled).contains(CUP);
        nodes.get(1).clerk().attend(CUP).toCompletableFuture().get(10, SECONDS);

        assertThat(receiver.requests)
                .extracting(request -> request.header("webhook-id"))
                .containsExactly(ids(1).getFirst(), ids(1).getFirst());
    }

    @Test
    void testsAndReplaysAreSentAtOnceAndLogged() throws Exception {
        Webhook webhook = create("/hooks");
        happen();
        nodes.get(0).clerk().attend(CUP).toCompletableFuture().get(10, SECONDS);
        Logged told = done(nodes.get(0).administration().deliveries(CALLER, webhook.id(), null, 1))
                .getFirst();

        Logged replayed = done(nodes.get(1).administration().replay(CALLER, webhook.id(), told.id()));
        Logged tested = done(nodes.get(1).administration().test(CALLER, webhook.id()));

        assertThat(replayed.delivery().event()).isEqualTo(told.delivery().event());
        assertThat(tested.delivery().fate()).isEqualTo(Fate.DELIVERED);
        assertThat(receiver.requests.get(1).body())
                .isEqualTo(receiver.requests.get(0).body());
        assertThat(receiver.requests.get(2).body()).startsWith("{\"type\":\"webhook.test\"");
        assertThat(done(nodes.get(0).administration().deliveries(CALLER, webhook.id(), null, 10)))
                .containsExactly(tested, replayed, told);
    }

    private void happen() {
        events.happen(CUP, "match.decided", System.currentTimeMillis());
    }

    private static List<String> ids(int count) {
        List<String> ids = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            ids.add("evt_" + CUP + "_" + i + "_match_decided");
        }
        return ids;
    }

    private Webhook create(String path) throws Exception {
        String url = "http://127.0.0.1:" + receiver.port() + path;
        return done(nodes.get(0).administration().create(CALLER, new Subscription(url, null, List.of())));
    }

    private WebhookParts node(RedisUri redis) throws Exception {
        KeyRing keys = new KeyRing(List.of(new SharedKey(1, new byte[SharedKey.BYTES])));
        ControlStore store = later(ControlStore.open(
                new StoreSettings(new ExternalRedis(redis), keys, new SecureRandom(), System::nanoTime, NO_METER)));
        OutgoingHttp courier = later(OutgoingHttp.start(new Addresses(true)));
        Entropy entropy = new SecureEntropy(new SecureRandom());
        return WebhookParts.of(
                new WebhookParts.Home(store, events, this::schedule),
                courier,
                true,
                entropy,
                System::currentTimeMillis);
    }

    private CompletionStage<?> schedule(UUID feed, long afterMillis) {
        scheduled.add(feed);
        return CompletableFuture.completedStage(feed);
    }

    private static <T> T done(CompletionStage<Answer<T>> stage) throws Exception {
        return ((Answer.Done<T>) stage.toCompletableFuture().get(15, SECONDS)).value();
    }

    private <T extends AutoCloseable> T later(T part) {
        parts.addFirst(part);
        return part;
    }

    private static final StoreMeter NO_METER = new StoreMeter() {
        @Override
        public void completed(String operation, boolean isSuccess, long nanos) {}

        @Override
        public void state(StoreState state) {}
    };
}
