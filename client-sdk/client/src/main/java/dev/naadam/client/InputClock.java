package dev.naadam.client;

import dev.naadam.protocol.ProtocolLimits;
import dev.naadam.protocol.packet.StatePacket;

/**
 * Decides when the input of which tick is due, so that it reaches the server a chosen lead before its tick is simulated
 * (STATES.md, "Input clock").
 *
 * <p>A proportional controller on the lead that every STATE reports, smoothed over about 16 inputs. A gain of 1 % of a
 * tick per tick of error keeps it stable for round trips of up to a second at 128 Hz (gain times dead time stays below
 * pi / 2), and 2 % is a change of pace that no player notices.
 *
 * <p>The report is silent when it would matter most: inputs that are all late have no lead, and those further ahead than
 * the server keeps have that of the window's edge. So the clock also has a model, lead = (next tick - T) - time until it
 * is due - round trip, whose round trip is corrected by every trustworthy report. The model decides when the report
 * can't; if it was wrong as well and nothing gets applied, the clock moves ahead step by step until something is.
 *
 * <p>Ticks only grow. To jump ahead is to leave ticks out; to jump back is to pause.
 */
final class InputClock {

    private static final double MAX_STEER = 0.02;
    private static final double JUMP_TICKS = 8;

    private static final double GAIN = 0.01;
    private static final double SMOOTHING = 1.0 / 16;

    /** From here on a reported lead says "at least": the server keeps no input further ahead. */
    private static final double WINDOW_FULL_TICKS = ProtocolLimits.MAX_INPUTS_AHEAD - 1;

    /** Step of the search for an applied input: shorter than the server's window, so that none steps over it. */
    private static final double SEARCH_TICKS = WINDOW_FULL_TICKS - 1;

    /** STATEs in a row that must say the same before the clock jumps: one delayed packet is no reason. */
    private static final int PATIENCE_STATES = 16;

    /** Round trip that the search for an applied input goes up to before it starts again from none at all. */
    private static final long MAX_ROUND_TRIP_NANOS = 1_000_000_000L;

    private static final double HUNDRED_MICROS_NANOS = 100_000;

    private final double periodNanos;
    private final double targetTicks;
    private final PlannedTimes planned = new PlannedTimes();

    private double roundTripTicks;
    private double searchTicks;
    private long nextTick;
    private long dueNanos;
    private long spanNanos;
    private double stretch;
    private double leadTicks = Double.NaN;
    private long sampledTick;
    private long jumpedTick;
    private int silentStates;
    private int fullStates;
    private int strayStates;
    private boolean resync;
    private long jumps;

    InputClock(int tickRateHz, double leadTicks) {
        this.periodNanos = 1e9 / tickRateHz;
        this.targetTicks = leadTicks;
        this.spanNanos = Math.round(periodNanos);
    }

    /** The first STATE came: jumps to where its inputs arrive in time. */
    void start(long stateTick, long nowNanos, long roundTripNanos) {
        roundTripTicks = Math.max(0, roundTripNanos) / periodNanos;
        nextTick = stateTick + 1;
        dueNanos = nowNanos;
        shift(modelTicks(stateTick, nowNanos) - targetTicks);
    }

    /** A newer STATE came: compares and steers. */
    void observe(StatePacket state, long nowNanos) {
        double model = modelTicks(state.tick, nowNanos);
        if (resync) {
            resync = false;
            jump(model - targetTicks);
        } else if (isFresh(state)) {
            sampledTick = newestApplied(state);
            sampled(state.leadHundredMicros * HUNDRED_MICROS_NANOS / periodNanos, model);
        } else {
            unsampled(state.tick, model, nowNanos);
        }
    }

    /** The tick that is due next. */
    long nextTick() {
        return nextTick;
    }

    /** When it is due. */
    long dueNanos() {
        return dueNanos;
    }

    /** The time that the tick which is due next stands for. */
    InputSpan span() {
        return new InputSpan(nextTick, dueNanos, spanNanos);
    }

    /** Moves on to the next tick; the time of the one that is left is remembered. */
    void advance() {
        planned.plan(nextTick, dueNanos);
        nextTick++;
        spanNanos = Math.round(periodNanos * (1 + stretch));
        dueNanos += spanNanos;
    }

    /** Whoever drives the clock stood still for so long that catching up is pointless: waits for the next STATE. */
    void skipTo(long nowNanos) {
        spanNanos = Math.round(periodNanos);
        dueNanos = nowNanos + spanNanos;
        resync = true;
    }

    /** Ticks go on after a gap that nobody here knows the length of: aims anew by the next STATE. */
    void resynchronise() {
        resync = true;
    }

    long periodNanos() {
        return (long) periodNanos;
    }

    /** Smoothed lead, ticks; NaN if nothing was reported since the start or the last jump. */
    double leadTicks() {
        return leadTicks;
    }

    long jumps() {
        return jumps;
    }

    PlannedTimes planned() {
        return planned;
    }

    private double modelTicks(long stateTick, long nowNanos) {
        return (nextTick - stateTick) - (dueNanos - nowNanos) / periodNanos - roundTripTicks - searchTicks;
    }

    private static long newestApplied(StatePacket state) {
        return state.tick - Integer.numberOfTrailingZeros(state.applied);
    }

    private boolean isFresh(StatePacket state) {
        return state.applied != 0
                && state.leadHundredMicros != StatePacket.NO_LEAD
                && newestApplied(state) > sampledTick
                && newestApplied(state) >= jumpedTick;
    }

    private void sampled(double sample, double model) {
        boolean isFirst = Double.isNaN(leadTicks);
        leadTicks = isFirst ? sample : leadTicks + (sample - leadTicks) * SMOOTHING;
        silentStates = 0;
        stretch = Math.clamp((leadTicks - targetTicks) * GAIN, -MAX_STEER, MAX_STEER);
        if (sample < WINDOW_FULL_TICKS) {
            calibrate(isFirst ? model - sample : (model - sample) * SMOOTHING);
            fullStates = 0;
            strayStates = 0;
        } else {
            tooEarly(sample, model + searchTicks);
        }
    }

    private void calibrate(double errorTicks) {
        roundTripTicks = Math.max(0, roundTripTicks + searchTicks + errorTicks);
        searchTicks = 0;
    }

    /** The true lead is at least the sample. A search that led here went too far: what was known before it counts. */
    private void tooEarly(double sample, double model) {
        searchTicks = 0;
        roundTripTicks = Math.max(0, roundTripTicks - Math.max(0, sample - model));
        if (!hasStrayed(Math.max(sample, model)) && ++fullStates >= PATIENCE_STATES) {
            jump(sample - targetTicks);
        }
    }

    private void unsampled(long stateTick, double model, long nowNanos) {
        if (stateTick < jumpedTick || hasStrayed(model) || ++silentStates < PATIENCE_STATES) {
            return;
        }
        searchTicks += SEARCH_TICKS;
        if ((roundTripTicks + searchTicks) * periodNanos > MAX_ROUND_TRIP_NANOS) {
            // the round trip that the search began with may itself be far too long: a handshake with a busy server
            roundTripTicks = 0;
            searchTicks = 0;
        }
        jump(modelTicks(stateTick, nowNanos) - targetTicks);
    }

    /** Whether the model has put the clock far off for long enough; jumps then. */
    private boolean hasStrayed(double model) {
        double off = model - targetTicks;
        strayStates = Math.abs(off) > JUMP_TICKS ? strayStates + 1 : 0;
        if (strayStates < PATIENCE_STATES) {
            return false;
        }
        jump(off);
        return true;
    }

    private void jump(double tooEarlyTicks) {
        shift(tooEarlyTicks);
        jumps++;
    }

    private void shift(double tooEarlyTicks) {
        if (tooEarlyTicks < 0) {
            long skipped = (long) Math.ceil(-tooEarlyTicks);
            nextTick += skipped;
            dueNanos += Math.round((skipped + tooEarlyTicks) * periodNanos);
        } else {
            dueNanos += Math.round(tooEarlyTicks * periodNanos);
        }
        jumpedTick = nextTick;
        leadTicks = Double.NaN;
        stretch = 0;
        silentStates = 0;
        fullStates = 0;
        strayStates = 0;
    }
}
