package dev.naadam.protocol.beacon;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.naadam.protocol.ByteReader;
import dev.naadam.protocol.ByteWriter;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Who a measurement is about: players are an organizer's own, two organizers' of the same name are two (PROTOCOL.md
 * section 11).
 *
 * @param organizer 1 to 64 printable characters without spaces
 * @param id 16 bytes, as in the connect token: a hash of the name, so that no name travels in clear
 */
@SuppressWarnings("ArrayRecordComponent") // equals and hashCode below compare the bytes
public record MeasuredPlayer(String organizer, byte[] id) {

    /** Length of an id, bytes. */
    public static final int ID_BYTES = 16;

    /** Most bytes on the wire. */
    static final int MAX_BYTES = 1 + BeaconLimits.MAX_ID_CHARS + ID_BYTES;

    public MeasuredPlayer {
        SignedRecord.requireId("organizer", organizer);
        SignedRecord.requireLength("player id", id, ID_BYTES);
        id = id.clone();
    }

    /** The player of this name. */
    public static MeasuredPlayer named(String organizer, String name) {
        return new MeasuredPlayer(organizer, idOf(name));
    }

    /** A region's beacon as the player that the other regions' beacons measure. */
    public static MeasuredPlayer beacon(String region) {
        return new MeasuredPlayer(BeaconLimits.MESH_ORGANIZER, idOf(region));
    }

    /** The id as 32 hex digits. */
    public String hexId() {
        return HexFormat.of().formatHex(id);
    }

    void write(ByteWriter out) {
        out.text(organizer).bytes(id);
    }

    /** The reader fails, and the answer is meaningless, if these are none. */
    static MeasuredPlayer read(ByteReader in) {
        String organizer = in.text(BeaconLimits.MAX_ID_CHARS);
        byte[] id = in.bytes(ID_BYTES);
        return new MeasuredPlayer(in.hasFailed() ? "-" : organizer, id);
    }

    private static byte[] idOf(String name) {
        try {
            return Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(name.getBytes(UTF_8)), ID_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    @Override
    public byte[] id() {
        return id.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MeasuredPlayer that && organizer.equals(that.organizer) && Arrays.equals(id, that.id);
    }

    @Override
    public int hashCode() {
        return 31 * organizer.hashCode() + Arrays.hashCode(id);
    }

    @Override
    public String toString() {
        return organizer + "/" + hexId();
    }
}
