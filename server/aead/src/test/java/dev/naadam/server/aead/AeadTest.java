package dev.naadam.server.aead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.naadam.protocol.crypto.DirectionKeys;
import dev.naadam.protocol.crypto.JdkPacketCiphers;
import dev.naadam.protocol.crypto.PacketCiphers;
import dev.naadam.protocol.crypto.PacketOpener;
import dev.naadam.protocol.crypto.PacketSealer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

class AeadTest {

    @Test
    @EnabledIf("dev.naadam.server.aead.Library#isThere")
    void takesOpensslWhereItAgreesWithTheJdk() throws AeadUnavailable {
        Aead chosen = Aead.choose(Aead.Choice.AUTO);

        assertThat(chosen.ciphers()).isInstanceOf(OpensslPacketCiphers.class);
        assertThat(chosen.description()).startsWith("OpenSSL 3.");
    }

    @Test
    void takesTheJdkIfAsked() throws AeadUnavailable {
        Aead chosen = Aead.choose(Aead.Choice.JDK);

        assertThat(chosen.ciphers()).isInstanceOf(JdkPacketCiphers.class);
        assertThat(chosen.description()).isEqualTo("the JDK");
    }

    @Test
    void fallsBackToTheJdkAndSaysWhyWhereTheLibraryIsMissing() throws AeadUnavailable {
        Aead chosen = Aead.choose(Aead.Choice.AUTO, AeadTest::missing);

        assertThat(chosen.ciphers()).isInstanceOf(JdkPacketCiphers.class);
        assertThat(chosen.description()).isEqualTo("the JDK (libcrypto.so.3 can't be used)");
    }

    @Test
    void failsInOneLineIfAskedForOpensslWhereTheLibraryIsMissing() {
        assertThatThrownBy(() -> Aead.choose(Aead.Choice.OPENSSL, AeadTest::missing))
                .isInstanceOf(AeadUnavailable.class)
                .hasMessage("libcrypto.so.3 can't be used");
    }

    @Test
    void trustsNoLibraryThatSealsDifferently() {
        PacketCiphers other = new OtherNonces();

        assertThatThrownBy(() -> Aead.choose(Aead.Choice.OPENSSL, () -> new Aead(other, "OpenSSL 3.9")))
                .hasMessage("OpenSSL 3.9 does not agree with the JDK");
    }

    @Test
    void trustsNoLibraryThatOpensForgeries() {
        PacketCiphers credulous = new Credulous();

        assertThatThrownBy(() -> Aead.choose(Aead.Choice.OPENSSL, () -> new Aead(credulous, "OpenSSL 3.9")))
                .hasMessage("OpenSSL 3.9 does not agree with the JDK");
    }

    private static Aead missing() {
        throw new ExceptionInInitializerError("Cannot open library: libcrypto.so.3");
    }

    /** Counts sequences from one more. */
    private record OtherNonces() implements PacketCiphers {

        private static final JdkPacketCiphers JDK = new JdkPacketCiphers();

        @Override
        public PacketSealer sealer(DirectionKeys keys) {
            PacketSealer sealer = JDK.sealer(keys);
            return (sequence, packet, headerBytes, contentBytes) ->
                    sealer.seal(sequence + 1, packet, headerBytes, contentBytes);
        }

        @Override
        public PacketOpener opener(DirectionKeys keys) {
            PacketOpener opener = JDK.opener(keys);
            return (sequence, packet, headerBytes, packetBytes, content) ->
                    opener.open(sequence + 1, packet, headerBytes, packetBytes, content);
        }
    }

    /** Takes every tag. */
    private record Credulous() implements PacketCiphers {

        private static final JdkPacketCiphers JDK = new JdkPacketCiphers();

        @Override
        public PacketSealer sealer(DirectionKeys keys) {
            return JDK.sealer(keys);
        }

        @Override
        public PacketOpener opener(DirectionKeys keys) {
            PacketOpener opener = JDK.opener(keys);
            return (sequence, packet, headerBytes, packetBytes, content) ->
                    Math.max(0, opener.open(sequence, packet, headerBytes, packetBytes, content));
        }
    }
}
