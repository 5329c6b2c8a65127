package dev.naadam.server.core.handshake;

import dev.naadam.protocol.Bytes;
import dev.naadam.protocol.Entropy;

/**
 * SipHash-2-4 of one 64-bit word (Aumasson and Bernstein, 2012): a keyed hash for tables whose keys an attacker
 * chooses, some thirty times cheaper than HMAC-SHA256.
 */
final class SipHash {

    static final int KEY_BYTES = 16;

    /** The number of bytes hashed stands in the top byte of the last block. */
    private static final long LAST_BLOCK = 8L << 56;

    private final long key0;
    private final long key1;

    SipHash(byte[] key) {
        this.key0 = Bytes.i64(key, 0);
        this.key1 = Bytes.i64(key, Long.BYTES);
    }

    /** Under a fresh key. */
    static SipHash keyed(Entropy entropy) {
        return new SipHash(entropy.bytes(KEY_BYTES));
    }

    /** The hash of the word's eight bytes, little-endian. */
    long of(long word) {
        long[] state = {
            key0 ^ 0x736f6d6570736575L,
            key1 ^ 0x646f72616e646f6dL,
            key0 ^ 0x6c7967656e657261L,
            key1 ^ 0x7465646279746573L
        };
        absorb(state, word);
        absorb(state, LAST_BLOCK);
        state[2] ^= 0xff;
        for (int i = 0; i < 4; i++) {
            round(state);
        }
        return state[0] ^ state[1] ^ state[2] ^ state[3];
    }

    private static void absorb(long[] state, long block) {
        state[3] ^= block;
        round(state);
        round(state);
        state[0] ^= block;
    }

    private static void round(long[] v) {
        v[0] += v[1];
        v[1] = Long.rotateLeft(v[1], 13) ^ v[0];
        v[0] = Long.rotateLeft(v[0], 32);
        v[2] += v[3];
        v[3] = Long.rotateLeft(v[3], 16) ^ v[2];
        v[0] += v[3];
        v[3] = Long.rotateLeft(v[3], 21) ^ v[0];
        v[2] += v[1];
        v[1] = Long.rotateLeft(v[1], 17) ^ v[2];
        v[2] = Long.rotateLeft(v[2], 32);
    }
}
