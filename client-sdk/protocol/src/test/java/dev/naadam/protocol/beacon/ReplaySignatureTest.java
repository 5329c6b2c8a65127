package dev.naadam.protocol.beacon;

import static dev.naadam.protocol.Samples.run;
import static dev.naadam.protocol.beacon.BeaconSamples.PLATFORM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.protocol.ByteReader;
import org.junit.jupiter.api.Test;

class ReplaySignatureTest {

    private static final byte[] DIGEST = run(0x20, ReplaySignature.DIGEST_BYTES);

    @Test
    void holdsForTheReplayThatWasSignedAndNoOther() {
        ReplaySignature signature = ReplaySignature.sign(PLATFORM, DIGEST);

        assertThat(signature.holds(DIGEST)).isTrue();
        assertThat(signature.holds(run(0x21, ReplaySignature.DIGEST_BYTES))).isFalse();
        assertThat(signature.isBy(PLATFORM.publicKey())).isTrue();
        assertThat(signature.isBy(new PlatformKey(0x0302, run(0x30, 32)).publicKey()))
                .isFalse();
    }

    @Test
    void everyByteOfItCounts() {
        byte[] bytes = ReplaySignature.sign(PLATFORM, DIGEST).toBytes();

        assertThat(bytes).hasSize(ReplaySignature.BYTES);
        for (int at = 0; at < bytes.length; at++) {
            byte[] forged = bytes.clone();
            forged[at] ^= 1;
            ReplaySignature read = ReplaySignature.read(new ByteReader(forged, 0, forged.length));
            assertThat(read.holds(DIGEST)).as("byte %d", at).isFalse();
        }
    }

    @Test
    void readsBackWhatWasWritten() {
        ReplaySignature signature = ReplaySignature.sign(PLATFORM, DIGEST);
        ByteReader in = new ByteReader(signature.toBytes(), 0, ReplaySignature.BYTES);

        ReplaySignature read = ReplaySignature.read(in);

        assertThat(in.hasFailed()).isFalse();
        assertThat(in.remaining()).isZero();
        assertThat(read.kid()).isEqualTo(PLATFORM.kid());
        assertThat(read.holds(DIGEST)).isTrue();
    }

    @Test
    void aCutOneFailsTheReader() {
        byte[] bytes = ReplaySignature.sign(PLATFORM, DIGEST).toBytes();
        ByteReader in = new ByteReader(bytes, 0, bytes.length - 1);

        ReplaySignature ignored = ReplaySignature.read(in);

        assertThat(ignored.kid()).isEqualTo(PLATFORM.kid());
        assertThat(in.hasFailed()).isTrue();
    }
}
