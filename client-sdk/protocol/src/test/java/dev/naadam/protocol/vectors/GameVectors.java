package dev.naadam.protocol.vectors;

import static dev.naadam.protocol.Samples.CID;
import static dev.naadam.protocol.Samples.EPOCH;
import static dev.naadam.protocol.Samples.run;

import dev.naadam.protocol.DisconnectReason;
import dev.naadam.protocol.PacketType;
import dev.naadam.protocol.ProtocolLimits;
import dev.naadam.protocol.Samples;
import dev.naadam.protocol.crypto.DirectionKeys;
import dev.naadam.protocol.packet.InputPacket;
import dev.naadam.protocol.packet.Line;
import dev.naadam.protocol.packet.PacketLink;
import dev.naadam.protocol.packet.StatePacket;
import dev.naadam.protocol.packet.Waiting;
import java.util.Arrays;
import java.util.List;

/** Sections 5 to 7 as vectors: each packet is the second that its end seals. */
final class GameVectors {

    static final int INPUT_BYTES = 6;

    private GameVectors() {}

    static List<VectorFile> all() {
        return List.of(
                input(),
                stamp("pong.hex", "PROTOCOL.md section 6: PONG.", PacketType.PONG),
                sealed(
                        new VectorFile("keep_alive.hex").comment("PROTOCOL.md section 6: KEEP_ALIVE."),
                        PacketType.KEEP_ALIVE,
                        new byte[0]),
                disconnect("client_disconnect.hex", 6, PacketType.CLIENT_DISCONNECT, DisconnectReason.LEFT),
                stamp("path_response.hex", "PROTOCOL.md section 6: PATH_RESPONSE.", PacketType.PATH_RESPONSE),
                fullState(),
                deltaState(),
                stamp("ping.hex", "PROTOCOL.md section 7: PING.", PacketType.PING),
                waiting(),
                line(),
                disconnect("server_disconnect.hex", 7, PacketType.SERVER_DISCONNECT, DisconnectReason.MATCH_OVER),
                stamp("path_challenge.hex", "PROTOCOL.md section 7: PATH_CHALLENGE.", PacketType.PATH_CHALLENGE));
    }

    private static VectorFile input() {
        byte[] packet = new byte[ProtocolLimits.MAX_DATAGRAM_BYTES];
        InputPacket.start(packet, 97, 65_535, 101);
        VectorFile file = new VectorFile("input.hex")
                .comment("PROTOCOL.md section 6: INPUT with three inputs of a game whose inputs are 6 bytes.")
                .u32("ack_tick", 97)
                .u16("event_ack", 65_535)
                .u32("first_tick", 101);
        for (int i = 0; i < 3; i++) {
            InputPacket.putInput(packet, run(16 * i, INPUT_BYTES), 0, INPUT_BYTES);
            file.bytes("input_" + i, run(16 * i, INPUT_BYTES));
        }
        return sealed(file, PacketType.INPUT, content(packet, InputPacket.contentBytes(packet, INPUT_BYTES)));
    }

    private static VectorFile stamp(String name, String comment, int type) {
        byte[] stamp = run(1, 8);
        return sealed(new VectorFile(name).comment(comment).bytes("stamp", stamp), type, stamp);
    }

    private static VectorFile waiting() {
        byte[] packet = new byte[ProtocolLimits.MAX_DATAGRAM_BYTES];
        new Waiting(EPOCH, 3, 10).write(packet);
        VectorFile file = new VectorFile("waiting.hex")
                .comment("PROTOCOL.md section 7: WAITING.")
                .u32("epoch", EPOCH)
                .u8("connected", 3)
                .u8("players", 10);
        return sealed(file, PacketType.WAITING, content(packet, Waiting.BYTES));
    }

    private static VectorFile line() {
        byte[] packet = new byte[ProtocolLimits.MAX_DATAGRAM_BYTES];
        Line.write(packet, 21_250, 28_750);
        VectorFile file = new VectorFile("line.hex")
                .comment("PROTOCOL.md section 7: LINE, 21.25 ms made 50 ms.")
                .u32("round_trip", 21_250)
                .u32("padding", 28_750);
        return sealed(file, PacketType.LINE, content(packet, Line.BYTES));
    }

    private static VectorFile disconnect(String name, int section, int type, DisconnectReason reason) {
        VectorFile file = new VectorFile(name)
                .comment("PROTOCOL.md section " + section + ": DISCONNECT, reason " + reason + ".")
                .u8("reason", reason.code());
        return sealed(file, type, new byte[] {(byte) reason.code()});
    }

    private static VectorFile fullState() {
        StatePacket state = new StatePacket();
        state.epoch = EPOCH;
        state.tick = 1;
        state.commitLag = 1;
        state.hash = 0xfedc_ba98L;
        state.leadHundredMicros = StatePacket.NO_LEAD;
        return state("state_full.hex", "PROTOCOL.md section 7: STATE, full view, no events, no input yet.", state);
    }

    private static VectorFile deltaState() {
        StatePacket state = new StatePacket();
        state.epoch = EPOCH;
        state.tick = 0x0102_0304;
        state.commitLag = 2;
        state.hash = 0x0102_0304L;
        state.applied = 0xfffd;
        state.held = 3;
        state.leadHundredMicros = -7;
        state.baselineAge = 4;
        state.events = 2;
        state.firstEventId = 65_535;
        return state("state_delta.hex", "PROTOCOL.md section 7: STATE, a delta, two events whose ids wrap.", state);
    }

    private static VectorFile state(String name, String comment, StatePacket state) {
        byte[] content = new byte[ProtocolLimits.MAX_CONTENT_BYTES];
        int at = state.write(content, 0);
        VectorFile file =
                fields(new VectorFile(name).comment(comment).u16("tick_rate", StateVectors.TICK_RATE_HZ), state);
        for (int i = 0; i < state.events; i++) {
            byte[] event = run(0x41 + i, 1 + 4 * i);
            content[at] = (byte) event.length;
            System.arraycopy(event, 0, content, at + 1, event.length);
            at += 1 + event.length;
            file.bytes("event_" + i, event);
        }
        byte[] view = run(0x80, 20);
        System.arraycopy(view, 0, content, at, view.length);
        return sealed(file.bytes("view", view), PacketType.STATE, Arrays.copyOf(content, at + view.length));
    }

    /** The fields in front of events and view. */
    static VectorFile fields(VectorFile file, StatePacket state) {
        file.u32("epoch", state.epoch)
                .u32("tick", state.tick)
                .u16("commit_lag", state.commitLag)
                .u32("hash", state.hash)
                .u16("applied", state.applied)
                .u8("held", state.held)
                .u16("lead", state.leadHundredMicros)
                .u8("baseline_age", state.baselineAge)
                .u8("events", state.events);
        return state.events == 0 ? file : file.u16("first_event_id", state.firstEventId);
    }

    private static VectorFile sealed(VectorFile file, int type, byte[] content) {
        boolean isUp = PacketType.isFromClient(type);
        DirectionKeys keys =
                isUp ? Samples.keys().clientToServer(EPOCH) : Samples.keys().serverToClient(EPOCH);
        PacketLink link = isUp ? Samples.clientLink() : Samples.serverLink();
        Samples.sealed(link, PacketType.KEEP_ALIVE, new byte[0]);
        return file.comment("Sealed as section 5 says, under the keys of keys.hex.")
                .u32("key_epoch", EPOCH)
                .u64("cid", CID)
                .u64("sequence", 2)
                .bytes("key", keys.key())
                .bytes("iv", keys.iv())
                .bytes("content", content)
                .bytes("packet", Samples.sealed(link, type, content));
    }

    /** What lies between the header and the place of the tag. */
    static byte[] content(byte[] packet, int length) {
        return Arrays.copyOfRange(packet, ProtocolLimits.HEADER_BYTES, ProtocolLimits.HEADER_BYTES + length);
    }
}
