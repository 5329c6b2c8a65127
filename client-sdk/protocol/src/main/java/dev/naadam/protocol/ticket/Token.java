package dev.naadam.protocol.ticket;

import dev.naadam.protocol.ProtocolLimits;
import dev.naadam.protocol.crypto.DirectionKeys;
import dev.naadam.protocol.crypto.Hkdf;
import dev.naadam.protocol.crypto.JdkPacketCiphers;
import dev.naadam.protocol.crypto.PacketOpener;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Seals and opens the 608 bytes of a token under a key of its own (PROTOCOL.md section 2). Any thread. */
public final class Token {

    /** Length of a sealed token, bytes. */
    public static final int BYTES = TokenHeader.BYTES + TokenBody.BYTES + ProtocolLimits.TAG_BYTES;

    private static final JdkPacketCiphers CIPHERS = new JdkPacketCiphers();
    private static final byte[] KEY_LABEL = "naadam/tok/1".getBytes(StandardCharsets.US_ASCII);

    /** Each token has its own key, so each is sealed with the same sequence: the nonce is the derived IV itself. */
    private static final long ONLY_SEQUENCE = 0;

    private Token() {}

    /** Seals a token; {@code header.kid()} must be the key's. */
    public static byte[] seal(FleetKey key, TokenHeader header, TokenBody body) {
        if (header.kid() != key.kid()) {
            throw new IllegalArgumentException("kid: " + header.kid() + " (expected: " + key.kid() + ")");
        }
        byte[] token = Arrays.copyOf(header.toBytes(), BYTES);
        System.arraycopy(body.toBytes(), 0, token, TokenHeader.BYTES, TokenBody.BYTES);
        CIPHERS.sealer(keys(key, header)).seal(ONLY_SEQUENCE, token, TokenHeader.BYTES, TokenBody.BYTES);
        return token;
    }

    /** Opens a token whose header was checked and names this key; null if it does not open or says impossible things. */
    public static @Nullable TokenBody open(FleetKey key, TokenHeader header, byte[] bytes, int offset) {
        byte[] token = Arrays.copyOfRange(bytes, offset, offset + BYTES);
        byte[] body = new byte[TokenBody.BYTES];
        int length =
                CIPHERS.opener(keys(key, header)).open(ONLY_SEQUENCE, token, TokenHeader.BYTES, token.length, body);
        return length == PacketOpener.FORGED ? null : TokenBody.read(body);
    }

    private static DirectionKeys keys(FleetKey key, TokenHeader header) {
        byte[] info = Arrays.copyOf(KEY_LABEL, KEY_LABEL.length + 16);
        System.arraycopy(Uuids.toBytes(header.matchId()), 0, info, KEY_LABEL.length, 16);
        return DirectionKeys.of(Hkdf.expand(
                Hkdf.extract(header.jti(), key.secret()), info, DirectionKeys.KEY_BYTES + DirectionKeys.IV_BYTES));
    }
}
