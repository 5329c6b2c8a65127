package dev.naadam.server.app.peers;

import dev.naadam.protocol.ByteReader;
import dev.naadam.protocol.ByteWriter;
import dev.naadam.protocol.Entropy;
import dev.naadam.protocol.ticket.FleetKey;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What goes over one connection: bytes in, messages out, and the other way round. No I/O.
 *
 * <p>Each side begins with 38 bytes: "NPR1", the number of a fleet key (2, the dialler's counts) and 32 random ones. Then
 * come frames: length of the message (2), the message, its proof (16). The first message of each side tells who it is.
 */
final class PeerTalk {

    private static final long MAGIC = 0x3152504eL;
    private static final int NONCE_BYTES = 32;

    /** Magic, number of the key, nonce. */
    static final int GREETING_BYTES = 4 + 2 + NONCE_BYTES;

    private static final int LENGTH_BYTES = 2;

    /** Some hundred frames: what is larger than one read takes another. */
    private static final int BUFFER_BYTES = 16 * 1024;

    private final PeerGroup group;
    private final boolean isDialler;
    private final byte[] nonce;
    private final ByteBuffer incoming = ByteBuffer.allocate(BUFFER_BYTES);
    private @Nullable FleetKey key;
    private @Nullable PeerSecrets secrets;
    private boolean hasFailed;

    PeerTalk(PeerGroup group, boolean isDialler, Entropy entropy) {
        this.group = group;
        this.isDialler = isDialler;
        this.nonce = entropy.bytes(NONCE_BYTES);
        this.key = isDialler ? group.inUse().get() : null;
    }

    /** What to send first: the dialler at once, the listener when {@link #isAgreed}. */
    byte[] greeting() {
        FleetKey chosen = key;
        return new ByteWriter(GREETING_BYTES)
                .u32(MAGIC)
                .u16(chosen == null ? 0 : chosen.kid())
                .bytes(nonce)
                .toBytes();
    }

    /** Whether both greetings are exchanged, so that frames can be sent. */
    boolean isAgreed() {
        return secrets != null;
    }

    /** Where to put what is read; flipped by {@link #messages}. Has room as long as the talk has not failed. */
    ByteBuffer incoming() {
        return incoming;
    }

    /** Not a peer, or a broken one: nothing that it says counts any more. */
    boolean hasFailed() {
        return hasFailed;
    }

    /** The frame of a message; only once {@link #isAgreed}. */
    byte[] frame(PeerMessage message) {
        PeerSecrets agreed = secrets;
        if (agreed == null) {
            throw new IllegalStateException("a message before the greetings");
        }
        byte[] body = message.toBytes();
        return new ByteWriter(LENGTH_BYTES + body.length + PeerSecrets.TAG_BYTES)
                .u16(body.length)
                .bytes(body)
                .bytes(agreed.prove(body))
                .toBytes();
    }

    /** The messages that are whole and proven among what was read. */
    List<PeerMessage> messages() {
        incoming.flip();
        if (secrets == null && incoming.remaining() >= GREETING_BYTES) {
            greeted();
        }
        List<PeerMessage> messages = new ArrayList<>();
        for (PeerMessage next = next(); next != null; next = next()) {
            messages.add(next);
        }
        incoming.compact();
        return messages;
    }

    private void greeted() {
        byte[] greeting = new byte[GREETING_BYTES];
        incoming.get(greeting);
        ByteReader in = new ByteReader(greeting, 0, GREETING_BYTES);
        in.require(in.u32() == MAGIC);
        int kid = in.u16();
        byte[] theirs = in.bytes(NONCE_BYTES);
        FleetKey agreed = isDialler ? key : known(kid);
        // a mirror of what this side said is no other side
        if (in.hasFailed() || agreed == null || Arrays.equals(theirs, nonce)) {
            hasFailed = true;
            return;
        }
        key = agreed;
        secrets = isDialler
                ? PeerSecrets.derive(agreed, group.regions(), nonce, theirs, true)
                : PeerSecrets.derive(agreed, group.regions(), theirs, nonce, false);
    }

    private @Nullable FleetKey known(int kid) {
        for (FleetKey candidate : group.keys().get()) {
            if (candidate.kid() == kid) {
                return candidate;
            }
        }
        return null;
    }

    private @Nullable PeerMessage next() {
        PeerSecrets agreed = secrets;
        if (agreed == null || hasFailed || incoming.remaining() < LENGTH_BYTES) {
            return null;
        }
        int start = incoming.position();
        int length = (incoming.get(start) & 0xff) | (incoming.get(start + 1) & 0xff) << 8;
        if (length < 1 || length > PeerMessage.MAX_BYTES) {
            hasFailed = true;
            return null;
        }
        if (incoming.remaining() < LENGTH_BYTES + length + PeerSecrets.TAG_BYTES) {
            return null;
        }
        byte[] body = new byte[length];
        byte[] tag = new byte[PeerSecrets.TAG_BYTES];
        incoming.position(start + LENGTH_BYTES).get(body).get(tag);
        PeerMessage message = agreed.isProven(body, tag) ? PeerMessage.read(body, 0, length) : null;
        hasFailed = message == null;
        return message;
    }
}
