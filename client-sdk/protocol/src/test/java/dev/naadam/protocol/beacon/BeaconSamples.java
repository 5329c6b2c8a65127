package dev.naadam.protocol.beacon;

import static dev.naadam.protocol.Samples.NOW_MILLIS;
import static dev.naadam.protocol.Samples.PRIMARY;
import static dev.naadam.protocol.Samples.run;

import dev.naadam.protocol.crypto.Ed25519;
import java.util.List;

/** One player, one beacon and one platform whose every random choice is fixed. */
public final class BeaconSamples {

    public static final byte[] PLATFORM_SECRET = run(0x10, 32);
    public static final PlatformKey PLATFORM = new PlatformKey(0x0302, PLATFORM_SECRET);
    public static final PlatformKeys KEYS = new PlatformKeys(PLATFORM, List.of(PLATFORM));
    public static final byte[] NODE_PRIVATE = run(0x40, 32);
    public static final Ed25519 NODE = Ed25519.ofPrivate(NODE_PRIVATE);
    public static final MeasuredPlayer PLAYER = MeasuredPlayer.named("steppe-cup", "Тэмүжин");
    public static final byte[] SECRET = run(0x80, 16);
    public static final byte[] NONCE = run(0xa0, 16);
    public static final long RUN = 0x1716_1514_1312_1110L;
    public static final long MEASURED_MILLIS = NOW_MILLIS + 60_000;
    public static final ProbeFigures FIGURES = new ProbeFigures(14, 13, 7_900, 8_250, 8_800, 31_004, 1_502);

    private BeaconSamples() {}

    public static PlayerToken token() {
        return PlayerToken.mint(
                PLATFORM, PLAYER, NOW_MILLIS, bytes -> System.arraycopy(SECRET, 0, bytes, 0, bytes.length));
    }

    public static PlayerClaim claim() {
        return token().claim();
    }

    public static NodeCertificate certificate() {
        return NodeCertificate.sign(PLATFORM, "gui-an", "node-1-0badcafe", NODE.publicKey(), NOW_MILLIS);
    }

    public static Measurement measurement() {
        return measurement(certificate(), FIGURES).signedBy(NODE);
    }

    /** Not signed yet. */
    public static Measurement measurement(NodeCertificate certificate, ProbeFigures figures) {
        return Measurement.unsigned(
                certificate, PLAYER, PLATFORM.addressHash(PRIMARY), run(0xc0, 16), MEASURED_MILLIS, figures);
    }
}
