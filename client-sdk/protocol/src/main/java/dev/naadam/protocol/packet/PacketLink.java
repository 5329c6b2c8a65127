package dev.naadam.protocol.packet;

import dev.naadam.protocol.Bytes;
import dev.naadam.protocol.PacketFate;
import dev.naadam.protocol.PacketType;
import dev.naadam.protocol.ProtocolLimits;
import dev.naadam.protocol.ReplayWindow;
import dev.naadam.protocol.SequenceNumbers;
import dev.naadam.protocol.crypto.DirectionKeys;
import dev.naadam.protocol.crypto.PacketCiphers;
import dev.naadam.protocol.crypto.PacketOpener;
import dev.naadam.protocol.crypto.PacketSealer;
import dev.naadam.protocol.handshake.SessionKeys;

/**
 * One end of a session in one owner epoch: seals what it sends, opens what comes, refuses replays (PROTOCOL.md section
 * 5). One thread; allocates nothing of its own per packet.
 */
public final class PacketLink {

    private final long cid;
    private final long epoch;
    private final boolean isServer;
    private final PacketSealer sealer;
    private final PacketOpener opener;
    private final ReplayWindow window = new ReplayWindow();
    private long sent;
    private int forgeries;
    private int contentBytes;

    private PacketLink(SessionKeys keys, long cid, long epoch, boolean isServer, PacketCiphers ciphers) {
        if (cid != keys.cid()) {
            throw new IllegalArgumentException("cid: " + cid + " (expected: " + keys.cid() + ", as in the keys)");
        }
        DirectionKeys up = keys.clientToServer(epoch);
        DirectionKeys down = keys.serverToClient(epoch);
        this.cid = cid;
        this.epoch = epoch;
        this.isServer = isServer;
        this.sealer = ciphers.sealer(isServer ? down : up);
        this.opener = ciphers.opener(isServer ? up : down);
    }

    /** The client's end. */
    public static PacketLink client(SessionKeys keys, long cid, long epoch, PacketCiphers ciphers) {
        return new PacketLink(keys, cid, epoch, false, ciphers);
    }

    /** The server's end. */
    public static PacketLink server(SessionKeys keys, long cid, long epoch, PacketCiphers ciphers) {
        return new PacketLink(keys, cid, epoch, true, ciphers);
    }

    /** Judges what can be judged before the session is looked up: length and version. */
    public static PacketFate check(byte[] packet, int length) {
        if (length < ProtocolLimits.OVERHEAD_BYTES) {
            return PacketFate.TOO_SHORT;
        }
        if (length > ProtocolLimits.MAX_DATAGRAM_BYTES) {
            return PacketFate.TOO_LONG;
        }
        return PacketType.version(packet[0]) == ProtocolLimits.VERSION ? PacketFate.ACCEPTED : PacketFate.WRONG_VERSION;
    }

    /** The connection id in a packet that {@link #check} accepted. */
    public static long cid(byte[] packet) {
        return Bytes.i64(packet, 1);
    }

    /**
     * Opens a packet that {@link #check} accepted and that carries this session's connection id.
     *
     * @param content receives the content, {@link ProtocolLimits#MAX_CONTENT_BYTES} long
     */
    public PacketFate open(byte[] packet, int length, byte[] content) {
        int type = PacketType.type(packet[0]);
        if (isServer ? !PacketType.isFromClient(type) : !PacketType.isFromServer(type)) {
            return PacketFate.UNKNOWN_TYPE;
        }
        if (PacketType.phase(packet[0]) != (epoch & 3)) {
            return PacketFate.WRONG_PHASE;
        }
        long sequence = SequenceNumbers.extend(window.highest(), Bytes.u32(packet, 9));
        PacketFate fate = window.check(sequence);
        if (fate != PacketFate.ACCEPTED) {
            return fate;
        }
        int opened = opener.open(sequence, packet, ProtocolLimits.HEADER_BYTES, length, content);
        if (opened == PacketOpener.FORGED) {
            forgeries++;
            return PacketFate.FORGED;
        }
        window.take(sequence);
        contentBytes = opened;
        return PacketFate.ACCEPTED;
    }

    /** Length of the content opened last. */
    public int contentBytes() {
        return contentBytes;
    }

    /**
     * Seals a packet in place.
     *
     * @param packet {@link ProtocolLimits#MAX_DATAGRAM_BYTES} long, content from {@link ProtocolLimits#HEADER_BYTES} on
     * @param contentLength its length, at most {@link ProtocolLimits#MAX_CONTENT_BYTES}
     * @return length of the datagram
     */
    public int seal(byte[] packet, int type, int contentLength) {
        if (isExhausted()) {
            throw new IllegalStateException("sequence: " + sent + " (expected: below 2^22)");
        }
        sent++;
        packet[0] = PacketType.firstByte(type, (int) epoch);
        Bytes.put64(packet, 1, cid);
        Bytes.put32(packet, 9, sent);
        return sealer.seal(sent, packet, ProtocolLimits.HEADER_BYTES, contentLength);
    }

    /** Gives back what its ciphers hold; it neither seals nor opens afterwards. Once more does nothing. */
    public void close() {
        sealer.close();
        opener.close();
    }

    /** Connection id of the session. */
    public long cid() {
        return cid;
    }

    /** Owner epoch of the keys. */
    public long epoch() {
        return epoch;
    }

    /** Whether the sealing key has done all it may; {@link #seal} then throws. */
    public boolean isExhausted() {
        return sent >= ProtocolLimits.MAX_PACKETS_PER_KEY;
    }

    /** Whether so many packets failed to open that the session must end. */
    public boolean isUnderForgery() {
        return forgeries >= ProtocolLimits.MAX_FORGERIES_PER_SESSION;
    }

    /** Packets sealed so far; the sequence of the newest. */
    public long sent() {
        return sent;
    }

    /** Highest sequence opened so far, 0 if none. */
    public long highestReceived() {
        return window.highest();
    }
}
