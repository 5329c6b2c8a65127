package dev.naadam.server.app.takeover;

import dev.naadam.protocol.PacketType;
import dev.naadam.protocol.ProtocolLimits;
import dev.naadam.protocol.crypto.PacketCiphers;
import dev.naadam.protocol.handshake.SessionKeys;
import dev.naadam.protocol.packet.InputPacket;
import dev.naadam.protocol.packet.PacketLink;
import dev.naadam.server.core.session.Admission;
import dev.naadam.server.core.session.Confirmation;
import dev.naadam.server.core.shard.Shard;
import java.util.UUID;

/** Who plays in a rehearsal: presses nothing, and follows to the next owner. One thread. */
final class RehearsedPlayer {

    /** 127.0.0.1, the discard port: nothing is sent there, but a session has an address. */
    private static final long ADDRESS = 0x7f000001L << 16 | 9;

    private static final long PACKETS_PER_SECOND = 1_000;
    private static final long BYTES_PER_SECOND = 1_000_000;

    private final SessionKeys keys;
    private final PacketCiphers ciphers;
    private final int slot;
    private final byte[] idle;
    private final byte[] packet = new byte[ProtocolLimits.MAX_DATAGRAM_BYTES];
    private PacketLink link;

    /** The player of a slot in the first owner's epoch. */
    RehearsedPlayer(int slot, byte[] keyRoot, byte[] idle, PacketCiphers ciphers) {
        this.keys = SessionKeys.ofRoot(keyRoot, slot + 1);
        this.ciphers = ciphers;
        this.slot = slot;
        this.idle = idle;
        this.link = PacketLink.client(keys, keys.cid(), 1, ciphers);
    }

    Admission admission(UUID matchId) {
        return new Admission(
                matchId, slot, 1, keys.cid(), keys, ADDRESS, PACKETS_PER_SECOND, BYTES_PER_SECOND, new Confirmation());
    }

    /** From now on it talks to the owner of this epoch. */
    void follow(long epoch) {
        link.close();
        link = PacketLink.client(keys, keys.cid(), epoch, ciphers);
    }

    void keepAlive(Shard shard, long nowNanos) {
        send(shard, PacketType.KEEP_ALIVE, 0, nowNanos);
    }

    /** An input for one tick. */
    void press(Shard shard, long tick, long nowNanos) {
        InputPacket.start(packet, 0, 0, tick);
        InputPacket.putInput(packet, idle, 0, idle.length);
        send(shard, PacketType.INPUT, InputPacket.contentBytes(packet, idle.length), nowNanos);
    }

    private void send(Shard shard, int type, int contentBytes, long nowNanos) {
        var fate = shard.receive(ADDRESS, packet, link.seal(packet, type, contentBytes), nowNanos);
        assert fate != null;
    }

    void close() {
        link.close();
    }
}
