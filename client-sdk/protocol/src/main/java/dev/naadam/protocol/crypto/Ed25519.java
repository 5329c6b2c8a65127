package dev.naadam.protocol.crypto;

import dev.naadam.protocol.Entropy;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;

/** Ed25519 signatures with raw 32-byte keys (RFC 8032, without prehash). Any thread. */
public final class Ed25519 {

    /** Length of private and public keys, bytes. */
    public static final int KEY_BYTES = 32;

    /** Length of a signature, bytes. */
    public static final int SIGNATURE_BYTES = 64;

    private static final String NAME = "Ed25519";

    /** What stands before the raw key in an X.509 encoding (RFC 8410 section 4). */
    private static final byte[] X509_PREFIX = {0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00};

    /** 2^255 - 19. */
    private static final BigInteger FIELD = BigInteger.TWO.pow(255).subtract(BigInteger.valueOf(19));

    private static final byte[] SIGN_OF_X = {0, (byte) 0x80};

    private final PrivateKey privateKey;
    private final byte[] publicKey;

    private Ed25519(byte[] rawPrivate) throws GeneralSecurityException {
        this.privateKey = KeyFactory.getInstance(NAME)
                .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, rawPrivate));
        this.publicKey = publicKeyOf(rawPrivate);
    }

    /** A new pair from 32 bytes of entropy. */
    public static Ed25519 generate(Entropy entropy) {
        return ofPrivate(entropy.bytes(KEY_BYTES));
    }

    /** The pair of a raw private key. */
    public static Ed25519 ofPrivate(byte[] rawPrivate) {
        try {
            return new Ed25519(rawPrivate);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has Ed25519", e);
        }
    }

    /** The raw public key. */
    public byte[] publicKey() {
        return publicKey.clone();
    }

    /** The signature of the parts behind each other. */
    public byte[] sign(byte[]... parts) {
        try {
            return signature(parts);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has Ed25519", e);
        }
    }

    /** Whether this public key's owner signed the parts behind each other; false for anything that is no key or signature. */
    public static boolean verify(byte[] rawPublic, byte[] signature, byte[]... parts) {
        try {
            byte[] encoded = Arrays.copyOf(X509_PREFIX, X509_PREFIX.length + KEY_BYTES);
            System.arraycopy(rawPublic, 0, encoded, X509_PREFIX.length, KEY_BYTES);
            Signature verifier = Signature.getInstance(NAME);
            verifier.initVerify(KeyFactory.getInstance(NAME).generatePublic(new X509EncodedKeySpec(encoded)));
            for (byte[] part : parts) {
                verifier.update(part);
            }
            return verifier.verify(signature);
        } catch (GeneralSecurityException e) {
            // the JDK says so of points that are not on the curve, and of numbers out of range
            return false;
        }
    }

    private byte[] signature(byte[]... parts) throws GeneralSecurityException {
        Signature signer = Signature.getInstance(NAME);
        signer.initSign(privateKey);
        for (byte[] part : parts) {
            signer.update(part);
        }
        return signer.sign();
    }

    /**
     * The JDK has no way from a private key to its public one. X25519 multiplies by the same scalar on the same curve in
     * another form: u there is y = (u - 1) / (u + 1) here (RFC 7748 section 4.1). Which of the two x belongs to it, a
     * signature tells.
     */
    private byte[] publicKeyOf(byte[] rawPrivate) throws GeneralSecurityException {
        byte[] scalar = Arrays.copyOf(MessageDigest.getInstance("SHA-512").digest(rawPrivate), X25519.BYTES);
        BigInteger u = new BigInteger(1, reversed(X25519.ofPrivate(scalar).publicKey()));
        BigInteger y = u.subtract(BigInteger.ONE)
                .multiply(u.add(BigInteger.ONE).modInverse(FIELD))
                .mod(FIELD);
        byte[] known = {1};
        byte[] signature = signature(known);
        for (byte sign : SIGN_OF_X) {
            byte[] candidate = littleEndian(y);
            candidate[KEY_BYTES - 1] |= sign;
            if (verify(candidate, signature, known)) {
                return candidate;
            }
        }
        throw new SignatureException("neither x fits");
    }

    private static byte[] littleEndian(BigInteger number) {
        byte[] bytes = reversed(number.toByteArray());
        return Arrays.copyOf(bytes, KEY_BYTES);
    }

    private static byte[] reversed(byte[] bytes) {
        byte[] reversed = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            reversed[i] = bytes[bytes.length - 1 - i];
        }
        return reversed;
    }
}
