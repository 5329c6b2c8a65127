package dev.naadam.client;

import dev.naadam.protocol.Bytes;
import dev.naadam.protocol.packet.StatePacket;

/** Delivers the game's events once and in order, however often and in whatever packets they come. */
final class EventInbox {

    private final ClientListener listener;
    private int expected;

    EventInbox(ClientListener listener) {
        this.listener = listener;
    }

    /** Id of the next event, modulo 65536: what is acknowledged. A session's first event has id 0. */
    int expected() {
        return expected;
    }

    /** Takes the events of a STATE that was read from this content. */
    void take(StatePacket state, byte[] content) {
        int at = state.eventOffset();
        for (int i = 0; i < state.events; i++) {
            int length = Bytes.u8(content, at);
            if (((state.firstEventId + i) & 0xffff) == expected) {
                expected = (expected + 1) & 0xffff;
                listener.event(state.tick, content, at + 1, length);
            }
            at += 1 + length;
        }
    }
}
