package dev.naadam.server.app.webhook;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.naadam.server.app.webhook.Delivery.Logged;
import dev.naadam.server.app.webhook.Webhook.Health;
import dev.naadam.server.app.webhook.Webhook.Status;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What receivers are told and when, in virtual time. {@code -Dsim.seed} replays the chances taken. */
final class WebhookClerkTest {

    private static final long RANDOM_SEED = Long.getLong("sim.seed", 20_261_123);
    private static final UUID CUP = new UUID(0x4000, 1);
    private static final UUID OTHER = new UUID(0x4000, 2);
    private static final long CREATED_MILLIS = 1_795_000_000_000L;
    private static final long DAY_MILLIS = 86_400_000;

    private final MemoryWebhooks store = new MemoryWebhooks();
    private final ScriptedEvents events = new ScriptedEvents();
    private final ScriptedCourier courier = new ScriptedCourier();
    private final WebhookCounters counters = new WebhookCounters();
    private final SplittableRandom random = new SplittableRandom(RANDOM_SEED);
    private long nowMillis = CREATED_MILLIS;
    private final WebhookClerk clerk = clerk();

    private WebhookClerk clerk() {
        Attempts attempts = new Attempts(courier, false, random::nextBytes, () -> nowMillis);
        return new WebhookClerk(
                new WebhookClerk.Tools(
                        store, store, events, attempts, new Backoff(random::nextBytes), counters, () -> nowMillis),
                random::nextBytes);
    }

    private Webhook webhook;

    @BeforeEach
    void subscribe() {
        webhook = added(null, List.of());
    }

    @Test
    void tellsEveryEventOnceAndInOrder() {
        happen(CUP, 3);

        assertThat(attend(CUP)).isEqualTo(WebhookClerk.NEVER);
        happen(CUP, 1);
        attend(CUP);

        assertThat(courier.numbers()).containsExactly(1, 2, 3, 4);
        assertThat(fates()).containsExactly(Fate.DELIVERED, Fate.DELIVERED, Fate.DELIVERED, Fate.DELIVERED);
        assertThat(counters.of(Fate.DELIVERED)).isEqualTo(4);
    }

    @Test
    void tellsBothEventsOfOneEntryAndRepeatsOnlyTheOneThatFailed() {
        events.happen(CUP, "match.decided", nowMillis);
        events.follow(CUP, "finished");
        courier.then(204).then(500);

        nowMillis = attend(CUP);
        attend(CUP);

        assertThat(courier.parcels)
                .extracting(Parcel::id)
                .containsExactly(
                        "evt_" + CUP + "_1_match_decided", "evt_" + CUP + "_1_finished", "evt_" + CUP + "_1_finished");
    }

    @Test
    void saysWhatHappenedWhereAndWhen() {
        events.happen(CUP, "match.decided", CREATED_MILLIS + 1_250);
        nowMillis += 5_000;

        attend(CUP);

        Parcel parcel = courier.parcels.getFirst();
        assertThat(parcel.body())
                .isEqualTo("{\"type\":\"match.decided\",\"timestamp\":\"2026-11-18T11:06:41.250Z\",\"tournament\":\""
                        + CUP + "\",\"number\":1,\"data\":{\"n\":1}}");
        assertThat(parcel.id()).isEqualTo("evt_" + CUP + "_1_match_decided");
        assertThat(parcel.atSeconds()).isEqualTo(1_795_000_005);
        assertThat(parcel.signatures())
                .isEqualTo(webhook.keys()
                        .signatures(
                                parcel.id(),
                                parcel.atSeconds(),
                                parcel.body().getBytes(StandardCharsets.UTF_8),
                                nowMillis));
    }

    @Test
    void holdsBackWhatFollowsUntilTheReceiverAcceptsWhatComesFirst() {
        happen(CUP, 2);
        courier.then(500).then(new Outcome.Failed("no connection"));

        long again = attend(CUP);
        assertThat(courier.numbers()).containsExactly(1);
        assertThat(again - nowMillis).isBetween(3_750L, 6_250L);
        nowMillis = again - 1;
        assertThat(attend(CUP)).isEqualTo(again);
        assertThat(courier.numbers()).as("not before its time").containsExactly(1);
        nowMillis = again;
        nowMillis = attend(CUP);
        attend(CUP);

        assertThat(courier.numbers()).containsExactly(1, 1, 1, 2);
        assertThat(fates()).containsExactly(Fate.RETRIED, Fate.RETRIED, Fate.DELIVERED, Fate.DELIVERED);
        assertThat(requireNonNull(store.logs.get(webhook.id()))
                        .get(2)
                        .delivery()
                        .reason())
                .isEqualTo("no connection");
    }

    @Test
    void waitsAsLongAsTheReceiverAsks() {
        happen(CUP, 1);
        courier.then(new Outcome.Answered(429, 600_000));

        assertThat(attend(CUP)).isEqualTo(nowMillis + 600_000);
    }

    @Test
    void givesUpAfterADayAndGoesOnWithTheNextEvent() {
        happen(CUP, 2);
        List<Long> attemptedMillis = new ArrayList<>();

        while (nowMillis < CREATED_MILLIS + DAY_MILLIS) {
            courier.then(503);
            attemptedMillis.add(nowMillis);
            nowMillis = attend(CUP);
        }
        courier.then(503);
        attend(CUP);

        assertThat(nowMillis).as("the last attempt").isEqualTo(CREATED_MILLIS + DAY_MILLIS);
        assertThat(attemptedMillis).as("seed " + RANDOM_SEED).hasSizeBetween(14, 24);
        assertThat(fates().subList(attemptedMillis.size(), fates().size()))
                .containsExactly(Fate.GIVEN_UP, Fate.DELIVERED);
        assertThat(courier.numbers()).endsWith(1, 1, 2);
        assertThat(requireNonNull(store.webhooks.get(webhook.id())).health().strikes())
                .as("forgiven")
                .isZero();
    }

    @Test
    void disablesAReceiverAfterThreeEventsThatWereGivenUpAndTellsTheOthers() {
        happen(CUP, 4);
        giveUp();
        giveUp();
        assertThat(requireNonNull(store.webhooks.get(webhook.id())).isEnabled()).isTrue();

        giveUp();

        assertThat(requireNonNull(store.webhooks.get(webhook.id())).health())
                .isEqualTo(new Health(Status.EXHAUSTED, 3, nowMillis));
        assertThat(store.notices).containsExactly(new Notice(webhook.id(), Status.EXHAUSTED, nowMillis));
        assertThat(counters.of(Status.EXHAUSTED)).isEqualTo(1);
        int sent = courier.parcels.size();
        assertThat(attend(CUP)).isEqualTo(WebhookClerk.NEVER);
        assertThat(courier.parcels).hasSize(sent);
    }

    @Test
    void disablesAReceiverThatIsGoneAndKeepsItsEventForWhenItComesBack() {
        happen(CUP, 2);
        courier.then(410);

        assertThat(attend(CUP)).isEqualTo(WebhookClerk.NEVER);
        assertThat(requireNonNull(store.webhooks.get(webhook.id())).health().status())
                .isEqualTo(Status.GONE);
        assertThat(store.notices).containsExactly(new Notice(webhook.id(), Status.GONE, nowMillis));
        attend(CUP);
        Webhook disabled = store.webhooks.get(webhook.id());
        store.webhooks.put(webhook.id(), disabled.with(new Health(Status.ENABLED, 0, nowMillis)));
        attend(CUP);

        assertThat(courier.numbers()).containsExactly(1, 1, 2);
    }

    @Test
    void sendsTheSameIdAgainIfItDiedBeforeItCouldWriteDownThatItWasAccepted() {
        happen(CUP, 1);
        store.settlesLost = 1;

        assertThatThrownBy(() -> attend(CUP)).hasRootCauseInstanceOf(WebhookStore.StoreAway.class);
        store.expireTurns();
        attend(CUP);

        assertThat(courier.parcels).hasSize(2);
        assertThat(courier.parcels.get(1).id()).isEqualTo(courier.parcels.get(0).id());
        assertThat(courier.parcels.get(1).body())
                .isEqualTo(courier.parcels.get(0).body());
    }

    @Test
    void leavesALineToWhoeverHasItsTurn() throws Exception {
        happen(CUP, 2);
        CompletableFuture<Outcome> held = courier.hold();
        CompletableFuture<Long> first = clerk.attend(CUP).toCompletableFuture();

        long other = clerk().attend(CUP).toCompletableFuture().get();

        assertThat(other).as("looks again soon").isEqualTo(nowMillis + 1_000);
        assertThat(courier.numbers()).containsExactly(1);
        held.complete(new Outcome.Answered(200, 0));
        assertThat(first.get()).isEqualTo(WebhookClerk.NEVER);
        assertThat(courier.numbers()).containsExactly(1, 2);
    }

    @Test
    void stopsWhenItsTurnIsOverAndAnotherHasTakenTheLine() throws Exception {
        happen(CUP, 2);
        CompletableFuture<Outcome> held = courier.hold();
        CompletableFuture<Long> stalled = clerk.attend(CUP).toCompletableFuture();
        store.expireTurns();
        clerk().attend(CUP).toCompletableFuture().get();

        held.complete(new Outcome.Answered(500, 0));

        assertThat(stalled.get()).isEqualTo(nowMillis + 1_000);
        assertThat(courier.numbers()).containsExactly(1, 1, 2);
        assertThat(fates()).as("what came late changes nothing").containsExactly(Fate.DELIVERED, Fate.DELIVERED);
    }

    @Test
    void tellsOthersWhileOneReceiverTakesItsTime() throws Exception {
        Webhook other = added(null, List.of());
        happen(CUP, 1);
        CompletableFuture<Outcome> held = courier.hold();

        CompletableFuture<Long> attended = clerk.attend(CUP).toCompletableFuture();

        assertThat(courier.parcels).hasSize(2);
        assertThat(store.logs).hasSize(1);
        assertThat(attended.get()).as("does not wait for it").isEqualTo(nowMillis + 1_000);
        held.complete(new Outcome.Answered(200, 0));
        assertThat(store.logs).containsOnlyKeys(webhook.id(), other.id());
    }

    @Test
    void tellsOnlyWhatWasAskedFor() {
        store.webhooks.clear();
        webhook = added(CUP, List.of("match.decided"));
        events.happen(CUP, "match.decided", CREATED_MILLIS - 1);
        events.happen(CUP, "team.checked-in", CREATED_MILLIS);
        events.happen(CUP, "match.decided", CREATED_MILLIS);
        events.happen(OTHER, "match.decided", CREATED_MILLIS);

        attend(CUP);
        attend(OTHER);

        assertThat(courier.parcels).extracting(Parcel::id).containsExactly("evt_" + CUP + "_3_match_decided");
    }

    @Test
    void sendsNothingWhereRequestsDoNotGoAndTriesAgain() {
        happen(CUP, 1);
        courier.then(new Outcome.Refused("the name leads to an address that is not public (private)"));

        long again = attend(CUP);

        assertThat(again).isGreaterThan(nowMillis);
        assertThat(fates()).containsExactly(Fate.REFUSED_TARGET);
        assertThat(counters.of(Fate.REFUSED_TARGET)).isEqualTo(1);
    }

    @Test
    void takesABreathAfterManyEventsInARow() {
        happen(CUP, WebhookLimits.MAX_PER_ROUND + 1);

        assertThat(attend(CUP)).isEqualTo(nowMillis);
        assertThat(courier.parcels).hasSize(WebhookLimits.MAX_PER_ROUND);
        assertThat(attend(CUP)).isEqualTo(WebhookClerk.NEVER);
        assertThat(courier.parcels).hasSize(WebhookLimits.MAX_PER_ROUND + 1);
    }

    @Test
    void sendsNoMoreThanEightRequestsOfAnOrganizerAtATime() {
        store.webhooks.clear();
        for (int i = 0; i < WebhookLimits.MAX_REQUESTS_PER_ORGANIZER + 1; i++) {
            added(null, List.of());
            assertThat(courier.hold()).isNotDone();
        }
        happen(CUP, 1);

        clerk.attend(CUP);

        assertThat(courier.parcels).hasSize(WebhookLimits.MAX_REQUESTS_PER_ORGANIZER);
    }

    @Test
    void knowsNothingOfFeedsThatDoNotExist() {
        assertThat(attend(CUP)).isEqualTo(WebhookClerk.NEVER);
        assertThat(courier.parcels).isEmpty();
    }

    /** The event that waits fails from its first attempt to its last. */
    private void giveUp() {
        int logged = fates().size();
        do {
            courier.then(500).then(500);
            long again = attend(CUP);
            nowMillis = again == WebhookClerk.NEVER ? nowMillis : again;
        } while (fates().subList(logged, fates().size()).stream().noneMatch(fate -> fate == Fate.GIVEN_UP));
    }

    private void happen(UUID feed, int times) {
        for (int i = 0; i < times; i++) {
            events.happen(feed, "match.decided", nowMillis);
        }
    }

    private long attend(UUID feed) {
        return clerk.attend(feed).toCompletableFuture().join();
    }

    /** Of the first webhook, oldest first. */
    private List<Fate> fates() {
        return store.logs.getOrDefault(webhook.id(), List.of()).reversed().stream()
                .map(Logged::delivery)
                .map(Delivery::fate)
                .toList();
    }

    private Webhook added(@Nullable UUID tournament, List<String> types) {
        Webhook added = new Webhook(
                new UUID(7, store.webhooks.size()),
                ScriptedEvents.ORGANIZER,
                new Subscription("https://example.org/hooks", tournament, types),
                SigningKeys.draw(random::nextBytes),
                new Health(Status.ENABLED, 0, CREATED_MILLIS),
                CREATED_MILLIS,
                1);
        store.webhooks.put(added.id(), added);
        return added;
    }
}
