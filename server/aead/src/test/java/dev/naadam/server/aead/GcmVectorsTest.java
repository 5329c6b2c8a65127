package dev.naadam.server.aead;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.protocol.crypto.DirectionKeys;
import dev.naadam.protocol.crypto.JdkPacketCiphers;
import dev.naadam.protocol.crypto.PacketCiphers;
import dev.naadam.protocol.crypto.PacketOpener;
import dev.naadam.protocol.crypto.PacketSealer;
import java.util.HexFormat;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * Published AES-128-GCM vectors through both ciphers: McGrew and Viega, "The Galois/Counter Mode of Operation", appendix
 * B, and facts of C2SP Wycheproof, aes_gcm_test.json.
 */
@EnabledIf("dev.naadam.server.aead.Library#isThere")
class GcmVectorsTest {

    private static final PacketCiphers[] BOTH = {new JdkPacketCiphers(), new OpensslPacketCiphers()};

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/aes-128-gcm.csv", numLinesToSkip = 1, nullValues = "n/a", emptyValue = "")
    void bothSealAndOpenWhatIsPublished(
            String name, String key, String iv, String header, String plain, String sealed) {
        DirectionKeys keys = new DirectionKeys(bytes(key), bytes(iv));
        for (PacketCiphers ciphers : BOTH) {
            byte[] packet = bytes(header + plain + "00".repeat(16));
            int headerBytes = header.length() / 2;

            int length = sealAndClose(ciphers.sealer(keys), packet, headerBytes, plain.length() / 2);

            assertThat(length).isEqualTo(packet.length);
            assertThat(packet).isEqualTo(bytes(header + sealed));
            assertThat(openAndClose(ciphers.opener(keys), packet, headerBytes)).isEqualTo(plain);
        }
    }

    private static int sealAndClose(PacketSealer sealer, byte[] packet, int headerBytes, int contentBytes) {
        int length = sealer.seal(0, packet, headerBytes, contentBytes);
        sealer.close();
        return length;
    }

    private static String openAndClose(PacketOpener opener, byte[] packet, int headerBytes) {
        byte[] content = new byte[packet.length];
        int length = opener.open(0, packet, headerBytes, packet.length, content);
        opener.close();
        return HexFormat.of().formatHex(content, 0, length);
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }
}
