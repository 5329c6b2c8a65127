package dev.naadam.server.app.control.http;

import dev.naadam.server.app.control.http.TournamentTale.Told;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A tournament as one client follows it: at once, or as much later as its document says that broadcasts are. Lives on the
 * event loop of its request.
 */
final class TournamentFeed implements Feed {

    private final TournamentTale tale;
    private final long delayMillis;
    private final LongSupplier wallClockMillis;
    private final ScheduledExecutorService loop;
    private @Nullable Runnable reader;
    private long awaited;

    TournamentFeed(TournamentTale tale, long delayMillis, LongSupplier wallClockMillis, ScheduledExecutorService loop) {
        this.tale = tale;
        this.delayMillis = delayMillis;
        this.wallClockMillis = wallClockMillis;
        this.loop = loop;
    }

    @Override
    public @Nullable Line after(long id) {
        Told told = tale.after(id);
        if (told == null) {
            return null;
        }
        long waitMillis = told.atMillis() + delayMillis - wallClockMillis.getAsLong();
        if (delayMillis > 0 && waitMillis > 0) {
            await(told.number(), waitMillis);
            return null;
        }
        return new Line(told.number(), told.text());
    }

    private void await(long number, long waitMillis) {
        Runnable waiting = reader;
        if (waiting != null && awaited != number) {
            awaited = number;
            var timer = loop.schedule(
                    () -> {
                        // the wall clock may be a little behind the timer's: then it is awaited once more
                        awaited = 0;
                        waiting.run();
                    },
                    waitMillis,
                    TimeUnit.MILLISECONDS);
            assert timer != null;
        }
    }

    /** Never: an event that is over may be corrected. But a log may end, whose reader has to come again. */
    @Override
    public boolean isCompleteAt(long id) {
        return tale.isOver();
    }

    @Override
    public long newestId() {
        return tale.log().newestNumber();
    }

    @Override
    public void wake(Runnable news) {
        reader = news;
        tale.log().wake(news);
    }

    @Override
    public void forget(Runnable news) {
        reader = null;
        tale.log().forget(news);
    }
}
