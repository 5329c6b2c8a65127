package dev.naadam.server.app.control.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.TestInstance.Lifecycle.PER_CLASS;

import dev.naadam.server.app.control.ControlCount;
import dev.naadam.server.app.control.MemoryAnswers.Entry;
import dev.naadam.server.app.control.Scope;
import dev.naadam.server.app.control.http.ApiBench.Page;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A POST that is sent again. */
@TestInstance(PER_CLASS) // one server for all: stopping one takes Netty two seconds
final class IdempotencyIT {

    private final ApiBench api;

    IdempotencyIT() throws BindFailed {
        api = new ApiBench();
    }

    @BeforeEach
    void forget() {
        api.control.forget();
    }

    @AfterAll
    void stop() {
        api.close();
    }

    @Test
    void answersTheSameRequestTheSameWayAndCarriesItOutOnce() throws Exception {
        Page first = api.repeatable("round-1", "/v1/matches", ApiBench.DUEL);

        Page second = api.repeatable("round-1", "/v1/matches", ApiBench.DUEL);

        assertThat(second.status()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.header("Location"))
                .isEqualTo(first.header("Location"))
                .isNotEmpty();
        assertThat(second.header("Content-Type")).isEqualTo(first.header("Content-Type"));
        assertThat(List.of(first.header("Idempotency-Replayed"), second.header("Idempotency-Replayed")))
                .containsExactly("", "true");
        assertThat(api.control.host.opened).hasSize(1);
    }

    @Test
    void refusesAnotherRequestUnderAUsedKey() throws Exception {
        String id = id(api.repeatable("round-1", "/v1/matches", ApiBench.DUEL));
        long before = api.control.counters.of(ControlCount.IDEMPOTENT_MISMATCH);

        Page otherBody = api.repeatable("round-1", "/v1/matches", ApiBench.DUEL.replace("anu", "eve"));
        Page otherPath = api.repeatable("round-1", "/v1/matches/" + id + "/abort", ApiBench.DUEL);

        assertThat(List.of(otherBody.status(), otherPath.status())).containsExactly(422, 422);
        assertThat(otherBody.body()).contains("/problems/idempotency-mismatch");
        assertThat(api.control.host.opened).hasSize(1);
        assertThat(api.control.host.orders).isEmpty();
        assertThat(api.control.counters.of(ControlCount.IDEMPOTENT_MISMATCH)).isEqualTo(before + 2);
    }

    @Test
    void refusesTheSameRequestWhileTheFirstIsInProgress() throws Exception {
        api.repeatable("round-1", "/v1/matches", ApiBench.DUEL);
        api.control.answers.entries.replaceAll((name, entry) -> new Entry(entry.request(), null));

        Page page = api.repeatable("round-1", "/v1/matches", ApiBench.DUEL);

        assertThat(page.status()).isEqualTo(409);
        assertThat(page.body()).contains("/problems/idempotency-in-flight");
        assertThat(api.control.host.opened).hasSize(1);
    }

    @Test
    void keepsARefusalButNoMisfortune() throws Exception {
        Page refused = api.repeatable("bad", "/v1/matches", "{}");
        api.control.host.isFull = true;
        Page full = api.repeatable("full", "/v1/matches", ApiBench.DUEL);
        api.control.host.isFull = false;

        assertThat(List.of(refused.status(), full.status())).containsExactly(422, 503);
        assertThat(api.repeatable("bad", "/v1/matches", "{}").header("Idempotency-Replayed"))
                .isEqualTo("true");
        assertThat(api.repeatable("full", "/v1/matches", ApiBench.DUEL).status())
                .isEqualTo(201);
    }

    @Test
    void keepsTheAnswersOfApiKeysApart() throws Exception {
        String other = api.control.key("first-start", Scope.MATCHES_WRITE);
        api.repeatable("round-1", "/v1/matches", ApiBench.DUEL);

        Page page = api.send(api.request("/v1/matches")
                .setHeader("Authorization", "Bearer " + other)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "round-1")
                .POST(BodyPublishers.ofString(ApiBench.DUEL)));

        assertThat(page.status()).isEqualTo(201);
        assertThat(api.control.host.opened).hasSize(2);
    }

    @Test
    void carriesNothingOutThatItCannotRemember() throws Exception {
        api.control.answers.isAway = true;
        Page away = api.repeatable("a", "/v1/matches", ApiBench.DUEL);
        api.control.answers.isAway = false;
        api.control.answers.isFull = true;
        Page full = api.repeatable("b", "/v1/matches", ApiBench.DUEL);

        assertThat(List.of(away.status(), full.status())).containsExactly(503, 429);
        assertThat(full.header("Retry-After")).isEqualTo("60");
        assertThat(api.control.host.opened).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "a\tb"})
    void refusesAKeyThatIsNone(String name) throws Exception {
        Page page = api.repeatable(name, "/v1/matches", ApiBench.DUEL);

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.json().path("parameter").textValue()).isEqualTo("Idempotency-Key");
        assertThat(api.repeatable("k".repeat(65), "/v1/matches", ApiBench.DUEL).status())
                .isEqualTo(422);
        assertThat(api.control.host.opened).isEmpty();
    }

    private static String id(Page created) {
        return created.json().path("id").textValue();
    }
}
