package dev.naadam.protocol.handshake;

import static dev.naadam.protocol.Samples.CID;
import static dev.naadam.protocol.Samples.COOKIE;
import static dev.naadam.protocol.Samples.SESSION_SECRET;
import static dev.naadam.protocol.Samples.flip;
import static dev.naadam.protocol.Samples.run;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.protocol.ByteWriter;
import dev.naadam.protocol.Samples;
import dev.naadam.protocol.crypto.DirectionKeys;
import dev.naadam.protocol.crypto.Hkdf;
import dev.naadam.protocol.crypto.Hmac;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SessionKeysTest {

    private static final byte[] SERVER_PUBLIC = run(0xc0, 32);
    private static final byte[] SHARED = run(0x01, 32);

    private final Greeting connect = Samples.connect(COOKIE);
    private final SessionKeys keys = SessionKeys.derive(connect, SERVER_PUBLIC, CID, SESSION_SECRET, SHARED);

    @Test
    void areThoseOfSection4() throws NoSuchAlgorithmException {
        MessageDigest salt = MessageDigest.getInstance("SHA-256");
        salt.update(connect.clientRandom());
        salt.update(connect.clientPublicKey());
        salt.update(connect.token());
        salt.update(SERVER_PUBLIC);
        salt.update(new ByteWriter(8).i64(CID).toBytes());
        byte[] prk = Hmac.sha256(salt.digest(), SESSION_SECRET, SHARED);
        byte[] epochAndCid = HexFormat.of().parseHex("09000000" + "1122334455667788");

        assertThat(text(keys.accept())).isEqualTo(expanded(prk, "naadam/accept", new byte[0]));
        assertThat(text(keys.clientToServer(9))).isEqualTo(expanded(prk, "naadam/c2s", epochAndCid));
        assertThat(text(keys.serverToClient(9))).isEqualTo(expanded(prk, "naadam/s2c", epochAndCid));
    }

    @Test
    void areNeverEqualAcrossDirectionsEpochsAndConnectionIds() {
        Set<String> seen = new HashSet<>();
        int derived = 0;

        for (long cid = 1; cid <= 8; cid++) {
            SessionKeys tree = SessionKeys.derive(connect, SERVER_PUBLIC, cid, SESSION_SECRET, SHARED);
            seen.add(text(tree.accept()));
            for (long epoch = 1; epoch <= 16; epoch++) {
                seen.add(text(tree.clientToServer(epoch)));
                seen.add(text(tree.serverToClient(epoch)));
            }
            derived += 33;
        }

        assertThat(seen).hasSize(derived);
    }

    @Test
    void dependOnEveryByteThatTheTwoEndsExchanged() {
        String original = text(keys.accept());

        assertThat(text(derived(flip(SERVER_PUBLIC, 255), CID, SESSION_SECRET, SHARED)))
                .isNotEqualTo(original);
        assertThat(text(derived(SERVER_PUBLIC, CID + 1, SESSION_SECRET, SHARED)))
                .isNotEqualTo(original);
        assertThat(text(derived(SERVER_PUBLIC, CID, flip(SESSION_SECRET, 0), SHARED)))
                .isNotEqualTo(original);
        assertThat(text(derived(SERVER_PUBLIC, CID, SESSION_SECRET, flip(SHARED, 255))))
                .isNotEqualTo(original);
        byte[] packet = connect.toBytes();
        for (int offset = 1; offset < Greeting.TOKEN_OFFSET + 608; offset++) {
            Greeting other = Greeting.read(flip(packet, 8 * offset));
            SessionKeys otherKeys = SessionKeys.derive(other, SERVER_PUBLIC, CID, SESSION_SECRET, SHARED);

            assertThat(text(otherKeys.accept())).as("offset " + offset).isNotEqualTo(original);
        }
    }

    private DirectionKeys derived(byte[] serverPublic, long cid, byte[] secret, byte[] shared) {
        return SessionKeys.derive(connect, serverPublic, cid, secret, shared).accept();
    }

    private static String expanded(byte[] prk, String label, byte[] more) {
        byte[] text = label.getBytes(US_ASCII);
        byte[] info = new ByteWriter(text.length + more.length)
                .bytes(text)
                .bytes(more)
                .toBytes();
        return HexFormat.of().formatHex(Hkdf.expand(prk, info, 28));
    }

    private static String text(DirectionKeys keys) {
        return HexFormat.of().formatHex(keys.key()) + HexFormat.of().formatHex(keys.iv());
    }
}
