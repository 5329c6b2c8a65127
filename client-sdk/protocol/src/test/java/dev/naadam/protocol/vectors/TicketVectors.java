package dev.naadam.protocol.vectors;

import static dev.naadam.protocol.Samples.FLEET_KEY;

import dev.naadam.protocol.ByteWriter;
import dev.naadam.protocol.Samples;
import dev.naadam.protocol.ticket.FleetKey;
import dev.naadam.protocol.ticket.Ticket;
import dev.naadam.protocol.ticket.Token;
import dev.naadam.protocol.ticket.TokenBody;
import dev.naadam.protocol.ticket.TokenHeader;
import dev.naadam.protocol.ticket.Uuids;
import dev.naadam.protocol.ticket.WireAddress;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;

/** Sections 1 and 2 as vectors: the sample match, and every field at both ends of its range. */
final class TicketVectors {

    static final WireAddress LOWEST_ADDRESS = new WireAddress(new byte[4], 1);
    static final WireAddress HIGHEST_ADDRESS = new WireAddress(filled(16), 65_535);

    private static final long MAX_U32 = 0xffff_ffffL;
    private static final UUID LOWEST_MATCH = new UUID(0, 0);
    private static final UUID HIGHEST_MATCH = new UUID(-1, -1);

    private TicketVectors() {}

    static List<VectorFile> all() {
        return List.of(token(), tokenSmallest(), tokenLargest(), ticket(), ticketSmallest(), ticketLargest());
    }

    /** Nothing but ones. */
    static byte[] filled(int length) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) 0xff);
        return bytes;
    }

    private static VectorFile token() {
        VectorFile file = new VectorFile("token.hex")
                .comment("PROTOCOL.md section 2: the token, 608 bytes; its body is sealed under a key of its own.");
        return token(file, FLEET_KEY, Samples.header(), Samples.body());
    }

    static VectorFile token(VectorFile file, FleetKey key, TokenHeader header, TokenBody body) {
        file.u16("kid", key.kid())
                .bytes("fleet_key", key.secret())
                .u64("not_before", header.notBeforeMillis())
                .u64("expires", header.expiresMillis())
                .bytes("match_id", Uuids.toBytes(header.matchId()))
                .bytes("jti", header.jti())
                .bytes("player_id", body.playerId())
                .u8("slot", body.slot())
                .u8("team", body.team())
                .u32("generation", body.generation())
                .bytes("session_secret", body.sessionSecret())
                .u32("packets_per_second", body.maxPacketsPerSecond())
                .u32("bytes_per_second", body.maxBytesPerSecond());
        return addresses(file, body.addresses()).bytes("packet", Token.seal(key, header, body));
    }

    private static VectorFile addresses(VectorFile file, List<WireAddress> addresses) {
        for (int i = 0; i < addresses.size(); i++) {
            file.bytes("address_" + i, addresses.get(i).toBytes());
        }
        return file;
    }

    private static VectorFile ticket() {
        VectorFile file = new VectorFile("ticket.hex")
                .comment(
                        "PROTOCOL.md section 1: the ticket. text = base64url(packet); the token is that of token.hex.");
        return ticket(file, Samples.ticket());
    }

    static VectorFile ticket(VectorFile file, Ticket ticket) {
        file.u8("slot", ticket.slot())
                .u16("tick_rate", ticket.tickRateHz())
                .u16("rules_version", ticket.rulesVersion())
                .u64("expires", ticket.expiresMillis())
                .bytes("match_id", Uuids.toBytes(ticket.matchId()))
                .bytes("session_secret", ticket.sessionSecret());
        addresses(file, ticket.addresses()).text("game", ticket.game());
        ByteWriter teams = new ByteWriter(ticket.teamOfSlot().size());
        ticket.teamOfSlot().forEach(teams::u8);
        file.bytes("teams", teams.toBytes());
        int option = 0;
        for (var entry : ticket.options().entrySet()) {
            file.text("option_" + option + "_name", entry.getKey())
                    .text("option_" + option + "_value", entry.getValue());
            option++;
        }
        return file.text("text", ticket.encode())
                .bytes("packet", Base64.getUrlDecoder().decode(ticket.encode()));
    }

    private static VectorFile tokenSmallest() {
        FleetKey key = new FleetKey(0, new byte[32]);
        TokenHeader header = new TokenHeader(0, 0, 0, LOWEST_MATCH, new byte[16]);
        TokenBody body = new TokenBody(new byte[16], 0, 0, 1, new byte[32], 1, 1, List.of(LOWEST_ADDRESS));
        return token(edge("token_smallest.hex", 2, "a token, every field at its lowest"), key, header, body);
    }

    private static VectorFile tokenLargest() {
        FleetKey key = new FleetKey(65_535, filled(32));
        TokenHeader header =
                new TokenHeader(65_535, Long.MAX_VALUE - 45_000, Long.MAX_VALUE, HIGHEST_MATCH, filled(16));
        List<WireAddress> addresses = Collections.nCopies(8, HIGHEST_ADDRESS);
        TokenBody body = new TokenBody(filled(16), 63, 7, MAX_U32, filled(32), MAX_U32, MAX_U32, addresses);
        return token(edge("token_largest.hex", 2, "a token, every field at its highest"), key, header, body);
    }

    private static VectorFile ticketSmallest() {
        Ticket ticket = new Ticket(
                Samples.token(),
                0,
                20,
                1,
                0,
                LOWEST_MATCH,
                new byte[32],
                List.of(LOWEST_ADDRESS),
                "!",
                List.of(0),
                new TreeMap<>());
        return ticket(edge("ticket_smallest.hex", 1, "the shortest ticket, 695 bytes"), ticket);
    }

    private static VectorFile ticketLargest() {
        SortedMap<String, String> options = new TreeMap<>();
        for (int i = 0; i < 16; i++) {
            options.put("~".repeat(31) + (char) ('!' + i), "~".repeat(32));
        }
        Ticket ticket = new Ticket(
                Samples.token(),
                63,
                128,
                65_535,
                Long.MAX_VALUE,
                HIGHEST_MATCH,
                filled(32),
                Collections.nCopies(8, HIGHEST_ADDRESS),
                "~".repeat(32),
                IntStream.range(0, 64).map(slot -> slot % 8).boxed().toList(),
                options);
        return ticket(edge("ticket_largest.hex", 1, "the longest ticket, 1978 bytes"), ticket);
    }

    private static VectorFile edge(String name, int section, String what) {
        return new VectorFile(name).comment("PROTOCOL.md section " + section + ": " + what + ".");
    }
}
