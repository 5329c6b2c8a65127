package dev.naadam.protocol.handshake;

import dev.naadam.protocol.ByteWriter;
import dev.naadam.protocol.crypto.DirectionKeys;
import dev.naadam.protocol.crypto.Hkdf;
import dev.naadam.protocol.crypto.Hmac;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The key tree of one session (PROTOCOL.md section 4). Both ends compute the same one. Immutable.
 *
 * <p>The epoch is in the derivation, so a successor that counts its packets from 1 again never reuses a nonce, and what
 * the old owner still sends is unreadable to those who moved on.
 */
public final class SessionKeys {

    private static final int MATERIAL_BYTES = DirectionKeys.KEY_BYTES + DirectionKeys.IV_BYTES;

    private final byte[] pseudoRandomKey;
    private final long cid;

    private SessionKeys(byte[] pseudoRandomKey, long cid) {
        this.pseudoRandomKey = pseudoRandomKey;
        this.cid = cid;
    }

    /**
     * The tree of a session that another owner left.
     *
     * @param root what {@link #root} of its tree was, 32 bytes
     */
    public static SessionKeys ofRoot(byte[] root, long cid) {
        if (root.length != Hmac.BYTES) {
            throw new IllegalArgumentException("root: " + root.length + " bytes (expected: 32)");
        }
        return new SessionKeys(root.clone(), cid);
    }

    /**
     * Derives the tree.
     *
     * @param connect the CONNECT that was accepted (its cookie is not used)
     * @param serverPublicKey from ACCEPT
     * @param cid from ACCEPT
     * @param sessionSecret from the ticket or the token
     * @param sharedSecret of the key agreement
     */
    public static SessionKeys derive(
            Greeting connect, byte[] serverPublicKey, long cid, byte[] sessionSecret, byte[] sharedSecret) {
        byte[] inputKeyMaterial = new ByteWriter(sessionSecret.length + sharedSecret.length)
                .bytes(sessionSecret)
                .bytes(sharedSecret)
                .toBytes();
        return new SessionKeys(Hkdf.extract(transcript(connect, serverPublicKey, cid), inputKeyMaterial), cid);
    }

    /** Connection id of the session that the keys are for. */
    public long cid() {
        return cid;
    }

    /** The pseudo-random key that everything follows from: what an owner hands on, sealed, and nothing else. */
    public byte[] root() {
        return pseudoRandomKey.clone();
    }

    /** Proves RESUME and RESUMED, in every epoch. */
    public byte[] resume() {
        byte[] info = label("naadam/resume", Long.BYTES).i64(cid).toBytes();
        return Hkdf.expand(pseudoRandomKey, info, Hmac.BYTES);
    }

    /** Seals the body of ACCEPT, once. */
    DirectionKeys accept() {
        return keys(label("naadam/accept", 0).toBytes());
    }

    /** Client to server in an owner epoch. */
    public DirectionKeys clientToServer(long epoch) {
        return keys(label("naadam/c2s", 12).u32(epoch).i64(cid).toBytes());
    }

    /** Server to client in an owner epoch. */
    public DirectionKeys serverToClient(long epoch) {
        return keys(label("naadam/s2c", 12).u32(epoch).i64(cid).toBytes());
    }

    private static ByteWriter label(String label, int moreBytes) {
        byte[] text = label.getBytes(StandardCharsets.US_ASCII);
        return new ByteWriter(text.length + moreBytes).bytes(text);
    }

    private DirectionKeys keys(byte[] info) {
        return DirectionKeys.of(Hkdf.expand(pseudoRandomKey, info, MATERIAL_BYTES));
    }

    private static byte[] transcript(Greeting connect, byte[] serverPublicKey, long cid) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(connect.clientRandom());
            sha.update(connect.clientPublicKey());
            sha.update(connect.token());
            sha.update(serverPublicKey);
            return sha.digest(new ByteWriter(Long.BYTES).i64(cid).toBytes());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
