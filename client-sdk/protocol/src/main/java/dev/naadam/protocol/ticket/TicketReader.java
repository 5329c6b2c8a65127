package dev.naadam.protocol.ticket;

import dev.naadam.protocol.ByteReader;
import dev.naadam.protocol.ProtocolLimits;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** Takes a ticket's text apart (PROTOCOL.md section 1). Every refusal is a sentence for the player. */
final class TicketReader {

    /** Base64 writes 3 bytes as 4 characters; without padding the last group is cut short. */
    private static final int MAX_CHARS = (Ticket.MAX_BYTES * 4 + 2) / 3;

    private TicketReader() {}

    static Ticket read(String text) {
        ByteReader in = open(text);
        byte[] token = in.bytes(Token.BYTES);
        int version = in.u8();
        if (!in.hasFailed() && version != Ticket.CLIENT_PART_VERSION) {
            throw new IllegalArgumentException("ticket: version " + version + " (this client speaks: "
                    + Ticket.CLIENT_PART_VERSION + "); a newer client is needed");
        }
        return read(in, token);
    }

    private static ByteReader open(String text) {
        if (text.length() > MAX_CHARS) {
            throw new IllegalArgumentException("ticket: longer than a ticket can be");
        }
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("ticket: not base64url text", e);
        }
        // the JDK lets padding and stray low bits of the last character pass
        if (!Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(text)) {
            throw new IllegalArgumentException("ticket: not base64url text");
        }
        return new ByteReader(bytes, 0, bytes.length);
    }

    private static Ticket read(ByteReader in, byte[] token) {
        int slot = in.u8();
        int tickRateHz = in.u16();
        int rulesVersion = in.u16();
        long expires = in.i64();
        UUID matchId = Uuids.read(in);
        byte[] secret = in.bytes(TokenBody.SECRET_BYTES);
        List<WireAddress> addresses = WireAddress.readList(in, 1, ProtocolLimits.MAX_ADDRESSES);
        String game = in.text(TicketRanges.MAX_TEXT_CHARS);
        List<Integer> teams = readTeams(in);
        SortedMap<String, String> options = readOptions(in);
        in.require(in.remaining() == 0);
        if (in.hasFailed()) {
            throw new IllegalArgumentException("ticket: damaged or cut off");
        }
        return new Ticket(
                token, slot, tickRateHz, rulesVersion, expires, matchId, secret, addresses, game, teams, options);
    }

    private static List<Integer> readTeams(ByteReader in) {
        int count = in.u8();
        in.require(count <= ProtocolLimits.MAX_PLAYERS);
        List<Integer> teams = new ArrayList<>();
        for (int i = 0; i < count && !in.hasFailed(); i++) {
            teams.add(in.u8());
        }
        return teams;
    }

    private static SortedMap<String, String> readOptions(ByteReader in) {
        int count = in.u8();
        in.require(count <= TicketRanges.MAX_OPTIONS);
        TreeMap<String, String> options = new TreeMap<>();
        for (int i = 0; i < count && !in.hasFailed(); i++) {
            String name = in.text(TicketRanges.MAX_TEXT_CHARS);
            // ascending: one ticket has one encoding
            in.require(options.isEmpty() || options.lastKey().compareTo(name) < 0);
            options.put(name, in.text(TicketRanges.MAX_TEXT_CHARS));
        }
        return options;
    }
}
