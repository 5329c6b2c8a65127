package dev.naadam.server.app.plan;

import dev.naadam.server.core.region.RegionLimits;

/** Milliseconds in tables are micros in the core: read and written without floating point, so that nothing moves. */
final class Millis {

    /** What a text is that is no time. */
    static final long INVALID = -1;

    /** Digits behind the point that count; what follows is rounded half up. */
    private static final int DECIMALS = 3;

    private static final int MAX_CHARS = 32;

    private Millis() {}

    /** A text such as 33.6 in micros, at most {@link RegionLimits#MAX_RTT_MICROS}; else {@link #INVALID}. */
    static long parse(String text) {
        int point = text.indexOf('.');
        String whole = point < 0 ? text : text.substring(0, point);
        String fraction = point < 0 ? "" : text.substring(point + 1);
        if (whole.isEmpty() || text.length() > MAX_CHARS || !isDigits(whole) || !isDigits(fraction)) {
            return INVALID;
        }
        String digits = whole + (fraction + "0000").substring(0, DECIMALS + 1);
        if (digits.length() > 18) {
            return INVALID;
        }
        long micros = (Long.parseLong(digits) + 5) / 10;
        return micros <= RegionLimits.MAX_RTT_MICROS ? micros : INVALID;
    }

    /** With three decimals. */
    static String text(long micros) {
        long magnitude = Math.abs(micros);
        String digits = magnitude / 1_000 + "."
                + String.valueOf(1_000 + magnitude % 1_000).substring(1);
        return micros < 0 ? "-" + digits : digits;
    }

    private static boolean isDigits(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
