package dev.naadam.client;

import dev.naadam.protocol.ProtocolLimits;

/**
 * How long a match that has begun stands still: WAITINGs instead of STATEs (STATES.md, "Another owner"). A store that hangs is back in a
 * moment, and until then haste is right; people pause a match for minutes, and nobody has to be asked fifty times a second then.
 * One thread.
 */
final class Stillness {

    private static final long CALM_AFTER_NANOS = ProtocolLimits.CALM_AFTER_MILLIS * 1_000_000;
    private static final long QUIET_NANOS = ProtocolLimits.QUIET_WAITING_MILLIS * 1_000_000;

    private boolean isOn;
    private long sinceNanos;
    private long heardNanos;

    /** A WAITING came. */
    void heard(long nowNanos) {
        if (!isOn) {
            isOn = true;
            sinceNanos = nowNanos;
        }
        heardNanos = nowNanos;
    }

    /** A STATE came: whether it was one behind a stillness. */
    boolean end() {
        boolean wasOn = isOn;
        isOn = false;
        return wasOn;
    }

    /** Another owner has the match: what it says of it is not known yet. */
    void beginAnew(long nowNanos) {
        sinceNanos = nowNanos;
        heardNanos = nowNanos - QUIET_NANOS;
    }

    boolean isOn() {
        return isOn;
    }

    /** Whether the server has said so for a while, and did just now. */
    boolean isCalm(long nowNanos) {
        return isOn && nowNanos - sinceNanos >= CALM_AFTER_NANOS && nowNanos - restlessNanos() < 0;
    }

    /** When its server counts as silent unless it speaks again. */
    long restlessNanos() {
        return heardNanos + QUIET_NANOS;
    }
}
