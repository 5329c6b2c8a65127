package dev.naadam.server.app.control;

import dev.naadam.protocol.Entropy;
import java.util.EnumSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.LongSupplier;

/** Makes the first API key, and checks those that requests come with. Any thread. */
public final class ApiKeys {

    /** Whom the key of the first start belongs to: whoever runs the platform. */
    public static final String FIRST_ORGANIZER = "first-start";

    /** What a credential is worth. */
    public sealed interface Admission {

        /** It is a valid key. */
        record Admitted(Caller caller) implements Admission {}

        /** It is not, whatever the reason: telling them apart would help only those who guess. */
        record Denied() implements Admission {}

        /** Nobody can tell at the moment. */
        record Undecided() implements Admission {}
    }

    private final ApiKeyStore store;
    private final Entropy entropy;
    private final LongSupplier wallClockMillis;

    public ApiKeys(ApiKeyStore store, Entropy entropy, LongSupplier wallClockMillis) {
        this.store = store;
        this.entropy = entropy;
        this.wallClockMillis = wallClockMillis;
    }

    /**
     * Makes the key of a first start, which may do everything and never expires.
     *
     * @return {@code Found}: the new key, which cannot be had again; {@code Absent}: this is no first start
     */
    public CompletionStage<StoreAnswer<ApiKey>> createFirst() {
        ApiKey key = ApiKey.draw(entropy);
        StoredApiKey stored = new StoredApiKey(
                key.id(),
                FIRST_ORGANIZER,
                key.secretSha256(),
                EnumSet.allOf(Scope.class),
                wallClockMillis.getAsLong(),
                null);
        return store.saveFirst(stored).thenApply(answer -> switch (answer) {
            case StoreAnswer.Found<Boolean> ours ->
                ours.value() ? new StoreAnswer.Found<>(key) : new StoreAnswer.Absent<>();
            case StoreAnswer.Absent<Boolean> absent -> new StoreAnswer.Absent<>();
            case StoreAnswer.Unreachable<Boolean> away -> new StoreAnswer.Unreachable<>(away.reason());
        });
    }

    /** Judges the text of a key as it came over the network. */
    public CompletionStage<Admission> admit(String text) {
        ApiKey key = ApiKey.parse(text);
        if (key == null) {
            return CompletableFuture.completedStage(new Admission.Denied());
        }
        return store.load(key.id()).thenApply(answer -> switch (answer) {
            case StoreAnswer.Found<StoredApiKey> stored -> judge(stored.value(), key);
            case StoreAnswer.Absent<StoredApiKey> absent -> new Admission.Denied();
            case StoreAnswer.Unreachable<StoredApiKey> away -> new Admission.Undecided();
        });
    }

    private Admission judge(StoredApiKey stored, ApiKey key) {
        return stored.opensWith(key) && !stored.isExpired(wallClockMillis.getAsLong())
                ? new Admission.Admitted(stored.caller())
                : new Admission.Denied();
    }
}
