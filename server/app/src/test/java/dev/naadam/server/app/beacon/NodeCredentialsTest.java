package dev.naadam.server.app.beacon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.server.app.secrets.KeyRing;
import dev.naadam.server.app.secrets.SharedKey;
import dev.naadam.server.core.beacon.BeaconIdentity;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class NodeCredentialsTest {

    private static final long HOUR = 3_600_000;

    private final AtomicLong millis = new AtomicLong(1_800_000_000_000L);
    private final SharedKey first = key(1);
    private final AtomicReference<KeyRing> ring = new AtomicReference<>(new KeyRing(List.of(first)));
    private final PlatformKeyRing platform = new PlatformKeyRing(ring::get);
    private final NodeCredentials credentials =
            new NodeCredentials("node-1", platform, new Random(2)::nextBytes, millis::get);

    @Test
    void hasACertificateForEachRegion() {
        BeaconIdentity east = credentials.identity("east");
        BeaconIdentity west = credentials.identity("west");

        assertThat(east.certificate().region()).isEqualTo("east");
        assertThat(west.certificate().region()).isEqualTo("west");
        assertThat(west.certificate().isSigned(platform.get())).isTrue();
        assertThat(west.certificate().publicKey()).isEqualTo(east.certificate().publicKey());
        assertThat(credentials.identity("east")).isSameAs(east);
    }

    @Test
    void isCertifiedAnewAfterHalfALife() {
        BeaconIdentity before = credentials.identity("east");

        millis.addAndGet(11 * HOUR);
        assertThat(credentials.identity("east")).isSameAs(before);
        millis.addAndGet(HOUR);
        assertThat(credentials.identity("east").certificate().expiresMillis())
                .isEqualTo(before.certificate().expiresMillis() + 12 * HOUR);
    }

    @Test
    void isCertifiedAnewWhenAnotherPlatformKeyComesIntoUse() {
        BeaconIdentity before = credentials.identity("east");

        ring.set(new KeyRing(List.of(first, key(2)), first));
        assertThat(credentials.identity("east").certificate().kid()).isEqualTo(1);
        ring.set(new KeyRing(List.of(first, key(2))));
        BeaconIdentity after = credentials.identity("east");

        assertThat(after.certificate().kid()).isEqualTo(2);
        assertThat(before.certificate().isSigned(platform.get()))
                .as("both are valid")
                .isTrue();
    }

    private static SharedKey key(int kid) {
        byte[] bytes = new byte[SharedKey.BYTES];
        Arrays.fill(bytes, (byte) kid);
        return new SharedKey(kid, bytes);
    }
}
