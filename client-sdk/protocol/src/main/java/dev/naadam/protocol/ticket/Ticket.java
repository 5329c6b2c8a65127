package dev.naadam.protocol.ticket;

import dev.naadam.protocol.ByteReader;
import dev.naadam.protocol.ByteWriter;
import dev.naadam.protocol.ProtocolLimits;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Everything a client needs to play one slot of one match (PROTOCOL.md section 1). A secret: whoever holds it can play.
 *
 * @param token 608 bytes, opaque to the client
 * @param slot the player's slot, 0 to players - 1
 * @param tickRateHz 20 to 128
 * @param rulesVersion of the game, 1 to 65535
 * @param expiresMillis after this time, ms since 1970, it opens nothing
 * @param matchId the match
 * @param sessionSecret 32 bytes
 * @param addresses handshake ports: primary first, then standbys; 1 to 8
 * @param game name of the game
 * @param teamOfSlot team of each slot, 1 to 64 slots
 * @param options the game's options, sorted by name
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Ticket(
        byte[] token,
        int slot,
        int tickRateHz,
        int rulesVersion,
        long expiresMillis,
        UUID matchId,
        byte[] sessionSecret,
        List<WireAddress> addresses,
        String game,
        List<Integer> teamOfSlot,
        SortedMap<String, String> options) {

    /** Longest ticket before encoding, bytes. */
    public static final int MAX_BYTES = 2048;

    private static final int CLIENT_PART_VERSION = 1;
    private static final int MAX_TEXT_CHARS = 32;
    private static final int MAX_OPTIONS = 16;

    public Ticket {
        addresses = List.copyOf(addresses);
        teamOfSlot = List.copyOf(teamOfSlot);
        options = new TreeMap<>(options);
    }

    /** The base64url text that the API hands out. */
    public String encode() {
        ByteWriter out = new ByteWriter(MAX_BYTES)
                .bytes(token)
                .u8(CLIENT_PART_VERSION)
                .u8(slot)
                .u16(tickRateHz)
                .u16(rulesVersion)
                .i64(expiresMillis);
        Uuids.write(matchId, out);
        out.bytes(sessionSecret).u8(addresses.size());
        addresses.forEach(address -> address.write(out));
        out.text(game).u8(teamOfSlot.size());
        teamOfSlot.forEach(out::u8);
        out.u8(options.size());
        options.forEach((name, value) -> out.text(name).text(value));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(out.toBytes());
    }

    /**
     * Reads what {@link #encode} wrote.
     *
     * @throws IllegalArgumentException with a sentence for the player if it is not a ticket of this version
     */
    public static Ticket decode(String text) {
        if (text.length() > MAX_BYTES * 4 / 3) {
            throw new IllegalArgumentException("ticket: longer than a ticket can be");
        }
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("ticket: not base64url text", e);
        }
        ByteReader in = new ByteReader(bytes, 0, bytes.length);
        byte[] token = in.bytes(Token.BYTES);
        int version = in.u8();
        if (!in.hasFailed() && version != CLIENT_PART_VERSION) {
            throw new IllegalArgumentException("ticket: version " + version + " (this client speaks: "
                    + CLIENT_PART_VERSION + "); a newer client is needed");
        }
        Ticket ticket = read(in, token);
        if (in.hasFailed() || in.remaining() != 0) {
            throw new IllegalArgumentException("ticket: damaged or cut off");
        }
        return ticket;
    }

    private static Ticket read(ByteReader in, byte[] token) {
        int slot = in.u8();
        int tickRateHz = in.u16();
        in.require(tickRateHz >= 20 && tickRateHz <= 128);
        int rulesVersion = in.u16();
        in.require(rulesVersion != 0);
        long expires = in.i64();
        UUID matchId = Uuids.read(in);
        byte[] secret = in.bytes(TokenBody.SECRET_BYTES);
        List<WireAddress> addresses = readAddresses(in);
        String game = in.text(MAX_TEXT_CHARS);
        List<Integer> teams = readTeams(in);
        in.require(slot < teams.size());
        SortedMap<String, String> options = readOptions(in);
        return new Ticket(
                token, slot, tickRateHz, rulesVersion, expires, matchId, secret, addresses, game, teams, options);
    }

    private static List<WireAddress> readAddresses(ByteReader in) {
        int count = in.u8();
        in.require(count >= 1 && count <= ProtocolLimits.MAX_ADDRESSES);
        List<WireAddress> addresses = new ArrayList<>();
        for (int i = 0; i < count && !in.hasFailed(); i++) {
            addresses.add(WireAddress.read(in));
        }
        return addresses;
    }

    private static List<Integer> readTeams(ByteReader in) {
        int count = in.u8();
        in.require(count >= 1 && count <= ProtocolLimits.MAX_PLAYERS);
        List<Integer> teams = new ArrayList<>();
        for (int i = 0; i < count && !in.hasFailed(); i++) {
            int team = in.u8();
            in.require(team < ProtocolLimits.MAX_TEAMS);
            teams.add(team);
        }
        return teams;
    }

    private static SortedMap<String, String> readOptions(ByteReader in) {
        int count = in.u8();
        in.require(count <= MAX_OPTIONS);
        TreeMap<String, String> options = new TreeMap<>();
        for (int i = 0; i < count && !in.hasFailed(); i++) {
            String name = in.text(MAX_TEXT_CHARS);
            // ascending: one ticket has one encoding
            in.require(options.isEmpty() || options.lastKey().compareTo(name) < 0);
            options.put(name, in.text(MAX_TEXT_CHARS));
        }
        return options;
    }

    /** Never prints the secrets. */
    @Override
    public String toString() {
        return "Ticket[match=" + matchId + ", slot=" + slot + ", game=" + game + "]";
    }
}
