package dev.naadam.client;

import dev.naadam.protocol.Bytes;
import dev.naadam.protocol.DisconnectReason;
import dev.naadam.protocol.PacketFate;
import dev.naadam.protocol.PacketType;
import dev.naadam.protocol.ProtocolLimits;
import dev.naadam.protocol.crypto.PacketCiphers;
import dev.naadam.protocol.packet.InputPacket;
import dev.naadam.protocol.packet.PacketLink;
import dev.naadam.protocol.ticket.WireAddress;

/** Seals and opens the data packets of one session, in one owner epoch after the other. What is sent when its key is used up goes nowhere. */
final class GameLink {

    /** A datagram may get lost; three in a row seldom do. */
    private static final int DISCONNECTS = 3;

    private static final int STAMP_BYTES = 8;

    private final Established session;
    private final PacketCiphers ciphers;
    private final ClientCounters counters;
    private final byte[] content = new byte[ProtocolLimits.MAX_CONTENT_BYTES];
    private final byte[] packet = new byte[ProtocolLimits.MAX_DATAGRAM_BYTES];
    private PacketLink link;
    private WireAddress server;

    GameLink(Established session, OwnerSearch.Owner owner, PacketCiphers ciphers, ClientCounters counters) {
        this.session = session;
        this.ciphers = ciphers;
        this.counters = counters;
        this.link = link(owner);
        this.server = owner.game();
    }

    private PacketLink link(OwnerSearch.Owner owner) {
        return PacketLink.client(session.keys(), session.cid(), owner.epoch(), ciphers);
    }

    /** Speaks to another owner from now on; what could open packets of the one before is gone. */
    void follow(OwnerSearch.Owner owner) {
        link.close();
        link = link(owner);
        server = owner.game();
    }

    /** Opens a datagram into {@link #content}. */
    PacketFate open(byte[] datagram, int length) {
        PacketFate fate = PacketLink.check(datagram, length);
        if (fate != PacketFate.ACCEPTED) {
            return fate;
        }
        return PacketLink.cid(datagram) == link.cid() ? link.open(datagram, length, content) : PacketFate.UNKNOWN_CID;
    }

    /** What was opened last. */
    byte[] content() {
        return content;
    }

    int contentBytes() {
        return link.contentBytes();
    }

    /** Whether the keys have done all they may, in either direction. */
    boolean isWornOut() {
        return link.isExhausted() || link.isUnderForgery();
    }

    void sendKeepAlive(DatagramSink out) {
        send(PacketType.KEEP_ALIVE, 0, out);
    }

    /** Echoes the stamp that was opened last, of a PING or a PATH_CHALLENGE, as the other type. */
    PacketFate echo(int answerType, DatagramSink out) {
        if (contentBytes() != STAMP_BYTES) {
            return contentBytes() < STAMP_BYTES ? PacketFate.MALFORMED : PacketFate.TRAILING_BYTES;
        }
        Bytes.put64(packet, ProtocolLimits.HEADER_BYTES, Bytes.i64(content, 0));
        send(answerType, STAMP_BYTES, out);
        return PacketFate.ACCEPTED;
    }

    void sendInputs(StateReceiver states, EventInbox events, InputOutbox inputs, long nextTick, DatagramSink out) {
        inputs.write(packet, states.ackTick(), events.expected(), nextTick);
        send(PacketType.INPUT, InputPacket.contentBytes(packet, inputs.inputBytes()), out);
    }

    void sendLeft(DatagramSink out) {
        for (int i = 0; i < DISCONNECTS; i++) {
            packet[ProtocolLimits.HEADER_BYTES] = (byte) DisconnectReason.LEFT.code();
            send(PacketType.CLIENT_DISCONNECT, 1, out);
        }
    }

    private void send(int type, int contentLength, DatagramSink out) {
        if (link.isExhausted()) {
            return;
        }
        int length = link.seal(packet, type, contentLength);
        counters.sent(length);
        out.send(server, packet, length);
    }
}
