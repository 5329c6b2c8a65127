package dev.naadam.server.core.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A line of a ledger. Its hash covers the hash of the line before it, so whoever keeps the newest hash can tell whether
 * any earlier line was changed, left out or put in: the linked time stamps of S. Haber and W. S. Stornetta, "How to
 * time-stamp a digital document", 1991.
 *
 * @param number from 1, without gaps
 * @param occasion by whom and when
 * @param order what was ordered, as the text that was written; at most {@value #MAX_ORDER_CHARS} characters
 * @param hash SHA-256 over the previous hash and this line, 64 hex digits
 */
public record Entry(long number, Occasion occasion, String order, String hash) {

    /** Orders carry documents of organizers, who send at most 64 KiB. */
    public static final int MAX_ORDER_CHARS = 64 * 1024;

    /** What the first entry is chained to: the hash of the ledger's name, so that no ledger's lines fit another. */
    public static String genesis(String ledger) {
        return HexFormat.of().formatHex(sha256().digest(ledger.getBytes(StandardCharsets.UTF_8)));
    }

    /** The line behind another one. */
    public static Entry following(long number, String previousHash, Occasion occasion, String order) {
        return new Entry(number, occasion, order, hash(number, previousHash, occasion, order));
    }

    /** Whether this line is what was written behind a line with that hash. */
    public boolean follows(String previousHash) {
        return hash.equals(hash(number, previousHash, occasion, order));
    }

    private static String hash(long number, String previousHash, Occasion occasion, String order) {
        // one text a line, none of which but the last can hold a line feed: no two entries have the same bytes
        String line = String.join(
                "\n",
                previousHash,
                Long.toString(number),
                Long.toString(occasion.atMillis()),
                occasion.author().toString(),
                order);
        return HexFormat.of().formatHex(sha256().digest(line.getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
