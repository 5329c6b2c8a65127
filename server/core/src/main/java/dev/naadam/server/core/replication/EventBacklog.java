package dev.naadam.server.core.replication;

import dev.naadam.protocol.ProtocolLimits;
import dev.naadam.protocol.packet.StatePacket;

/**
 * The cells that one player has not acknowledged, as an owner hands them on.
 *
 * @param firstId of the oldest one, counted from the session's first and not modulo 65536
 * @param cells each as length byte and bytes, as in a STATE; at most {@link ProtocolLimits#MAX_EVENT_CELLS_UNACKED}
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; snapshots are handed on and not kept
public record EventBacklog(long firstId, byte[] cells) {

    /** Of a session that was told nothing yet. */
    public static final EventBacklog NONE = new EventBacklog(0, new byte[0]);

    /** Most bytes of the cells. */
    public static final int MAX_BYTES =
            ProtocolLimits.MAX_EVENT_CELLS_UNACKED * (1 + ProtocolLimits.MAX_EVENT_CELL_BYTES);

    public EventBacklog {
        if (firstId < 0) {
            throw new IllegalArgumentException("firstId: " + firstId + " (expected: 0 or more)");
        }
        if (!isWhole(cells)) {
            throw new IllegalArgumentException("cells: " + cells.length + " bytes that are not whole cells");
        }
    }

    private static boolean isWhole(byte[] cells) {
        int at = 0;
        int count = 0;
        while (at < cells.length && count <= ProtocolLimits.MAX_EVENT_CELLS_UNACKED) {
            int bytes = StatePacket.cellBytes(cells[at]);
            boolean isOne = bytes >= 1
                    && bytes <= ProtocolLimits.MAX_EVENT_CELL_BYTES
                    && (!StatePacket.isContinued(cells[at]) || bytes == ProtocolLimits.MAX_EVENT_CELL_BYTES);
            if (!isOne) {
                return false;
            }
            at += 1 + bytes;
            count++;
        }
        return at == cells.length && count <= ProtocolLimits.MAX_EVENT_CELLS_UNACKED;
    }
}
