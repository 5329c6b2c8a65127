package dev.naadam.protocol.beacon;

import static dev.naadam.protocol.Samples.NOW_MILLIS;
import static dev.naadam.protocol.Samples.PRIMARY;
import static dev.naadam.protocol.Samples.STANDBY;
import static dev.naadam.protocol.Samples.flip;
import static dev.naadam.protocol.Samples.run;
import static dev.naadam.protocol.beacon.BeaconSamples.FIGURES;
import static dev.naadam.protocol.beacon.BeaconSamples.KEYS;
import static dev.naadam.protocol.beacon.BeaconSamples.MEASURED_MILLIS;
import static dev.naadam.protocol.beacon.BeaconSamples.NODE;
import static dev.naadam.protocol.beacon.BeaconSamples.PLATFORM;
import static dev.naadam.protocol.beacon.BeaconSamples.PLAYER;
import static dev.naadam.protocol.beacon.BeaconSamples.certificate;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.naadam.protocol.ByteReader;
import dev.naadam.protocol.crypto.Ed25519;
import dev.naadam.protocol.ticket.WireAddress;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MeasurementTest {

    private final Measurement measurement = BeaconSamples.measurement();

    @Test
    void isReadAsItWasSigned() {
        Measurement read = requireNonNull(Measurement.decode(measurement.encode()));

        assertThat(read.isSigned()).isTrue();
        assertThat(read.certificate().isSigned(KEYS)).isTrue();
        assertThat(read.region()).isEqualTo("gui-an");
        assertThat(read.certificate().node()).isEqualTo("node-1-0badcafe");
        assertThat(read.player()).isEqualTo(PLAYER);
        assertThat(read.figures()).isEqualTo(FIGURES);
        assertThat(read.measuredAtMillis()).isEqualTo(MEASURED_MILLIS);
        assertThat(read.expiresMillis()).isEqualTo(MEASURED_MILLIS + 600_000);
    }

    @Test
    void losesASignatureWithAnyBit() {
        byte[] bytes = measurement.toBytes();

        for (int bit = 0; bit < bytes.length * 8; bit += 7) {
            Measurement changed = read(flip(bytes, bit));
            assertThat(changed != null
                            && changed.isSigned()
                            && changed.certificate().isSigned(KEYS))
                    .as("bit " + bit)
                    .isFalse();
        }
    }

    @Test
    void isNotSignedByAnotherNode() {
        Ed25519 other = Ed25519.generate(new Random(1)::nextBytes);

        assertThat(measurement.signedBy(other).isSigned()).isFalse();
        assertThat(BeaconSamples.measurement(certificate(), FIGURES).isSigned()).isFalse();
    }

    @Test
    void cannotBeCertifiedByTheNodeItself() {
        PlatformKey own = new PlatformKey(PLATFORM.kid(), run(9, 32));
        NodeCertificate selfMade = NodeCertificate.sign(own, "gui-an", "node-1-0badcafe", NODE.publicKey(), NOW_MILLIS);

        Measurement forged = BeaconSamples.measurement(selfMade, FIGURES).signedBy(NODE);

        assertThat(forged.isSigned()).isTrue();
        assertThat(forged.certificate().isSigned(KEYS)).isFalse();
    }

    @Test
    void aClaimsSignatureIsNoCertificates() {
        NodeCertificate certificate = certificate();
        byte[] signature = BeaconSamples.claim().signature();

        NodeCertificate forged = new NodeCertificate(
                certificate.kid(),
                certificate.region(),
                certificate.node(),
                certificate.publicKey(),
                certificate.notBeforeMillis(),
                certificate.expiresMillis(),
                signature);

        assertThat(forged.isSigned(KEYS)).isFalse();
    }

    @Test
    void needsAtLeastFiveSamplesAndATimeOfItsCertificate() {
        ProbeFigures few = new ProbeFigures(14, 4, 1, 1, 1, 1, 0);

        assertThatIllegalArgumentException().isThrownBy(() -> BeaconSamples.measurement(certificate(), few));
        assertThatIllegalArgumentException().isThrownBy(() -> at(NOW_MILLIS - 60_001));
        assertThatIllegalArgumentException().isThrownBy(() -> at(NOW_MILLIS + 86_340_001));
        assertThat(at(NOW_MILLIS + 86_340_000).isSigned()).isFalse();
    }

    @Test
    void isNoOtherText() {
        String text = measurement.encode();

        assertThat(Measurement.decode("")).isNull();
        assertThat(Measurement.decode(text + "AAAA")).isNull();
        assertThat(Measurement.decode(text.substring(4))).isNull();
        assertThat(Measurement.decode("!" + text)).isNull();
        assertThat(Measurement.decode("A".repeat(10_000))).isNull();
    }

    @Test
    void theHashOfAnAddressKnowsNoPort() {
        WireAddress otherPort = new WireAddress(PRIMARY.ip(), 1);
        WireAddress otherHost = new WireAddress(new byte[] {(byte) 192, 0, 2, 8}, PRIMARY.port());

        assertThat(PLATFORM.addressHash(PRIMARY))
                .isEqualTo(PLATFORM.addressHash(otherPort))
                .isNotEqualTo(PLATFORM.addressHash(otherHost))
                .isNotEqualTo(new PlatformKey(PLATFORM.kid(), run(1, 32)).addressHash(PRIMARY));
    }

    @Test
    void theHashOfAnIpv6AddressIsThatOfItsNetwork() {
        byte[] neighbour = STANDBY.ip();
        neighbour[15]++;
        byte[] otherNetwork = STANDBY.ip();
        otherNetwork[7]++;

        assertThat(PLATFORM.addressHash(STANDBY))
                .isEqualTo(PLATFORM.addressHash(new WireAddress(neighbour, 1)))
                .isNotEqualTo(PLATFORM.addressHash(new WireAddress(otherNetwork, 1)));
    }

    private static Measurement at(long millis) {
        return Measurement.unsigned(certificate(), PLAYER, run(0, 16), run(1, 16), millis, FIGURES);
    }

    private static @Nullable Measurement read(byte[] bytes) {
        return Measurement.read(new ByteReader(bytes, 0, bytes.length));
    }
}
