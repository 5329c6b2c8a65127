package dev.naadam.server.app.control;

import dev.naadam.server.core.session.Durability;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * How long a match that outlives its server may be without one before it is called lost: somebody goes on with it within a
 * second, or when the first node of its region is back. Any thread.
 */
public final class Mourning {

    /** A node starts within it, and its matches' players still wait. */
    static final Duration LIMIT = Duration.ofMinutes(1);

    private final LongSupplier nanoClock;
    private final Map<UUID, Long> sinceNanos = new ConcurrentHashMap<>();

    public Mourning(LongSupplier nanoClock) {
        this.nanoClock = nanoClock;
    }

    /** Whether a match that was found without a server may be called lost now. */
    boolean isOver(MatchDescription match) {
        if (match.durability() == Durability.NONE) {
            return true;
        }
        long nowNanos = nanoClock.getAsLong();
        // found a minute ago and never again: somebody went on with it
        sinceNanos.values().removeIf(since -> nowNanos - since > 2 * LIMIT.toNanos());
        long since = sinceNanos.computeIfAbsent(match.id(), first -> nowNanos);
        return nowNanos - since >= LIMIT.toNanos();
    }
}
