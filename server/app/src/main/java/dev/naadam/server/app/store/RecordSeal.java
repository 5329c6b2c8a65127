package dev.naadam.server.app.store;

import dev.naadam.server.app.secrets.KeySource;
import dev.naadam.server.app.secrets.SharedKey;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256-GCM (NIST SP 800-38D) around a record, so that whoever can write Redis can't make us decode bytes of theirs.
 *
 * <p>Layout: form 1 byte, key number 2, nonce 12, ciphertext, tag 16. The seal also vouches for form, key number,
 * record kind and Redis key, so a record can't be moved to another key. Nonces are random: a key is good for 2^32
 * records (section 8.3), a thousand a second for 49 days, so a key is rotated long before at any rate we store at.
 *
 * <p>A cipher per call and no state of its own: safe for use by any thread.
 */
final class RecordSeal {

    private static final byte FORM = 1;
    /** Form and key number, which stand in the clear. */
    static final int HEADER_BYTES = 3;

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BYTES = 16;
    /** What sealing adds to a record. */
    static final int OVERHEAD_BYTES = HEADER_BYTES + NONCE_BYTES + TAG_BYTES;

    private final KeySource keys;
    private final SecureRandom random;

    RecordSeal(KeySource keys, SecureRandom random) {
        this.keys = keys;
        this.random = random;
    }

    byte[] seal(String kind, String redisKey, byte[] plain) {
        SharedKey key = keys.ring().inUse();
        ByteBuffer sealed = ByteBuffer.allocate(OVERHEAD_BYTES + plain.length);
        sealed.put(FORM).putShort((short) key.kid());
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        sealed.put(nonce);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce);
            cipher.updateAAD(vouchedFor(sealed.array(), kind, redisKey));
            sealed.put(cipher.doFinal(plain));
            return sealed.array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-256-GCM is missing or broken in this Java", e);
        }
    }

    Opened<byte[]> open(String kind, String redisKey, byte[] sealed) {
        if (sealed.length < OVERHEAD_BYTES) {
            return new Opened.RecordRejected<>(RejectReason.TOO_SHORT);
        }
        if (sealed.length > OVERHEAD_BYTES + StoreLimits.MAX_RECORD_BYTES) {
            return new Opened.RecordRejected<>(RejectReason.TOO_LONG);
        }
        if (sealed[0] != FORM) {
            return new Opened.RecordRejected<>(RejectReason.UNKNOWN_SEAL);
        }
        SharedKey key = keys.ring().find(kidOf(sealed));
        if (key == null) {
            return new Opened.RecordRejected<>(RejectReason.UNKNOWN_KEY);
        }
        byte[] nonce = Arrays.copyOfRange(sealed, HEADER_BYTES, HEADER_BYTES + NONCE_BYTES);
        try {
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, key, nonce);
            cipher.updateAAD(vouchedFor(sealed, kind, redisKey));
            int start = HEADER_BYTES + NONCE_BYTES;
            return new Opened.Accepted<>(cipher.doFinal(sealed, start, sealed.length - start));
        } catch (AEADBadTagException ignored) {
            return new Opened.RecordRejected<>(RejectReason.NOT_AUTHENTIC);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-256-GCM is missing or broken in this Java", e);
        }
    }

    /** Number of the key that sealed these bytes; 0, which no key has, if they are not ours. */
    static int kidOf(byte[] header) {
        return header.length >= HEADER_BYTES && header[0] == FORM
                ? Short.toUnsignedInt(ByteBuffer.wrap(header).getShort(1))
                : 0;
    }

    private static Cipher cipher(int mode, SharedKey key, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key.bytes(), "AES"), new GCMParameterSpec(TAG_BYTES * 8, nonce));
        return cipher;
    }

    /** Kinds hold no zero byte, so no two pairs of kind and key give the same bytes. */
    private static byte[] vouchedFor(byte[] sealed, String kind, String redisKey) {
        byte[] names = (kind + '\0' + redisKey).getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(HEADER_BYTES + names.length)
                .put(sealed, 0, HEADER_BYTES)
                .put(names)
                .array();
    }
}
