package dev.naadam.protocol.ticket;

import dev.naadam.protocol.ByteReader;
import dev.naadam.protocol.ByteWriter;
import dev.naadam.protocol.ProtocolLimits;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a token says to the server alone (PROTOCOL.md section 2).
 *
 * @param playerId 16 bytes
 * @param slot 0 to 63
 * @param team 0 to 7
 * @param generation 1 and up, as a 32-bit unsigned value
 * @param sessionSecret 32 bytes
 * @param maxPacketsPerSecond budget of the session, 1 and up, 32 bits unsigned
 * @param maxBytesPerSecond the same in bytes
 * @param addresses primary first, then standbys: 1 to 8
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record TokenBody(
        byte[] playerId,
        int slot,
        int team,
        long generation,
        byte[] sessionSecret,
        long maxPacketsPerSecond,
        long maxBytesPerSecond,
        List<WireAddress> addresses) {

    /** Length on the wire before sealing, bytes. */
    public static final int BYTES = 512;

    /** Length of a player id, bytes. */
    public static final int PLAYER_ID_BYTES = 16;

    /** Length of a session secret, bytes. */
    public static final int SECRET_BYTES = 32;

    private static final long MAX_U32 = 0xffff_ffffL;
    private static final int ROLE_PLAYER = 0;
    private static final int IP_HASH_BYTES = 16;

    public TokenBody {
        require(playerId.length == PLAYER_ID_BYTES, "playerId", playerId.length + " bytes (expected: 16)");
        require(slot >= 0 && slot < ProtocolLimits.MAX_PLAYERS, "slot", slot + " (expected: 0 to 63)");
        require(team >= 0 && team < ProtocolLimits.MAX_TEAMS, "team", team + " (expected: 0 to 7)");
        require(generation >= 1 && generation <= MAX_U32, "generation", generation + " (expected: 1 to 2^32 - 1)");
        require(sessionSecret.length == SECRET_BYTES, "sessionSecret", sessionSecret.length + " bytes (expected: 32)");
        require(isBudget(maxPacketsPerSecond), "maxPacketsPerSecond", maxPacketsPerSecond + " (expected: 1 and up)");
        require(isBudget(maxBytesPerSecond), "maxBytesPerSecond", maxBytesPerSecond + " (expected: 1 and up)");
        addresses = WireAddress.requireList(addresses);
    }

    byte[] toBytes() {
        ByteWriter out = new ByteWriter(BYTES)
                .bytes(playerId)
                .u8(slot)
                .u8(team)
                .u8(ROLE_PLAYER)
                .u8(0)
                .u32(generation)
                .bytes(sessionSecret)
                .zero(IP_HASH_BYTES)
                .u32(maxPacketsPerSecond)
                .u32(maxBytesPerSecond)
                .u8(addresses.size());
        addresses.forEach(address -> address.write(out));
        return out.zero(BYTES - out.length()).toBytes();
    }

    /** Reads 512 bytes; null if a field is out of range. */
    static @Nullable TokenBody read(byte[] bytes) {
        ByteReader in = new ByteReader(bytes, 0, BYTES);
        byte[] playerId = in.bytes(PLAYER_ID_BYTES);
        int slot = in.u8();
        int team = in.u8();
        in.require(slot < ProtocolLimits.MAX_PLAYERS && team < ProtocolLimits.MAX_TEAMS);
        in.require(in.u8() == ROLE_PLAYER);
        in.zero(1);
        long generation = in.u32();
        in.require(generation >= 1);
        byte[] secret = in.bytes(SECRET_BYTES);
        in.zero(IP_HASH_BYTES);
        long packets = in.u32();
        long bytesPerSecond = in.u32();
        in.require(packets >= 1 && bytesPerSecond >= 1);
        List<WireAddress> addresses = WireAddress.readList(in, 1, ProtocolLimits.MAX_ADDRESSES);
        in.zero((ProtocolLimits.MAX_ADDRESSES - addresses.size()) * WireAddress.BYTES);
        in.zero(in.remaining());
        return in.hasFailed()
                ? null
                : new TokenBody(playerId, slot, team, generation, secret, packets, bytesPerSecond, addresses);
    }

    private static boolean isBudget(long perSecond) {
        return perSecond >= 1 && perSecond <= MAX_U32;
    }

    private static void require(boolean condition, String name, String found) {
        if (!condition) {
            throw new IllegalArgumentException(name + ": " + found);
        }
    }
}
