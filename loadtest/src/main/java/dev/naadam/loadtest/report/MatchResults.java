package dev.naadam.loadtest.report;

import dev.naadam.client.control.ControlApi;
import dev.naadam.client.control.MatchStatus;
import java.io.IOException;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Results of matches that are just ending. */
public final class MatchResults {

    private static final long POLL_NANOS = 100_000_000;

    private MatchResults() {}

    /**
     * Asks until there is a result: what the control API says of a match may be a second old.
     *
     * @return null if there is none in time
     */
    public static MatchStatus.@Nullable Result await(
            ControlApi api, String match, Duration limit, LongSupplier nanoClock)
            throws IOException, InterruptedException {
        long limitNanos = nanoClock.getAsLong() + limit.toNanos();
        MatchStatus.Result result = api.match(match).outcome();
        while (result == null && nanoClock.getAsLong() - limitNanos < 0) {
            Pause.until(nanoClock.getAsLong() + POLL_NANOS, nanoClock, () -> {});
            result = api.match(match).outcome();
        }
        return result;
    }
}
