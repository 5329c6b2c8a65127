package dev.naadam.server.app.control;

import dev.naadam.protocol.Entropy;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An organizer's credential: {@code nk_<id>_<secret>}. The prefix lets scanners of public code find a leaked one, the id
 * names it in logs, and only the secret is secret.
 *
 * @param id {@value #ID_CHARS} letters and digits
 * @param secret 32 random bytes as {@value #SECRET_CHARS} characters of base64url
 */
public record ApiKey(String id, String secret) {

    static final int ID_CHARS = 8;
    static final int SECRET_CHARS = 43;

    private static final int SECRET_BYTES = 32;
    private static final String BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    /** Bytes from here on are drawn again: 248 is the largest multiple of 62 in a byte, so no letter is favoured. */
    private static final int UNBIASED_BELOW = 248;

    private static final Pattern TEXT =
            Pattern.compile("nk_([0-9A-Za-z]{" + ID_CHARS + "})_([0-9A-Za-z_-]{" + SECRET_CHARS + "})");

    static ApiKey draw(Entropy entropy) {
        StringBuilder id = new StringBuilder();
        while (id.length() < ID_CHARS) {
            int drawn = entropy.bytes(1)[0] & 0xff;
            if (drawn < UNBIASED_BELOW) {
                id.append(BASE62.charAt(drawn % BASE62.length()));
            }
        }
        byte[] secret = entropy.bytes(SECRET_BYTES);
        return new ApiKey(id.toString(), Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }

    /** Reads what {@link #text} wrote; null for anything else. */
    static @Nullable ApiKey parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        return matcher.matches() ? new ApiKey(matcher.group(1), matcher.group(2)) : null;
    }

    /** Whether a text has the form of a key's id. */
    static boolean isId(String text) {
        return text.length() == ID_CHARS && text.chars().allMatch(c -> BASE62.indexOf(c) >= 0);
    }

    /** The whole key, to be shown to its owner once. */
    public String text() {
        return "nk_" + id + "_" + secret;
    }

    byte[] secretSha256() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Never prints the secret. */
    @Override
    public String toString() {
        return "ApiKey[id=" + id + "]";
    }
}
