package dev.naadam.server.app.store;

import java.util.Arrays;
import java.util.HexFormat;

/**
 * A line of a ledger as it is in Redis: its hash in the clear, so that a script can tell which entry it is, and then the
 * sealed record, which vouches for the hash.
 */
final class LedgerLine {

    /** Of SHA-256. */
    static final int HASH_BYTES = 32;

    private LedgerLine() {}

    static byte[] of(String hash, byte[] sealed) {
        return resealed(hash(hash), sealed);
    }

    /** The hash that a line begins with, and the same record sealed another time. */
    static byte[] resealed(byte[] hashed, byte[] sealed) {
        byte[] line = Arrays.copyOf(Arrays.copyOf(hashed, HASH_BYTES), HASH_BYTES + sealed.length);
        System.arraycopy(sealed, 0, line, HASH_BYTES, sealed.length);
        return line;
    }

    static byte[] hash(String hash) {
        return HexFormat.of().parseHex(hash);
    }

    /** What is sealed; empty, which nothing sealed is, if there is nothing. */
    static byte[] sealed(byte[] line) {
        return line.length <= HASH_BYTES ? new byte[0] : Arrays.copyOfRange(line, HASH_BYTES, line.length);
    }

    static boolean isOf(String hash, byte[] line) {
        return Arrays.equals(hash(hash), 0, HASH_BYTES, line, 0, HASH_BYTES);
    }
}
