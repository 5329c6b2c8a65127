package dev.naadam.server.core.session;

import dev.naadam.protocol.DisconnectReason;
import dev.naadam.protocol.PacketFate;
import dev.naadam.protocol.PacketType;
import dev.naadam.protocol.packet.InputPacket;

/** What an opened packet of a peer does to its match, and what it may not do (PROTOCOL.md section 6). */
final class Reception {

    private final MatchSession match;
    private final Stage stage;
    private final int inputBytes;
    private final InputPacket input = new InputPacket();

    Reception(MatchSession match, Stage stage) {
        this.match = match;
        this.stage = stage;
        this.inputBytes = match.spec().game().inputBytes();
    }

    /**
     * Judges a content and acts on it if it is accepted.
     *
     * @param from where the packet came from
     */
    PacketFate receive(Peer peer, int type, byte[] content, long from, long nowNanos) {
        int length = peer.link().contentBytes();
        if (peer.isLeaving()) {
            return PacketFate.WRONG_STATE;
        }
        return switch (type) {
            case PacketType.INPUT -> input(peer, content, length, nowNanos);
            case PacketType.PONG -> peer.pong(content, length, nowNanos);
            case PacketType.KEEP_ALIVE -> length == 0 ? PacketFate.ACCEPTED : PacketFate.TRAILING_BYTES;
            case PacketType.CLIENT_DISCONNECT -> disconnect(peer, content, length);
            case PacketType.PATH_RESPONSE -> peer.pathResponse(from, content, length, nowNanos);
            default -> PacketFate.UNKNOWN_TYPE;
        };
    }

    private PacketFate input(Peer peer, byte[] content, int length, long nowNanos) {
        PacketFate fate = input.read(content, length, inputBytes);
        if (fate != PacketFate.ACCEPTED) {
            return fate;
        }
        if (match.phase() == MatchSession.Phase.WAITING || !peer.acknowledge(input.ackTick(), input.eventAck())) {
            return PacketFate.WRONG_STATE;
        }
        peer.timeAcknowledgement(input.ackTick(), nowNanos);
        if (match.phase() == MatchSession.Phase.RUNNING) {
            stage.offer(peer.slot(), input, nowNanos);
        }
        return PacketFate.ACCEPTED;
    }

    private PacketFate disconnect(Peer peer, byte[] content, int length) {
        if (length != 1) {
            return length == 0 ? PacketFate.MALFORMED : PacketFate.TRAILING_BYTES;
        }
        if (DisconnectReason.of(content[0]) == null) {
            return PacketFate.MALFORMED;
        }
        match.door().left(peer);
        return PacketFate.ACCEPTED;
    }
}
