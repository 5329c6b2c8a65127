package dev.naadam.client;

import dev.naadam.game.ViewFrame;
import dev.naadam.game.ViewSchema;
import org.jspecify.annotations.Nullable;

/**
 * Two views and how far to blend from one to the other: entity interpolation (Bernier, "Latency Compensating Methods in
 * Client/Server In-game Protocol Design and Optimization", GDC 2001). The game blends, because only it knows which of its
 * fields are lengths, which are angles and which are neither. Nothing is ever extrapolated: without a newer view, the
 * newest one stands.
 *
 * <p>What is drawn lies one tick behind what arrives, and more if states arrive unevenly, 200 ms at most; see
 * {@link #delayTicks64}.
 *
 * <p>{@link NaadamClient} has one inside. Who drives a {@link ClientSession} hands it every state. One thread brings views
 * and one thread draws; they wait for each other only while a view is copied. Allocates nothing after it was made.
 */
public final class Interpolation {

    /** Views kept, a power of two: half a second at 128 Hz, more than twice the longest delay. */
    private static final int VIEWS = 64;

    /** Fractions of a tick that a delay is told in: finer than any frame rate, and six bits of an input. */
    private static final int FRACTIONS = 64;

    private static final long NOTHING_DRAWN = -1;

    private final ArrivalJitter jitter;
    private final RenderClock clock;
    private final ViewFrame[] views = new ViewFrame[VIEWS];
    private final ViewFrame from;
    private final ViewFrame to;
    private volatile int delayTicks64;
    private long newestTick;
    private double renderTicks;
    private long drawnNanos;
    private long drawnTicks64;
    private long drawnBeforeTicks64;

    /** Of a match with this schema and tick rate. */
    public Interpolation(ViewSchema schema, int tickRateHz) {
        this.jitter = new ArrivalJitter(tickRateHz);
        this.clock = new RenderClock(tickRateHz, jitter);
        for (int i = 0; i < VIEWS; i++) {
            views[i] = new ViewFrame(schema);
        }
        this.from = new ViewFrame(schema);
        this.to = new ViewFrame(schema);
        restart();
    }

    /** Forgets all views: another session brings the next ones, perhaps from another server. */
    public synchronized void restart() {
        jitter.clear();
        clock.clear();
        newestTick = -1;
        drawnTicks64 = NOTHING_DRAWN;
        for (ViewFrame view : views) {
            view.tick(-1);
        }
    }

    /** A newer view arrived; one that is not newer is ignored. Copied. */
    public synchronized void arrived(ViewFrame view, long nowNanos) {
        if (view.tick() > newestTick) {
            newestTick = view.tick();
            views[slot(newestTick)].copyFrom(view);
            jitter.arrived(newestTick, nowNanos);
        }
    }

    /**
     * Moves on to the moment that is to be drawn now; the other queries speak of it until the next call.
     *
     * @return false if no view arrived yet since the start or the last {@link #restart}; nothing has changed then
     */
    public synchronized boolean advance(long nowNanos) {
        if (newestTick < 0) {
            return false;
        }
        renderTicks = clock.advance(nowNanos, newestTick);
        drawnBeforeTicks64 = drawnTicks64 == NOTHING_DRAWN ? Math.round(renderTicks * FRACTIONS) : drawnTicks64;
        drawnTicks64 = Math.round(renderTicks * FRACTIONS);
        drawnNanos = nowNanos;
        delayTicks64 = (int) Math.round(clock.delayTicks() * FRACTIONS);
        from.copyFrom(views[slot(tickBefore())]);
        to.copyFrom(views[slot(tickAfter(from.tick()))]);
        return true;
    }

    /** The view to blend from. */
    public ViewFrame from() {
        return from;
    }

    /** The view to blend to; the same as {@link #from} if there is none. */
    public ViewFrame to() {
        return to;
    }

    /** How far from one to the other, 0 to 1: 0 shows {@link #from}. */
    public double fraction() {
        long apart = to.tick() - from.tick();
        return apart == 0 ? 0 : Math.clamp((renderTicks - from.tick()) / apart, 0, 1);
    }

    /** The moment that is drawn, in ticks; it never goes back but at a {@link #restart}. */
    public double renderTicks() {
        return renderTicks;
    }

    /**
     * How far what is drawn lies behind the state that would be arriving now on the quickest way, in 64ths of a tick: what a
     * player who shoots saw late through interpolation alone. Any thread.
     */
    public int delayTicks64() {
        return delayTicks64;
    }

    /** Null before anything was drawn. */
    synchronized @Nullable PressMoment pressMoment(long pressNanos, InputSpan next) {
        if (drawnTicks64 == NOTHING_DRAWN) {
            return null;
        }
        // a press from before the last frame, as an event queue brings it, was aimed at the frame before
        return next.moment(pressNanos, pressNanos - drawnNanos < 0 ? drawnBeforeTicks64 : drawnTicks64);
    }

    /** Newest tick at or before the moment that is drawn; the oldest there is if all are later. */
    private long tickBefore() {
        for (long tick = (long) Math.floor(renderTicks); tick > newestTick - VIEWS && tick >= 0; tick--) {
            if (isHere(tick)) {
                return tick;
            }
        }
        return tickAfter(newestTick - VIEWS);
    }

    /** Oldest tick after another; the newest one if there is none. */
    private long tickAfter(long tick) {
        for (long after = Math.max(0, tick + 1); after < newestTick; after++) {
            if (isHere(after)) {
                return after;
            }
        }
        return newestTick;
    }

    private boolean isHere(long tick) {
        return views[slot(tick)].tick() == tick;
    }

    private static int slot(long tick) {
        return (int) (tick & (VIEWS - 1));
    }
}
