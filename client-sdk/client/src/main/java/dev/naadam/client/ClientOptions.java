package dev.naadam.client;

import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What a client may choose.
 *
 * @param leadTicks how long before its tick an input shall reach the server, ticks, 1.0 to 4.0; many clients in one
 *     process spread it so that they do not all send at once
 * @param epochMillis the wall clock, ms since 1970; only used to tell an expired ticket from a dead server
 * @param socket that regions were measured from; null: one for each session. Only {@link NaadamClient} uses it, and never
 *     closes it
 */
public record ClientOptions(
        double leadTicks,
        LongSupplier epochMillis,
        @Nullable PlayerSocket socket) {

    /** Lead of STATES.md, "Input clock": one to two inputs are queued. */
    public static final double DEFAULT_LEAD_TICKS = 1.5;

    /** What a player uses. */
    public static final ClientOptions DEFAULTS = new ClientOptions(DEFAULT_LEAD_TICKS, System::currentTimeMillis, null);

    private static final double MIN_LEAD_TICKS = 1;
    private static final double MAX_LEAD_TICKS = 4;

    public ClientOptions {
        // written so that NaN fails as well
        if (!(leadTicks >= MIN_LEAD_TICKS && leadTicks <= MAX_LEAD_TICKS)) {
            throw new IllegalArgumentException("leadTicks: " + leadTicks + " (expected: 1.0 to 4.0)");
        }
    }

    /** The same with another lead. */
    public ClientOptions withLeadTicks(double leadTicks) {
        return new ClientOptions(leadTicks, epochMillis, socket);
    }

    /** The same with another wall clock. */
    public ClientOptions withEpochMillis(LongSupplier epochMillis) {
        return new ClientOptions(leadTicks, epochMillis, socket);
    }

    /** The same from this socket. */
    public ClientOptions withSocket(PlayerSocket socket) {
        return new ClientOptions(leadTicks, epochMillis, socket);
    }
}
