package dev.naadam.server.app.secrets;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a key file: {@code used from 2026-11-23T08:00:00Z} unless it is used at once, then 64 hex digits.
 *
 * <p>The moment comes first, so that no beginning of the file is a key of another moment.
 */
final class KeyText {

    /** Longer than any key file with its line ends. */
    static final int MAX_BYTES = 256;

    private static final String USED_FROM = "used from ";
    private static final HexFormat HEX = HexFormat.of();

    private KeyText() {}

    static String of(SharedKey key) {
        String digits = HEX.formatHex(key.bytes()) + "\n";
        return key.usedFromMillis() == 0
                ? digits
                : USED_FROM + Instant.ofEpochMilli(key.usedFromMillis()).truncatedTo(ChronoUnit.SECONDS) + "\n"
                        + digits;
    }

    /** The key, or null if this is none. */
    static @Nullable SharedKey read(int kid, String text) {
        List<String> lines = text.strip().lines().toList();
        boolean hasMoment = lines.size() == 2 && lines.getFirst().startsWith(USED_FROM);
        if (lines.size() != (hasMoment ? 2 : 1)) {
            return null;
        }
        try {
            long from = hasMoment
                    ? Instant.parse(lines.getFirst().substring(USED_FROM.length()))
                            .toEpochMilli()
                    : 0;
            return new SharedKey(kid, HEX.parseHex(lines.getLast()), from);
        } catch (IllegalArgumentException | DateTimeParseException | ArithmeticException e) {
            return null;
        }
    }
}
