package dev.naadam.protocol.vectors;

import static dev.naadam.protocol.Samples.run;

import dev.naadam.protocol.ByteWriter;
import dev.naadam.protocol.PacketType;
import dev.naadam.protocol.ProtocolLimits;
import dev.naadam.protocol.packet.StatePacket;
import java.util.Arrays;
import java.util.List;

/** STATEs of section 7: the ends of their ranges, events in several cells, views with a check. */
final class StateVectors {

    static final int TICK_RATE_HZ = 60;

    /** 2^32 - 1 is a multiple of it, so that a STATE can have every field at its highest and a check as well. */
    static final int TICK_RATE_OF_THE_LARGEST_HZ = 51;

    private static final long MAX_U32 = 0xffff_ffffL;
    private static final long LAST_SEQUENCE = 1L << 22;

    private StateVectors() {}

    static List<VectorFile> all() {
        return List.of(smallest(), largest(), longestCell(), fragments(), checked());
    }

    private static VectorFile smallest() {
        StatePacket state = new StatePacket();
        state.epoch = 2;
        state.tick = 1;
        state.leadHundredMicros = StatePacket.NO_LEAD + 1;
        VectorFile file = new VectorFile("state_smallest.hex")
                .comment("PROTOCOL.md section 7: STATE of the first tick, a view of one byte, key phase 2.");
        return state(file, TICK_RATE_HZ, state, new Cells(0), run(0, 1), 1);
    }

    private static VectorFile largest() {
        StatePacket state = new StatePacket();
        state.epoch = MAX_U32;
        state.tick = MAX_U32;
        state.commitLag = 65_535;
        state.hash = MAX_U32;
        state.applied = 65_535;
        state.held = 255;
        state.leadHundredMicros = Short.MAX_VALUE;
        state.baselineAge = 255;
        state.firstEventId = 65_530;
        state.viewCheck = MAX_U32;
        byte[][] events = new byte[32][];
        for (int i = 0; i < 32; i++) {
            events[i] = run(i, i == 31 ? 57 : 1);
        }
        VectorFile file = new VectorFile("state_largest.hex")
                .comment("PROTOCOL.md section 7: STATE, every field at its highest, 1200 bytes, key phase 3.");
        return state(file, TICK_RATE_OF_THE_LARGEST_HZ, state, new Cells(0, events), run(3, 1_024), LAST_SEQUENCE);
    }

    private static VectorFile longestCell() {
        StatePacket state = new StatePacket();
        state.epoch = 1;
        state.tick = 65_535;
        state.commitLag = 65_535;
        state.baselineAge = 1;
        VectorFile file = new VectorFile("state_longest_event.hex")
                .comment(
                        "PROTOCOL.md section 7: STATE with the longest event of one cell, nothing committed, key phase 1.");
        return state(file, TICK_RATE_HZ, state, new Cells(0, run(5, 64)), run(9, 2), 3);
    }

    private static VectorFile fragments() {
        StatePacket state = new StatePacket();
        state.epoch = 1;
        state.tick = 61;
        state.baselineAge = 60;
        state.firstEventId = 65_534;
        VectorFile file = new VectorFile("state_fragments.hex")
                .comment(
                        "PROTOCOL.md section 7: STATE with cells of four events: all of one, or its end; 130 bytes in three")
                .comment(
                        "cells; 128 bytes in two; and the beginning of one that goes on in another STATE. The ids wrap.");
        Cells cells = new Cells(
                0b101_0110, run(1, 7), run(2, 64), run(66, 64), run(130, 2), run(3, 64), run(67, 64), run(4, 64));
        return state(file, TICK_RATE_HZ, state, cells, run(4, 9), 4);
    }

    private static VectorFile checked() {
        StatePacket state = new StatePacket();
        state.epoch = 1;
        state.tick = 120;
        state.firstEventId = 9;
        // XXH64 of the 40 bytes of the view, which is a full one, by the second decoder
        state.viewCheck = 0xadeb_ddb5L;
        VectorFile file = new VectorFile("state_checked.hex")
                .comment(
                        "PROTOCOL.md section 7: STATE of a tick that is a multiple of the tick rate, a full view and its check.");
        return state(file, TICK_RATE_HZ, state, new Cells(0, run(6, 3)), run(0x10, 40), 5);
    }

    private static VectorFile state(
            VectorFile file, int tickRateHz, StatePacket state, Cells cells, byte[] view, long sequence) {
        state.events = cells.count();
        byte[] header = new byte[StatePacket.MAX_HEADER_BYTES];
        int headerBytes = state.write(header, 0);
        ByteWriter content = new ByteWriter(ProtocolLimits.MAX_CONTENT_BYTES).bytes(Arrays.copyOf(header, headerBytes));
        GameVectors.fields(file.u16("tick_rate", tickRateHz), state);
        cells.write(content, file);
        if (StatePacket.isChecked(state.tick, tickRateHz)) {
            content.u32(state.viewCheck);
            file.u32("view_check", state.viewCheck);
        }
        file.bytes("view", view);
        return GameEdges.sealed(file, PacketType.STATE, content.bytes(view).toBytes(), state.epoch, sequence);
    }

    /** Event cells; bit i of {@code more}: cell i goes on in the next one. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Cells(int more, byte[]... bytes) {

        int count() {
            return bytes.length;
        }

        void write(ByteWriter content, VectorFile file) {
            for (int i = 0; i < bytes.length; i++) {
                boolean isMore = (more >>> i & 1) != 0;
                content.u8(bytes[i].length | (isMore ? StatePacket.MORE : 0)).bytes(bytes[i]);
                file.bytes((isMore ? "fragment_" : "event_") + i, bytes[i]);
            }
        }
    }
}
