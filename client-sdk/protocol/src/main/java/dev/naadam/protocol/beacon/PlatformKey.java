package dev.naadam.protocol.beacon;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.naadam.protocol.crypto.Ed25519;
import dev.naadam.protocol.crypto.Hkdf;
import dev.naadam.protocol.crypto.Hmac;
import dev.naadam.protocol.ticket.WireAddress;
import java.util.Arrays;

/**
 * The key by which the platform vouches for players and beacons, and hides addresses (PROTOCOL.md section 11). Any
 * thread.
 */
public final class PlatformKey {

    /** Length of an address hash, bytes. */
    public static final int ADDRESS_HASH_BYTES = 16;

    /** Length of the secret, bytes. */
    public static final int SECRET_BYTES = 32;

    /** Of an IPv6 address, bytes: the network's part. A host changes the rest by itself (RFC 8981). */
    private static final int HASHED_IPV6_BYTES = 8;

    private static final int IPV4_BYTES = 4;
    private static final byte[] IPV4_FAMILY = {4};
    private static final byte[] IPV6_FAMILY = {6};

    private static final byte[] NO_SALT = {};
    private static final byte[] SIGN = "naadam/platform/sign".getBytes(US_ASCII);
    private static final byte[] ADDRESS = "naadam/platform/address".getBytes(US_ASCII);

    private final int kid;
    private final Ed25519 signing;
    private final byte[] addressKey;

    /**
     * Derives the keys; some milliseconds.
     *
     * @param kid its number, 1 to 65535
     * @param secret 32 bytes
     */
    public PlatformKey(int kid, byte[] secret) {
        SignedRecord.requireKid(kid);
        SignedRecord.requireLength("secret", secret, SECRET_BYTES);
        byte[] prk = Hkdf.extract(NO_SALT, secret);
        this.kid = kid;
        this.signing = Ed25519.ofPrivate(Hkdf.expand(prk, SIGN, Ed25519.KEY_BYTES));
        this.addressKey = Hkdf.expand(prk, ADDRESS, Hmac.BYTES);
    }

    /** The key's number. */
    public int kid() {
        return kid;
    }

    /** By which anybody checks what it signed, 32 bytes. */
    public byte[] publicKey() {
        return signing.publicKey();
    }

    /** Hash of the address without its port: whoever has no key can neither read it nor try all addresses. */
    public byte[] addressHash(WireAddress address) {
        byte[] ip = address.ip();
        byte[] hash = ip.length == IPV4_BYTES
                ? Hmac.sha256(addressKey, IPV4_FAMILY, ip)
                : Hmac.sha256(addressKey, IPV6_FAMILY, Arrays.copyOf(ip, HASHED_IPV6_BYTES));
        return Arrays.copyOf(hash, ADDRESS_HASH_BYTES);
    }

    byte[] sign(byte[] label, byte[] content) {
        return signing.sign(label, content);
    }

    boolean hasSigned(byte[] label, byte[] content, byte[] signature) {
        return Ed25519.verify(signing.publicKey(), signature, label, content);
    }

    /** Never prints the key. */
    @Override
    public String toString() {
        return "platform key " + kid;
    }
}
