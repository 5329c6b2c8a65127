package dev.naadam.server.app.control;

import dev.naadam.protocol.Entropy;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Semaphore;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

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

        /** Nobody can tell at the moment: the store is away, or asked by too many others. */
        record Undecided() implements Admission {}
    }

    /**
     * Unknown keys that are looked up at a time. What guesses keys gets no more of Redis than this, and of the heap about
     * a megabyte.
     */
    static final int MAX_LOOKUPS = 128;

    private final ApiKeyStore store;
    private final Entropy entropy;
    private final LongSupplier wallClockMillis;
    private final RecentKeys recent = new RecentKeys();
    private final Semaphore lookups = new Semaphore(MAX_LOOKUPS);

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
                KeyRole.OPERATOR,
                KeyRole.OPERATOR.scopes(),
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
        if (recent.knows(key)) {
            return lookUp(key);
        }
        if (!lookups.tryAcquire()) {
            return CompletableFuture.completedStage(new Admission.Undecided());
        }
        return lookUp(key).whenComplete((admission, failure) -> lookups.release());
    }

    /**
     * The id of a key that was valid when it was last seen; null for any other text. Admits nobody, but tells at once whose
     * rate a request counts against.
     */
    public @Nullable String seenBefore(String text) {
        ApiKey key = ApiKey.parse(text);
        return key != null && recent.knows(key) ? key.id() : null;
    }

    private CompletionStage<Admission> lookUp(ApiKey key) {
        return store.load(key.id()).thenApply(answer -> switch (answer) {
            case StoreAnswer.Found<StoredApiKey> stored -> judge(stored.value(), key);
            case StoreAnswer.Absent<StoredApiKey> absent -> deny(key);
            case StoreAnswer.Unreachable<StoredApiKey> away -> new Admission.Undecided();
        });
    }

    private Admission judge(StoredApiKey stored, ApiKey key) {
        if (!stored.opensWith(key)) {
            return new Admission.Denied();
        }
        if (stored.isExpired(wallClockMillis.getAsLong())) {
            return deny(key);
        }
        recent.saw(stored);
        return new Admission.Admitted(stored.caller());
    }

    private Admission deny(ApiKey key) {
        recent.forget(key.id());
        return new Admission.Denied();
    }
}
