package dev.naadam.server.app.control.identity;

import dev.naadam.protocol.beacon.MeasuredPlayer;
import dev.naadam.server.app.control.Answer;
import dev.naadam.server.app.control.Caller;
import dev.naadam.server.app.control.Refusal;
import dev.naadam.server.app.control.StoreAnswer;
import dev.naadam.server.app.control.identity.PlayerAdmission.Admitted;
import dev.naadam.server.app.control.identity.PlayerAdmission.Denied;
import dev.naadam.server.app.control.identity.PlayerAdmission.Undecided;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;

/**
 * The identity systems of organizers: configures them, and judges the tokens they sign. Any thread.
 *
 * <p>A token's audience names the organizer, the organizer's configuration the keys. So a key vouches for the players of
 * whoever configured it, and of nobody else, whatever its owner writes into tokens.
 */
public final class Identities {

    private static final Pattern ORGANIZER = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private final IdentityStore store;
    private final KnownIdentities known;
    private final LongSupplier wallClockMillis;

    public Identities(IdentityStore store, LongSupplier wallClockMillis, LongSupplier nanoClock) {
        this.store = store;
        this.known = new KnownIdentities(store, nanoClock);
        this.wallClockMillis = wallClockMillis;
    }

    /** Has this system vouch for the caller's players from now on, instead of the one before. */
    public CompletionStage<Answer<Identity>> configure(Caller caller, String issuer, List<IdentityKey> keys) {
        Identity identity = new Identity(caller.organizer(), issuer, keys);
        return store.save(identity).thenApply(saved -> Answer.of(saved, new Refusal.StoreUnreachable()));
    }

    /** The caller's. */
    public CompletionStage<Answer<Identity>> find(Caller caller) {
        return store.load(caller.organizer()).thenApply(loaded -> Answer.of(loaded, new Refusal.UnknownIdentity()));
    }

    /** Has nobody but the platform vouch for the caller's players. */
    public CompletionStage<Answer<String>> forget(Caller caller) {
        return store.remove(caller.organizer()).thenApply(gone -> Answer.of(gone, new Refusal.StoreUnreachable()));
    }

    /** Judges a token; what costs least is looked at first, the signature last. */
    CompletionStage<PlayerAdmission> admit(String text) {
        SignedToken token = SignedToken.read(text);
        String organizer =
                token == null ? null : Identity.organizerOf(token.claims().audience());
        if (token == null
                || organizer == null
                || !ORGANIZER.matcher(organizer).matches()
                || !token.claims().isValidAt(wallClockMillis.getAsLong())) {
            return CompletableFuture.completedStage(new Denied());
        }
        return known.of(organizer).thenApply(answer -> switch (answer) {
            case StoreAnswer.Found<Identity> found -> judge(token, found.value());
            case StoreAnswer.Absent<Identity> absent -> new Denied();
            case StoreAnswer.Unreachable<Identity> away -> new Undecided();
        });
    }

    private static PlayerAdmission judge(SignedToken token, Identity identity) {
        IdentityKey key = identity.key(token.kid());
        boolean isGenuine = key != null
                && key.algorithm() == token.algorithm()
                && identity.issuer().equals(token.claims().issuer())
                && key.hasSigned(token.signed(), token.signature());
        return isGenuine
                ? new Admitted(MeasuredPlayer.named(
                        identity.organizer(), token.claims().subject()))
                : new Denied();
    }
}
