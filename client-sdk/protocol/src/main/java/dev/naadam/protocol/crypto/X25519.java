package dev.naadam.protocol.crypto;

import dev.naadam.protocol.Bytes;
import dev.naadam.protocol.Entropy;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.security.spec.XECPrivateKeySpec;
import java.util.Arrays;
import javax.crypto.KeyAgreement;
import org.jspecify.annotations.Nullable;

/** X25519 key agreement on raw 32-byte keys (RFC 7748). A pair belongs to one session. */
public final class X25519 {

    /** Length of public keys and shared secrets, bytes. */
    public static final int BYTES = 32;

    /** What stands before the raw key in an X.509 encoding (RFC 8410 section 4). */
    private static final byte[] X509_PREFIX = {0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x6e, 0x03, 0x21, 0x00};

    private static final byte[] BASE_POINT = Arrays.copyOf(new byte[] {9}, BYTES);

    private final PrivateKey privateKey;
    private final byte[] publicKey;

    private X25519(PrivateKey privateKey, byte[] publicKey) {
        this.privateKey = privateKey;
        this.publicKey = publicKey;
    }

    /** A new pair from 32 bytes of entropy. */
    public static X25519 generate(Entropy entropy) {
        return ofPrivate(entropy.bytes(BYTES));
    }

    /** The pair of a raw private key. */
    public static X25519 ofPrivate(byte[] rawPrivate) {
        try {
            PrivateKey key = KeyFactory.getInstance("X25519")
                    .generatePrivate(new XECPrivateKeySpec(NamedParameterSpec.X25519, rawPrivate));
            // the JDK has no way from a private key to its public one but the agreement with the base point
            return new X25519(key, multiply(key, BASE_POINT));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has X25519", e);
        }
    }

    /** The raw public key. */
    public byte[] publicKey() {
        return publicKey.clone();
    }

    /** The shared secret with a peer's raw public key, or null if that key is of low order (RFC 7748 section 6.1). */
    public byte @Nullable [] agree(byte[] peerPublicKey) {
        try {
            byte[] secret = multiply(privateKey, peerPublicKey);
            return Bytes.isZero(secret, 0, BYTES) ? null : secret;
        } catch (GeneralSecurityException e) {
            // the JDK refuses points of low order by itself
            return null;
        }
    }

    private static byte[] multiply(PrivateKey key, byte[] rawPublic) throws GeneralSecurityException {
        byte[] encoded = Arrays.copyOf(X509_PREFIX, X509_PREFIX.length + BYTES);
        System.arraycopy(rawPublic, 0, encoded, X509_PREFIX.length, BYTES);
        PublicKey peer = KeyFactory.getInstance("X25519").generatePublic(new X509EncodedKeySpec(encoded));
        KeyAgreement agreement = KeyAgreement.getInstance("X25519");
        agreement.init(key);
        agreement.doPhase(peer, true);
        return agreement.generateSecret();
    }
}
