package dev.naadam.server.app.control.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.TestInstance.Lifecycle.PER_CLASS;

import dev.naadam.server.app.control.ControlCount;
import dev.naadam.server.app.control.Scope;
import dev.naadam.server.app.control.http.ApiBench.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A key that asks too often, and the entity tags that let it ask less. */
@TestInstance(PER_CLASS) // one server for all: stopping one takes Netty two seconds
final class RateLimitIT {

    private final ApiBench api;

    RateLimitIT() throws BindFailed {
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
    void aKeyThatAsksTooOftenIsToldWhenToComeBackAndOthersAreNot() throws Exception {
        String eager = api.control.key("cup", Scope.MATCHES_READ);
        String id = eager.substring(3, 11);
        Page first = api.send(eager, "GET", "/v1/matches", "");
        while (api.control.rates.take(id).isAllowed()) {
            // as if it had asked so often; the clock of the bench stands still
        }

        Page refused = api.send(eager, "GET", "/v1/matches", "");

        assertThat(first.header("RateLimit")).isEqualTo("\"key\";r=499;t=1");
        assertThat(first.header("RateLimit-Policy")).isEqualTo("\"key\";q=500;w=10");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Retry-After")).isEqualTo("1");
        assertThat(api.control.counters.of(ControlCount.RATE_LIMITED)).isEqualTo(1);
        assertThat(api.get("/v1/matches").status()).isEqualTo(200);
        api.control.nowNanos += 1_000_000_000;
        assertThat(api.send(eager, "GET", "/v1/matches", "").status()).isEqualTo(200);
    }

    @Test
    void aMatchThatHasNotChangedIsNotSentAgain() throws Exception {
        String path = "/v1/matches/"
                + api.post("/v1/matches", ApiBench.DUEL).json().path("id").textValue();
        String etag = api.get(path).header("ETag");

        Page same = api.send(api.request(path).header("If-None-Match", "\"other\", W/" + etag));

        assertThat(same.status()).isEqualTo(304);
        assertThat(same.body()).isEmpty();
        assertThat(api.send(api.request(path).header("If-None-Match", "\"other\""))
                        .status())
                .isEqualTo(200);
    }
}
