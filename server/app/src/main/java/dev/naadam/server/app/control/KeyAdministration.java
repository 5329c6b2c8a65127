package dev.naadam.server.app.control;

import dev.naadam.protocol.Entropy;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Creates, lists and revokes API keys. Any thread.
 *
 * <p>A key makes no key that may do more or lives longer than itself: whoever steals a narrow one, or one about to
 * expire, cannot trade it for a better one. And it does not revoke itself, so that an organizer never ends without any.
 */
public final class KeyAdministration {

    /** What an organizer may be called: it becomes part of Redis keys and log lines. */
    private static final Pattern ORGANIZER = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private final ApiKeyStore store;
    private final Entropy entropy;
    private final LongSupplier wallClockMillis;

    public KeyAdministration(ApiKeyStore store, Entropy entropy, LongSupplier wallClockMillis) {
        this.store = store;
        this.entropy = entropy;
        this.wallClockMillis = wallClockMillis;
    }

    /** Makes a key; its secret is in this answer and nowhere else. */
    public CompletionStage<Answer<IssuedApiKey>> create(Caller caller, ApiKeyRequest request) {
        String organizer = request.organizer() == null ? caller.organizer() : request.organizer();
        if (!ORGANIZER.matcher(organizer).matches()) {
            return bad("/organizer", Names.quoted(organizer) + " (expected: 1 to 64 of A-Z a-z 0-9 . _ -)");
        }
        if (!isWithinReach(caller, organizer)) {
            return Answer.refused(new Refusal.ScopeMissing(Scope.ORGANIZERS_ADMIN));
        }
        Answer<Grant> grant = Grant.of(caller, request);
        if (grant instanceof Answer.Refused<Grant> refused) {
            return Answer.refused(refused.why());
        }
        String fault = expiryFault(caller, request.expiresMillis());
        if (fault != null) {
            return bad("/expiresAt", fault);
        }
        return issue(organizer, ((Answer.Done<Grant>) grant).value(), caller, request.expiresMillis());
    }

    private CompletionStage<Answer<IssuedApiKey>> issue(
            String organizer, Grant grant, Caller caller, @Nullable Long expiresMillis) {
        ApiKey key = ApiKey.draw(entropy);
        StoredApiKey stored = new StoredApiKey(
                key.id(),
                organizer,
                key.secretSha256(),
                grant.role(),
                grant.scopes(),
                wallClockMillis.getAsLong(),
                expiresMillis == null ? caller.expiresMillis() : expiresMillis);
        return Answer.then(
                store.save(stored).thenApply(saved -> Answer.of(saved, new Refusal.StoreUnreachable())),
                isSaved -> isSaved
                        ? Answer.done(new IssuedApiKey(key, stored))
                        : Answer.refused(new Refusal.TooManyKeys(organizer)));
    }

    /** The keys of an organizer, newest first; null: the caller's own. */
    public CompletionStage<Answer<List<StoredApiKey>>> list(Caller caller, @Nullable String organizer) {
        String whose = organizer == null ? caller.organizer() : organizer;
        if (!ORGANIZER.matcher(whose).matches() || !isWithinReach(caller, whose)) {
            return Answer.done(List.of());
        }
        return store.list(whose).thenApply(listed -> Answer.of(listed, new Refusal.UnknownKey()));
    }

    /** Makes a key worthless at once and everywhere. */
    public CompletionStage<Answer<String>> revoke(Caller caller, String id) {
        if (id.equals(caller.keyId())) {
            return Answer.refused(new Refusal.OwnKey());
        }
        if (!ApiKey.isId(id)) {
            return Answer.refused(new Refusal.UnknownKey());
        }
        return Answer.then(
                store.load(id).thenApply(loaded -> Answer.of(loaded, new Refusal.UnknownKey())),
                key -> isWithinReach(caller, key.organizer())
                        ? store.remove(key).thenApply(removed -> Answer.of(removed, new Refusal.UnknownKey()))
                        : Answer.refused(new Refusal.UnknownKey()));
    }

    private static boolean isWithinReach(Caller caller, String organizer) {
        return organizer.equals(caller.organizer()) || caller.may(Scope.ORGANIZERS_ADMIN);
    }

    private @Nullable String expiryFault(Caller caller, @Nullable Long expiresMillis) {
        if (expiresMillis == null) {
            return null;
        }
        if (expiresMillis <= wallClockMillis.getAsLong()) {
            return "not in the future";
        }
        Long own = caller.expiresMillis();
        return own != null && expiresMillis > own ? "later than the key that asks expires" : null;
    }

    private static CompletionStage<Answer<IssuedApiKey>> bad(String pointer, String reason) {
        return Answer.refused(new Refusal.BadField(pointer, reason));
    }
}
