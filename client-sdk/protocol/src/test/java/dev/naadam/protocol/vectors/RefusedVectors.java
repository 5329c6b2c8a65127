package dev.naadam.protocol.vectors;

import static dev.naadam.protocol.Samples.run;
import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.naadam.protocol.ByteWriter;
import dev.naadam.protocol.Samples;
import java.util.Arrays;
import java.util.Base64;

/** What lies behind a seal, or in a ticket's text, with one field one step outside its range. */
final class RefusedVectors {

    private static final int INPUT_COUNT_OFFSET = 10;
    private static final int STATE_TICK_OFFSET = 4;
    private static final int STATE_BYTES_BEFORE_FIRST_EVENT_ID = 21;

    private RefusedVectors() {}

    static VectorFile file() {
        VectorFile file = new VectorFile("refused.hex")
                .comment(
                        "PROTOCOL.md sections 1 to 7: contents that are refused. A token is its sealed body, a ticket its text,")
                .comment(
                        "an ACCEPT its 161 sealed bytes, a RESUMED its 144 from the epoch on; this game has inputs of 6 bytes and 60 ticks a second.");
        ticket(file);
        token(file);
        accept(file);
        resumed(file);
        moved(file);
        input(file);
        state(file);
        waiting(file);
        file.bytes("line_padding_30001", new byte[] {0, 0, 0, 0, 0x31, 0x75, 0, 0});
        return file.bytes("disconnect_reason_0", new byte[] {0}).bytes("disconnect_reason_9", new byte[] {9});
    }

    private static void ticket(VectorFile file) {
        String text = Samples.ticket().encode();
        byte[] ticket = Base64.getUrlDecoder().decode(text);
        file.text("ticket_version_2", encode(with(ticket, 608, 2)))
                .text("ticket_slot_of_nobody", encode(with(ticket, 609, 4)))
                .text("ticket_19_hz", encode(with(ticket, 610, 19, 0)))
                .text("ticket_129_hz", encode(with(ticket, 610, 129, 0)))
                .text("ticket_rules_version_0", encode(with(ticket, 612, 0, 0)))
                .text("ticket_expires_2_to_the_63", encode(with(ticket, 621, 0x80)))
                .text("ticket_address_family_5", encode(with(ticket, 671, 5)))
                .text("ticket_ipv4_address_too_long", encode(with(ticket, 687, 1)))
                .text("ticket_mapped_address", encode(with(ticket, 691, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 255, 255)))
                .text("ticket_port_0", encode(with(ticket, 688, 0, 0)))
                .text("ticket_space_in_the_game", encode(with(ticket, 710, ' ')))
                .text("ticket_delete_in_the_game", encode(with(ticket, 710, 0x7f)))
                .text("ticket_team_8", encode(with(ticket, 716, 0, 1, 8)))
                .text("ticket_team_left_out", encode(with(ticket, 716, 0, 2, 0, 2)))
                .text("ticket_options_descending", encode(with(ticket, 722, 'z')))
                .text("ticket_padded", text + "=")
                .text(
                        "ticket_unused_bits_set",
                        text.substring(0, text.length() - 1) + (char) (text.charAt(text.length() - 1) + 1));
    }

    private static void token(VectorFile file) {
        byte[] body = new ByteWriter(512)
                .bytes(run(0, 16))
                .zero(4)
                .u32(1)
                .bytes(run(0, 32))
                .zero(16)
                .u32(1)
                .u32(1)
                .u8(1)
                .bytes(Samples.PRIMARY.toBytes())
                .zero(412)
                .toBytes();
        byte[] crowded = body.clone();
        for (int i = 0; i < 9; i++) {
            System.arraycopy(Samples.PRIMARY.toBytes(), 0, crowded, 81 + 19 * i, 19);
        }
        file.bytes("token_slot_64", with(body, 16, 64))
                .bytes("token_team_8", with(body, 17, 8))
                .bytes("token_role_coach", with(body, 18, 1))
                .bytes("token_flags_1", with(body, 19, 1))
                .bytes("token_generation_0", with(body, 20, 0))
                .bytes("token_0_packets_per_second", with(body, 72, 0))
                .bytes("token_0_bytes_per_second", with(body, 76, 0))
                .bytes("token_0_addresses", with(body, 80, new int[20]))
                .bytes("token_9_addresses", with(crowded, 80, 9))
                .bytes("token_port_0", with(body, 98, 0, 0));
    }

    private static void accept(VectorFile file) {
        byte[] body = new ByteWriter(161)
                .u32(1)
                .u16(60)
                .u8(0)
                .zero(1)
                .u32(0)
                .u16(1)
                .u8(1)
                .bytes(Samples.STANDBY.toBytes())
                .zero(127)
                .toBytes();
        byte[] crowded = body.clone();
        for (int i = 0; i < 7; i++) {
            System.arraycopy(Samples.PRIMARY.toBytes(), 0, crowded, 15 + 19 * i, 19);
        }
        file.bytes("accept_epoch_0", with(body, 0, 0))
                .bytes("accept_19_hz", with(body, 4, 19))
                .bytes("accept_129_hz", with(body, 4, 129))
                .bytes("accept_slot_64", with(body, 6, 64))
                .bytes("accept_port_0", with(body, 12, 0, 0))
                .bytes("accept_8_standbys", with(crowded, 14, 8))
                .bytes("accept_standby_port_0", with(body, 32, 0, 0));
    }

    private static void resumed(VectorFile file) {
        byte[] body = new ByteWriter(144)
                .u32(2)
                .u32(0)
                .u16(1)
                .u8(1)
                .bytes(Samples.STANDBY.toBytes())
                .zero(114)
                .toBytes();
        byte[] crowded = body.clone();
        for (int i = 0; i < 7; i++) {
            System.arraycopy(Samples.PRIMARY.toBytes(), 0, crowded, 11 + 19 * i, 19);
        }
        file.bytes("resumed_epoch_1", with(body, 0, 1))
                .bytes("resumed_port_0", with(body, 8, 0, 0))
                .bytes("resumed_8_standbys", with(crowded, 10, 8))
                .bytes("resumed_standby_not_counted", with(body, 10, 0))
                .bytes("resumed_standby_port_0", with(body, 28, 0, 0));
    }

    private static void moved(VectorFile file) {
        byte[] content = new ByteWriter(29)
                .u32(2)
                .u32(0)
                .bytes(Samples.PRIMARY.toBytes())
                .u16(1)
                .toBytes();
        file.bytes("moved_epoch_1", with(content, 0, 1))
                .bytes("moved_handshake_port_0", with(content, 25, 0, 0))
                .bytes("moved_game_port_0", with(content, 27, 0, 0))
                .bytes("moved_address_family_5", with(content, 8, 5));
    }

    private static void input(VectorFile file) {
        byte[] input =
                new ByteWriter(29).u32(0).u16(0).u32(1).u8(3).bytes(run(0, 18)).toBytes();
        byte[] crowded = Arrays.copyOf(input, 11 + 33 * 6);
        file.bytes("input_first_tick_0", with(input, 6, 0))
                .bytes("input_behind_the_last_tick", with(input, 6, 254, 255, 255, 255))
                .bytes("input_33_inputs", with(crowded, INPUT_COUNT_OFFSET, 33));
    }

    private static void state(VectorFile file) {
        byte[] state =
                new ByteWriter(22).u32(1).u32(4).u16(0).u32(0).zero(7).u8(7).toBytes();
        file.bytes("state_epoch_0", with(state, 0, 0))
                .bytes("state_tick_0", with(state, STATE_TICK_OFFSET, 0))
                .bytes("state_lag_above_the_tick", with(state, 8, 5))
                .bytes("state_lag_all_ones_too_early", with(state, STATE_TICK_OFFSET, 0xfe, 0xff, 0, 0, 0xff, 0xff))
                .bytes("state_delta_to_tick_0", with(state, 19, 4))
                .bytes("state_33_events", withEvents(state, 33, 1))
                .bytes("state_event_of_0_bytes", withEvents(state, 1, 0))
                .bytes("state_event_of_65_bytes", withEvents(state, 1, 65))
                .bytes("state_fragment_of_0_bytes", withCell(state, 0x80, 0))
                .bytes("state_fragment_of_63_bytes", withCell(state, 0x80 | 63, 63))
                .bytes("state_fragment_of_65_bytes", withCell(state, 0x80 | 65, 65))
                .bytes(
                        "state_view_where_its_check_should_be",
                        Arrays.copyOf(with(state, STATE_TICK_OFFSET, 60), 21 + 4))
                .bytes("state_cut_short_in_the_check", Arrays.copyOf(with(state, STATE_TICK_OFFSET, 60), 21 + 3))
                .bytes("state_without_view", Arrays.copyOf(state, STATE_BYTES_BEFORE_FIRST_EVENT_ID))
                .bytes("state_view_of_1025_bytes", Arrays.copyOf(state, STATE_BYTES_BEFORE_FIRST_EVENT_ID + 1_025));
    }

    private static byte[] withEvents(byte[] state, int count, int eventBytes) {
        ByteWriter out = new ByteWriter(200)
                .bytes(Arrays.copyOf(state, STATE_BYTES_BEFORE_FIRST_EVENT_ID - 1))
                .u8(count)
                .u16(0);
        for (int i = 0; i < count; i++) {
            out.u8(eventBytes).zero(eventBytes);
        }
        return out.u8(7).toBytes();
    }

    private static byte[] withCell(byte[] state, int lengthByte, int bytes) {
        return new ByteWriter(200)
                .bytes(Arrays.copyOf(state, STATE_BYTES_BEFORE_FIRST_EVENT_ID - 1))
                .u8(1)
                .u16(0)
                .u8(lengthByte)
                .zero(bytes)
                .u8(7)
                .toBytes();
    }

    private static void waiting(VectorFile file) {
        byte[] waiting = {1, 0, 0, 0, 1, 2};
        file.bytes("waiting_epoch_0", with(waiting, 0, 0))
                .bytes("waiting_more_than_all", with(waiting, 4, 3))
                .bytes("waiting_nobody", with(waiting, 4, 0, 0))
                .bytes("waiting_65_players", with(waiting, 5, 65));
    }

    private static byte[] with(byte[] content, int offset, int... bytes) {
        byte[] copy = content.clone();
        for (int i = 0; i < bytes.length; i++) {
            copy[offset + i] = (byte) bytes[i];
        }
        return copy;
    }

    private static String encode(byte[] ticket) {
        return new String(Base64.getUrlEncoder().withoutPadding().encode(ticket), US_ASCII);
    }
}
