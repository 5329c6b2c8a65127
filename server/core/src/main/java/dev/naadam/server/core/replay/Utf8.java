package dev.naadam.server.core.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.naadam.protocol.ByteReader;
import dev.naadam.protocol.ByteWriter;
import java.util.Arrays;

/** Text of any script in a file: a length byte, then UTF-8. */
final class Utf8 {

    private Utf8() {}

    static void write(ByteWriter out, String text) {
        byte[] bytes = text.getBytes(UTF_8);
        if (bytes.length > 255) {
            throw new IllegalArgumentException("text: " + bytes.length + " bytes (expected: at most 255)");
        }
        out.u8(bytes.length).bytes(bytes);
    }

    /** Fails for what is no UTF-8, empty, longer, or holds control characters: it goes to terminals. */
    static String read(ByteReader in, int maxChars) {
        byte[] bytes = in.bytes(in.u8());
        String text = new String(bytes, UTF_8);
        in.require(!text.isEmpty()
                && text.length() <= maxChars
                && Arrays.equals(bytes, text.getBytes(UTF_8))
                && isPrintable(text));
        return text;
    }

    private static boolean isPrintable(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isISOControl(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
