package dev.naadam.testkit;

import dev.naadam.game.BitWriter;
import dev.naadam.game.GameLimits;
import dev.naadam.game.StateHash;
import dev.naadam.game.ViewCodec;
import dev.naadam.game.ViewFrame;
import dev.naadam.protocol.Bytes;
import dev.naadam.protocol.DisconnectReason;
import dev.naadam.protocol.Entropy;
import dev.naadam.protocol.PacketFate;
import dev.naadam.protocol.PacketType;
import dev.naadam.protocol.ProtocolLimits;
import dev.naadam.protocol.RefuseReason;
import dev.naadam.protocol.handshake.Resumed;
import dev.naadam.protocol.packet.Line;
import dev.naadam.protocol.packet.Moved;
import dev.naadam.protocol.packet.PacketLink;
import dev.naadam.protocol.packet.StatePacket;
import dev.naadam.protocol.packet.Waiting;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A server for one client that shakes hands like a real one and then says what the test tells it to. It has no clock and
 * no socket: the test hands in what arrives and carries away what is sent, both ports being one. One thread.
 */
public final class ScriptedServer {

    /** Owner epoch of its keys, as long as nothing else is said. */
    public static final long EPOCH = 1;

    private final ScriptedHandshake handshake;
    private final Consumer<byte[]> out;
    private final int tickRateHz;
    private final Map<Long, ViewFrame> sentViews = new HashMap<>();
    private final Queue<ReceivedPacket> received = new ArrayDeque<>();
    private final byte[] content = new byte[ProtocolLimits.MAX_CONTENT_BYTES];

    /**
     * A server that has heard nothing yet.
     *
     * @param tickets mints the tickets it accepts
     * @param out takes each datagram it sends to its client
     */
    public ScriptedServer(TestTickets tickets, Entropy entropy, Consumer<byte[]> out) {
        this.handshake = new ScriptedHandshake(tickets, entropy, out);
        this.out = out;
        this.tickRateHz = tickets.tickRateHz();
    }

    /** Takes a datagram from the client; what a real server would drop is dropped. */
    public void receive(byte[] datagram, int length, long nowNanos) {
        PacketLink link = handshake.link();
        boolean isForSession = link != null
                && PacketLink.check(datagram, length) == PacketFate.ACCEPTED
                && PacketType.type(datagram[0]) != PacketType.RESUME
                && isFor(link, datagram);
        if (link != null && isForSession) {
            if (link.open(datagram, length, content) == PacketFate.ACCEPTED) {
                byte[] copy = Arrays.copyOf(content, link.contentBytes());
                received.add(new ReceivedPacket(PacketType.type(datagram[0]), copy, nowNanos));
            }
        } else {
            handshake.receive(datagram, length, nowNanos);
        }
    }

    /** From now on a valid CONNECT gets this REFUSE; null: it gets an ACCEPT. */
    public void refuse(@Nullable RefuseReason reason) {
        handshake.refuse(reason);
    }

    /**
     * From now on it is another owner of the match: it has forgotten the keys of the epoch before, and answers each RESUME of a
     * lower epoch with this. Its STATEs want {@link StateDraft#epoch} and a full view first.
     */
    public void takeOver(Resumed answer) {
        handshake.takeOver(answer);
    }

    /** RESUMEs that came, whether answered or not. */
    public int resumes() {
        return handshake.resumes();
    }

    /** HELLOs that came, whether answered or not. */
    public int hellos() {
        return handshake.hellos();
    }

    /** CONNECTs that came, whether answered or not. */
    public int connects() {
        return handshake.connects();
    }

    /** The next data packet of this type, older ones of other types being forgotten; null if none came. */
    public @Nullable ReceivedPacket next(int type) {
        for (ReceivedPacket packet = received.poll(); packet != null; packet = received.poll()) {
            if (packet.type() == type) {
                return packet;
            }
        }
        return null;
    }

    /** The same for a packet that must have come. {@link AssertionError} if it did not. */
    public ReceivedPacket expect(int type) {
        ReceivedPacket packet = next(type);
        if (packet == null) {
            throw new AssertionError("no packet of type " + type + " came");
        }
        return packet;
    }

    /** Sends a STATE. */
    public void sendState(StateDraft draft) {
        byte[] packet = new byte[ProtocolLimits.MAX_DATAGRAM_BYTES];
        int at = draft.packet.write(packet, ProtocolLimits.HEADER_BYTES);
        for (byte[] cell : draft.cells) {
            System.arraycopy(cell, 0, packet, at, cell.length);
            at += cell.length;
        }
        if (StatePacket.isChecked(draft.packet.tick, tickRateHz)) {
            Bytes.put32(packet, at, check(draft));
            at += StatePacket.CHECK_BYTES;
        }
        ViewFrame baseline =
                draft.packet.baselineAge == 0 ? null : sentViews.get(draft.packet.tick - draft.packet.baselineAge);
        BitWriter view = new BitWriter(ProtocolLimits.MAX_VIEW_BYTES);
        ViewCodec.encode(baseline, draft.view, view);
        System.arraycopy(view.bytes(), 0, packet, at, view.byteCount());
        believeToHaveSent(draft.packet.tick, draft.view);
        seal(packet, PacketType.STATE, at + view.byteCount() - ProtocolLimits.HEADER_BYTES);
    }

    private static long check(StateDraft draft) {
        BitWriter full = new BitWriter(GameLimits.MAX_VIEW_BYTES);
        ViewCodec.encode(null, draft.view, full);
        long hash = StateHash.of(full.bytes(), 0, full.byteCount(), 0);
        return draft.isCheckWrong ? ~hash : hash;
    }

    /** Sends a PING. */
    public void sendPing(long stamp) {
        sendStamp(PacketType.PING, stamp);
    }

    /** Sends a PATH_CHALLENGE. */
    public void sendPathChallenge(long stamp) {
        sendStamp(PacketType.PATH_CHALLENGE, stamp);
    }

    private void sendStamp(int type, long stamp) {
        byte[] content = new byte[Long.BYTES];
        Bytes.put64(content, 0, stamp);
        send(type, content);
    }

    /** Sends a WAITING. */
    public void sendWaiting(int connected, int players) {
        byte[] packet = new byte[ProtocolLimits.MAX_DATAGRAM_BYTES];
        new Waiting(EPOCH, connected, players).write(packet);
        seal(packet, PacketType.WAITING, Waiting.BYTES);
    }

    /** Sends a LINE. */
    public void sendLine(Line line) {
        byte[] packet = new byte[ProtocolLimits.MAX_DATAGRAM_BYTES];
        Line.write(packet, line.roundTripMicros(), line.paddingMicros());
        seal(packet, PacketType.LINE, Line.BYTES);
    }

    /** Sends a MOVED. */
    public void sendMoved(Moved moved) {
        byte[] packet = new byte[ProtocolLimits.MAX_DATAGRAM_BYTES];
        moved.write(packet);
        seal(packet, PacketType.MOVED, Moved.BYTES);
    }

    /** Sends a DISCONNECT. */
    public void sendDisconnect(DisconnectReason reason) {
        send(PacketType.SERVER_DISCONNECT, new byte[] {(byte) reason.code()});
    }

    /** Sends any content under the session's keys: authentic, but perhaps nonsense. */
    public void send(int type, byte[] anyContent) {
        byte[] packet = new byte[ProtocolLimits.MAX_DATAGRAM_BYTES];
        System.arraycopy(anyContent, 0, packet, ProtocolLimits.HEADER_BYTES, anyContent.length);
        seal(packet, type, anyContent.length);
    }

    /** From now on deltas to that tick are made to this view, whatever was sent: the client's baseline has gone bad. */
    public void believeToHaveSent(long tick, ViewFrame view) {
        ViewFrame copy = new ViewFrame(view.schema());
        copy.copyFrom(view);
        sentViews.put(tick, copy);
    }

    private void seal(byte[] packet, int type, int contentBytes) {
        PacketLink link = handshake.link();
        if (link == null) {
            throw new IllegalStateException("session: none (expected: a client that was accepted)");
        }
        out.accept(Arrays.copyOf(packet, link.seal(packet, type, contentBytes)));
    }

    private static boolean isFor(PacketLink link, byte[] datagram) {
        return PacketLink.cid(datagram) == link.cid();
    }
}
