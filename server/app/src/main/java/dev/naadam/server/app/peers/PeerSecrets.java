package dev.naadam.server.app.peers;

import dev.naadam.protocol.ByteWriter;
import dev.naadam.protocol.crypto.Hkdf;
import dev.naadam.protocol.crypto.Hmac;
import dev.naadam.protocol.ticket.FleetKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * The two keys of one connection, each of which proves what one side says: HKDF (RFC 5869) of the fleet key, salted with a
 * random number of each side, so that no recording is worth anything in another connection.
 */
final class PeerSecrets {

    /** Half of an HMAC-SHA256 (RFC 2104 section 5). */
    static final int TAG_BYTES = 16;

    private static final byte[] DIALLER = "naadam/peer/dialler/".getBytes(StandardCharsets.UTF_8);
    private static final byte[] LISTENER = "naadam/peer/listener/".getBytes(StandardCharsets.UTF_8);

    private final Direction sent;
    private final Direction received;

    /** Of this side: what it sends under one, what it receives under the other. */
    private PeerSecrets(Direction sent, Direction received) {
        this.sent = sent;
        this.received = received;
    }

    /**
     * Both sides derive the same.
     *
     * @param regions of the group: who serves others can prove nothing here
     * @param dialled random number of the side that made the connection
     * @param listened that of the other
     */
    static PeerSecrets derive(FleetKey key, String regions, byte[] dialled, byte[] listened, boolean isDialler) {
        byte[] salt = Arrays.copyOf(dialled, dialled.length + listened.length);
        System.arraycopy(listened, 0, salt, dialled.length, listened.length);
        byte[] root = Hkdf.extract(salt, key.secret());
        byte[] group = regions.getBytes(StandardCharsets.UTF_8);
        Direction dialler = new Direction(Hkdf.expand(root, label(DIALLER, group), Hmac.BYTES));
        Direction listener = new Direction(Hkdf.expand(root, label(LISTENER, group), Hmac.BYTES));
        return isDialler ? new PeerSecrets(dialler, listener) : new PeerSecrets(listener, dialler);
    }

    /** Proves the next message to be sent. */
    byte[] prove(byte[] message) {
        return sent.nextTag(message);
    }

    /** Whether this is the proof of the next message received. In constant time. */
    boolean isProven(byte[] message, byte[] tag) {
        return MessageDigest.isEqual(tag, received.nextTag(message));
    }

    private static byte[] label(byte[] direction, byte[] group) {
        return new ByteWriter(direction.length + group.length)
                .bytes(direction)
                .bytes(group)
                .toBytes();
    }

    /** A message counts by its place too: none can be left out, repeated or moved. */
    private static final class Direction {

        private final byte[] key;
        private long count;

        Direction(byte[] key) {
            this.key = key;
        }

        byte[] nextTag(byte[] message) {
            byte[] place = new ByteWriter(Long.BYTES).i64(count++).toBytes();
            return Arrays.copyOf(Hmac.sha256(key, place, message), TAG_BYTES);
        }
    }
}
