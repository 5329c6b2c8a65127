package dev.naadam.server.app.control.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.server.app.control.KeyRole;
import dev.naadam.server.app.control.Scope;
import dev.naadam.server.app.webhook.PublicEvent;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What webhooks are told of an event that is conducted over HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class TournamentHappeningsIT {

    private ApiBench api;
    private TournamentHappenings happenings;
    private String owner;
    private UUID id;

    @BeforeAll
    void start() throws Exception {
        api = new ApiBench();
        happenings = new TournamentHappenings(api.control.tournaments);
    }

    @BeforeEach
    void begin() throws Exception {
        api.control.forget();
        owner = api.control.key("cup", KeyRole.OWNER.scopes().toArray(Scope[]::new));
        id = UUID.fromString(api.event("cup"));
    }

    @AfterAll
    void stop() {
        api.close();
    }

    @Test
    void areThoseOfTheEventStreamUnderNamesOfTheirOwn() throws Exception {
        send("/publish", "{}");

        List<PublicEvent> told = answer(happenings.after(id, 0));

        assertThat(told).extracting(PublicEvent::type).containsExactly("tournament.created", "tournament.published");
        assertThat(told).extracting(PublicEvent::number).containsExactly(1L, 2L);
        assertThat(told.getFirst().data()).startsWith("{\"at\":\"").contains("\"name\":");
        assertThat(answer(happenings.organizer(id))).contains("cup");
    }

    @Test
    void goOnBehindThePlaceThatWasSeenAsSoonAsSomethingIsAppended() throws Exception {
        PublicEvent first = answer(happenings.after(id, 0)).getLast();
        assertThat(answer(happenings.after(id, first.place()))).isEmpty();

        send("/publish", "{}");

        assertThat(answer(happenings.after(id, first.place())))
                .extracting(PublicEvent::type)
                .containsExactly("tournament.published");
    }

    @Test
    void areTheSameWhoeverReadsThem() throws Exception {
        send("/publish", "{}");

        TournamentHappenings ofAnotherNode = new TournamentHappenings(api.control.tournaments);

        assertThat(answer(ofAnotherNode.after(id, 0))).isEqualTo(answer(happenings.after(id, 0)));
    }

    @Test
    void areNoneOfATournamentThatDoesNotExist() throws Exception {
        assertThat(answer(happenings.organizer(new UUID(0x4000, 9)))).isEmpty();
    }

    private void send(String path, String body) throws Exception {
        assertThat(api.send(owner, "POST", "/v1/tournaments/" + id + path, body).status())
                .isEqualTo(200);
    }

    private static <T> T answer(CompletionStage<T> stage) throws Exception {
        return stage.toCompletableFuture().get(5, TimeUnit.SECONDS);
    }
}
