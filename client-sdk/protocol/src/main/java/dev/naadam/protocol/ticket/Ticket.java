package dev.naadam.protocol.ticket;

import dev.naadam.protocol.ByteWriter;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Everything a client needs to play one slot of one match (PROTOCOL.md section 1). A secret: whoever holds it can play.
 *
 * <p>The constructor refuses with {@link IllegalArgumentException} what the wire can't carry or no match can be set up
 * from, so every ticket can be encoded and every decoded one played.
 *
 * @param token 608 bytes, opaque to the client
 * @param slot the player's slot, 0 to players - 1
 * @param tickRateHz 20 to 128
 * @param rulesVersion of the game, 1 to 65535
 * @param expiresMillis after this time, ms since 1970, it opens nothing
 * @param matchId the match
 * @param sessionSecret 32 bytes
 * @param addresses handshake ports: primary first, then standbys; 1 to 8
 * @param game name of the game, 1 to 32 printable ASCII characters without spaces
 * @param teamOfSlot team of each slot, 1 to 64 slots; teams 0 to 7, numbered without gaps
 * @param options the game's options, sorted by name; at most 16, names and values as the name of the game
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
    public static final int MAX_BYTES = 1978;

    static final int CLIENT_PART_VERSION = 1;

    public Ticket {
        addresses = WireAddress.requireList(addresses);
        teamOfSlot = List.copyOf(teamOfSlot);
        // as a Map: a TreeMap made from a SortedMap would keep a foreign order, and the wire has one
        options = Collections.unmodifiableSortedMap(new TreeMap<>((Map<String, String>) options));
        TicketRanges.checkSecrets(token, sessionSecret);
        TicketRanges.checkMatch(tickRateHz, rulesVersion, expiresMillis, game);
        TicketRanges.checkTeams(slot, teamOfSlot);
        TicketRanges.checkOptions(options);
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
     * Reads what {@link #encode} wrote, and nothing else: one ticket has one text.
     *
     * @throws IllegalArgumentException with a sentence for the player if it is not a ticket of this version
     */
    public static Ticket decode(String text) {
        return TicketReader.read(text);
    }

    /** Never prints the secrets. */
    @Override
    public String toString() {
        return "Ticket[match=" + matchId + ", slot=" + slot + ", game=" + game + "]";
    }
}
