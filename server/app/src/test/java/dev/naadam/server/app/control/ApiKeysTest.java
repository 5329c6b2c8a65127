package dev.naadam.server.app.control;

import static dev.naadam.server.app.control.ControlBench.now;
import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.server.app.control.ApiKeys.Admission;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ApiKeysTest {

    private final ControlBench bench = new ControlBench();

    @Test
    void showsTheFirstKeyOnceAndAdmitsIt() {
        ApiKey key = first();

        assertThat(key.text()).matches("nk_[0-9A-Za-z]{8}_[0-9A-Za-z_-]{43}");
        assertThat(now(bench.keys.admit(key.text())))
                .isEqualTo(new Admission.Admitted(
                        new Caller(key.id(), ApiKeys.FIRST_ORGANIZER, EnumSet.allOf(Scope.class), null)));
        assertThat(now(bench.keys.createFirst())).isEqualTo(new StoreAnswer.Absent<>());
        assertThat(bench.keyStore.keys).hasSize(1);
    }

    @Test
    void storesAHashAndPrintsNoSecret() {
        ApiKey key = first();
        StoredApiKey stored = bench.keyStore.keys.values().iterator().next();

        assertThat(stored.secretSha256()).hasSize(32);
        assertThat(new String(stored.secretSha256(), StandardCharsets.ISO_8859_1))
                .doesNotContain(key.secret());
        assertThat(stored + " " + key).contains(key.id()).doesNotContain(key.secret());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nk_", "nk_abcdefgh_", "Bearer nk_abcdefgh", "\u0000", "nk_abcdefgh_x\u00e9"})
    void deniesWhatIsNoKey(String text) {
        first();

        assertThat(now(bench.keys.admit(text))).isEqualTo(new Admission.Denied());
    }

    @Test
    void deniesAKeyWithOneLetterChangedAnywhere() {
        String text = first().text();

        for (int i = 0; i < text.length(); i++) {
            char other = text.charAt(i) == 'x' ? 'y' : 'x';
            String changed = text.substring(0, i) + other + text.substring(i + 1);
            assertThat(now(bench.keys.admit(changed))).as(changed).isEqualTo(new Admission.Denied());
        }
        assertThat(now(bench.keys.admit(text + "A"))).isEqualTo(new Admission.Denied());
    }

    @Test
    void knowsAKeyAgainThatWasValidUntilItIsFoundRevoked() {
        ApiKey key = first();
        assertThat(bench.keys.seenBefore(key.text())).isNull();

        assertThat(now(bench.keys.admit(key.text()))).isInstanceOf(Admission.Admitted.class);

        assertThat(bench.keys.seenBefore(key.text())).isEqualTo(key.id());
        assertThat(bench.keys.seenBefore("nk_" + key.id() + "_" + "A".repeat(43)))
                .as("the id with a secret of somebody else")
                .isNull();
        bench.keyStore.keys.clear();
        assertThat(now(bench.keys.admit(key.text()))).isEqualTo(new Admission.Denied());
        assertThat(bench.keys.seenBefore(key.text())).isNull();
    }

    @Test
    void looksUpOnlySoManyUnknownKeysAtATime() {
        CompletableFuture<Void> redisAnswers = new CompletableFuture<>();
        bench.keyStore.gate = redisAnswers;
        String unknown = ApiKey.draw(new Random(8)::nextBytes).text();
        for (int i = 0; i < ApiKeys.MAX_LOOKUPS; i++) {
            assertThat(bench.keys.admit(unknown).toCompletableFuture()).isNotDone();
        }

        assertThat(now(bench.keys.admit(unknown))).isEqualTo(new Admission.Undecided());

        redisAnswers.complete(null);
        assertThat(now(bench.keys.admit(unknown))).isEqualTo(new Admission.Denied());
    }

    @Test
    void admitsNobodyWhileTheStoreIsAway() {
        String text = first().text();
        bench.keyStore.isAway = true;

        assertThat(now(bench.keys.admit(text))).isEqualTo(new Admission.Undecided());
        assertThat(now(bench.keys.createFirst())).isInstanceOf(StoreAnswer.Unreachable.class);
    }

    @Test
    void deniesAKeyFromTheMomentItExpires() {
        ApiKey key = ApiKey.draw(new Random(7)::nextBytes);
        StoredApiKey stored = new StoredApiKey(
                key.id(), "cup", key.secretSha256(), null, Set.of(Scope.MATCHES_READ), 0, ControlBench.NOW_MILLIS + 1);
        bench.keyStore.keys.put(key.id(), stored);
        assertThat(now(bench.keys.admit(key.text()))).isInstanceOf(Admission.Admitted.class);

        bench.nowMillis++;

        assertThat(now(bench.keys.admit(key.text()))).isEqualTo(new Admission.Denied());
    }

    private ApiKey first() {
        return ((StoreAnswer.Found<ApiKey>) now(bench.keys.createFirst())).value();
    }
}
