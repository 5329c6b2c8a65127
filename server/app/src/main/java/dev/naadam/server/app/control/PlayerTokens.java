package dev.naadam.server.app.control;

import dev.naadam.protocol.Entropy;
import dev.naadam.protocol.beacon.MeasuredPlayer;
import dev.naadam.protocol.beacon.PlatformKeys;
import dev.naadam.protocol.beacon.PlayerToken;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Mints player tokens and tells whose one is (PROTOCOL.md section 11). Any thread. A player belongs to the organizer whose
 * key asks: nobody mints for another's.
 */
public final class PlayerTokens {

    private final Supplier<PlatformKeys> keys;
    private final Entropy entropy;
    private final LongSupplier wallClockMillis;

    /** With the platform keys of the moment. */
    public PlayerTokens(Supplier<PlatformKeys> keys, Entropy entropy, LongSupplier wallClockMillis) {
        this.keys = keys;
        this.entropy = entropy;
        this.wallClockMillis = wallClockMillis;
    }

    /** A new token for a player of the caller's organizer. */
    public Answer<IssuedPlayerToken> mint(Caller caller, String name) {
        String player = name.strip();
        String fault = Names.fault(player);
        if (fault != null) {
            return new Answer.Refused<>(new Refusal.BadParameter("id", fault));
        }
        PlayerToken token = PlayerToken.mint(
                keys.get().inUse(),
                MeasuredPlayer.named(caller.organizer(), player),
                wallClockMillis.getAsLong(),
                entropy);
        return new Answer.Done<>(
                new IssuedPlayerToken(player, token.encode(), token.claim().expiresMillis()));
    }

    /** Whose token this is; null if it is none, forged or expired. */
    public @Nullable MeasuredPlayer holder(String text) {
        PlayerToken token = PlayerToken.decode(text);
        if (token == null || !token.claim().isValidAt(wallClockMillis.getAsLong()) || !token.isGenuine(keys.get())) {
            return null;
        }
        return token.claim().player();
    }
}
