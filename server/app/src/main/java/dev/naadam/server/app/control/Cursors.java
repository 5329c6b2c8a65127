package dev.naadam.server.app.control;

import dev.naadam.server.app.control.MatchStore.Position;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Writes places in a list as opaque text and reads back only what it wrote: version 1 | ms 8 | id 16 | HMAC-SHA256 over
 * all that and the list's owner and filters, first 16 bytes. Any thread.
 *
 * <p>Without the seal a cursor would be an input that walks through anybody's index at will.
 */
public final class Cursors {

    private static final byte VERSION = 1;
    private static final int PLAIN_BYTES = 1 + Long.BYTES + 2 * Long.BYTES;
    private static final int SEAL_BYTES = 16;
    private static final String PURPOSE = "naadam/cursor/1";

    private final Supplier<List<byte[]>> secrets;

    /**
     * Cursors that all nodes with these secrets read.
     *
     * @param secrets as they are at the moment: the first seals, all open
     */
    public Cursors(Supplier<List<byte[]>> secrets) {
        this.secrets = secrets;
    }

    /** Writes down a place of the list of this owner and filters. */
    public String seal(Position position, String context) {
        byte[] plain = ByteBuffer.allocate(PLAIN_BYTES)
                .put(VERSION)
                .putLong(position.createdMillis())
                .putLong(position.matchId().getMostSignificantBits())
                .putLong(position.matchId().getLeastSignificantBits())
                .array();
        byte[] sealed = Arrays.copyOf(plain, PLAIN_BYTES + SEAL_BYTES);
        System.arraycopy(tag(secrets.get().getFirst(), plain, context), 0, sealed, PLAIN_BYTES, SEAL_BYTES);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    /** The place, or null for anything that was not sealed for this list. */
    public @Nullable Position open(String cursor, String context) {
        byte[] sealed;
        try {
            sealed = Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException e) {
            return null;
        }
        if (sealed.length != PLAIN_BYTES + SEAL_BYTES || sealed[0] != VERSION) {
            return null;
        }
        byte[] plain = Arrays.copyOf(sealed, PLAIN_BYTES);
        byte[] seal = Arrays.copyOfRange(sealed, PLAIN_BYTES, sealed.length);
        boolean isOurs =
                secrets.get().stream().anyMatch(secret -> MessageDigest.isEqual(seal, tag(secret, plain, context)));
        if (!isOurs) {
            return null;
        }
        ByteBuffer in = ByteBuffer.wrap(plain, 1, PLAIN_BYTES - 1);
        return new Position(in.getLong(), new UUID(in.getLong(), in.getLong()));
    }

    private static byte[] tag(byte[] secret, byte[] plain, String context) {
        // a key of its own: a secret must not serve two purposes
        byte[] key = hmac(secret, PURPOSE.getBytes(StandardCharsets.US_ASCII), new byte[0]);
        return Arrays.copyOf(hmac(key, plain, context.getBytes(StandardCharsets.UTF_8)), SEAL_BYTES);
    }

    private static byte[] hmac(byte[] key, byte[] first, byte[] second) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update(first);
            return mac.doFinal(second);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }
}
