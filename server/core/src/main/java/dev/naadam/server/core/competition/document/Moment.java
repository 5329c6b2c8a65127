package dev.naadam.server.core.competition.document;

/**
 * When something happens by itself.
 *
 * @param atMillis ms since 1970; {@link Long#MAX_VALUE}: not by itself
 */
public record Moment(long atMillis) implements Comparable<Moment> {

    /** Somebody has to order it. */
    public static final Moment BY_HAND = new Moment(Long.MAX_VALUE);

    /** At the end of the year 9999; behind it a date has no four digits. */
    public static final long MAX_MILLIS = 253_402_300_799_999L;

    public Moment {
        if ((atMillis < 0 || atMillis > MAX_MILLIS) && atMillis != Long.MAX_VALUE) {
            throw new IllegalArgumentException("moment: " + atMillis + " (expected: 0.." + MAX_MILLIS + ")");
        }
    }

    /** Whether somebody has to order it. */
    public boolean isByHand() {
        return equals(BY_HAND);
    }

    /** Whether it has come. */
    public boolean isReached(long nowMillis) {
        return nowMillis >= atMillis;
    }

    @Override
    public int compareTo(Moment other) {
        return Long.compare(atMillis, other.atMillis);
    }
}
