package dev.naadam.client;

import dev.naadam.protocol.Bytes;
import dev.naadam.protocol.ProtocolLimits;
import dev.naadam.protocol.packet.StatePacket;

/**
 * Puts the game's events together from their cells and delivers each once and in order, however often and in whatever
 * packets the cells come.
 */
final class EventInbox {

    private final ClientListener listener;
    private final byte[] event = new byte[ProtocolLimits.MAX_EVENT_BYTES];
    private int eventBytes;
    private int expected;

    EventInbox(ClientListener listener) {
        this.listener = listener;
    }

    /** Id of the next cell, modulo 65536: what is acknowledged. A session's first cell has id 0. */
    int expected() {
        return expected;
    }

    /** Whether no event gets too long by the cells of a STATE that was read from this content. */
    boolean canTake(StatePacket state, byte[] content) {
        int bytes = eventBytes;
        int next = expected;
        int at = state.eventOffset();
        for (int i = 0; i < state.events; i++) {
            int lengthByte = Bytes.u8(content, at);
            if (isCell(state, i, next)) {
                next = after(next);
                bytes += StatePacket.cellBytes(lengthByte);
                // a cell that goes on promises a byte more at least: there would be no room for it
                if (bytes + (StatePacket.isContinued(lengthByte) ? 1 : 0) > event.length) {
                    return false;
                }
                bytes = StatePacket.isContinued(lengthByte) ? bytes : 0;
            }
            at += 1 + StatePacket.cellBytes(lengthByte);
        }
        return true;
    }

    /** Takes the cells of a STATE that {@link #canTake} has allowed. */
    void take(StatePacket state, byte[] content) {
        int at = state.eventOffset();
        for (int i = 0; i < state.events; i++) {
            int lengthByte = Bytes.u8(content, at);
            int bytes = StatePacket.cellBytes(lengthByte);
            if (isCell(state, i, expected)) {
                expected = after(expected);
                takeCell(state.tick, content, at + 1, bytes, StatePacket.isContinued(lengthByte));
            }
            at += 1 + bytes;
        }
    }

    private void takeCell(long tick, byte[] content, int offset, int bytes, boolean isContinued) {
        if (eventBytes == 0 && !isContinued) {
            listener.event(tick, content, offset, bytes);
            return;
        }
        System.arraycopy(content, offset, event, eventBytes, bytes);
        eventBytes += bytes;
        if (!isContinued) {
            int whole = eventBytes;
            // before the game is called: what it throws must not glue two events together
            eventBytes = 0;
            listener.event(tick, event, 0, whole);
        }
    }

    private static boolean isCell(StatePacket state, int index, int id) {
        return ((state.firstEventId + index) & 0xffff) == id;
    }

    private static int after(int id) {
        return (id + 1) & 0xffff;
    }
}
