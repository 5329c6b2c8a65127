package dev.naadam.protocol.beacon;

import dev.naadam.protocol.ByteReader;
import dev.naadam.protocol.ByteWriter;
import dev.naadam.protocol.crypto.Ed25519;
import java.util.Arrays;

/**
 * The platform's word that a replay is what its store holds of a match (PROTOCOL.md section 11, docs/replays.md). It names
 * the key that made it, so that a file can be found unchanged by somebody who knows no key; that the key is the
 * platform's, only {@link #isBy} says.
 *
 * @param kid number of the platform key
 * @param publicKey the platform's, 32 bytes
 * @param signature 64 bytes
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record ReplaySignature(int kid, byte[] publicKey, byte[] signature) {

    /** Length of the hash that is signed: SHA-256 of the file up to here, bytes. */
    public static final int DIGEST_BYTES = 32;

    /** Length on the wire. */
    public static final int BYTES = 2 + Ed25519.KEY_BYTES + Ed25519.SIGNATURE_BYTES;

    public ReplaySignature {
        SignedRecord.requireKid(kid);
        SignedRecord.requireLength("public key", publicKey, Ed25519.KEY_BYTES);
        SignedRecord.requireSignature(signature);
    }

    /** Signs a replay with this SHA-256. */
    public static ReplaySignature sign(PlatformKey key, byte[] digest) {
        SignedRecord.requireLength("digest", digest, DIGEST_BYTES);
        byte[] publicKey = key.publicKey();
        byte[] signature = key.sign(SignedRecord.REPLAY, content(key.kid(), publicKey, digest));
        return new ReplaySignature(key.kid(), publicKey, signature);
    }

    /** Whether whoever has the named key signed a replay with this SHA-256. */
    public boolean holds(byte[] digest) {
        return Ed25519.verify(publicKey, signature, SignedRecord.REPLAY, content(kid, publicKey, digest));
    }

    /** Whether the named key is this public one. */
    public boolean isBy(byte[] knownPublicKey) {
        return Arrays.equals(publicKey, knownPublicKey);
    }

    /** The 98 bytes. */
    public byte[] toBytes() {
        return new ByteWriter(BYTES).u16(kid).bytes(publicKey).bytes(signature).toBytes();
    }

    /** What was written; the reader has failed if it is none, and the answer then means nothing. */
    public static ReplaySignature read(ByteReader in) {
        int kid = SignedRecord.readKid(in);
        byte[] publicKey = in.bytes(Ed25519.KEY_BYTES);
        byte[] signature = in.bytes(Ed25519.SIGNATURE_BYTES);
        return new ReplaySignature(Math.max(1, kid), publicKey, signature);
    }

    private static byte[] content(int kid, byte[] publicKey, byte[] digest) {
        return new ByteWriter(2 + Ed25519.KEY_BYTES + DIGEST_BYTES)
                .u16(kid)
                .bytes(publicKey)
                .bytes(digest)
                .toBytes();
    }
}
