package dev.naadam.server.app.store;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.UUID;

/** Numbers as the journal's scripts compare them: as text, since Lua's own numbers end at 53 bits. */
final class JournalText {

    private static final HexFormat HEX = HexFormat.of();

    private JournalText() {}

    static byte[] number(long value) {
        return Long.toString(value).getBytes(StandardCharsets.US_ASCII);
    }

    static byte[] hash(long value) {
        return HEX.toHexDigits(value).getBytes(StandardCharsets.US_ASCII);
    }

    static byte[] nonce(UUID nonce) {
        String text =
                HEX.toHexDigits(nonce.getMostSignificantBits()) + HEX.toHexDigits(nonce.getLeastSignificantBits());
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    static long number(byte[] text) {
        return Long.parseLong(text(text));
    }

    static long hash(byte[] text) {
        return HexFormat.fromHexDigitsToLong(text(text));
    }

    static String text(byte[] ascii) {
        return new String(ascii, StandardCharsets.US_ASCII);
    }
}
