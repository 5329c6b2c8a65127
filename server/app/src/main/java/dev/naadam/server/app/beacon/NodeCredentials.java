package dev.naadam.server.app.beacon;

import dev.naadam.protocol.Entropy;
import dev.naadam.protocol.beacon.BeaconLimits;
import dev.naadam.protocol.beacon.NodeCertificate;
import dev.naadam.protocol.beacon.PlatformKeys;
import dev.naadam.protocol.crypto.Ed25519;
import dev.naadam.server.core.beacon.BeaconIdentity;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * The node's own key and its certificates, one for each region (docs/decisions/0021). Any thread.
 *
 * <p>The key is made at start and never stored: what leaves with the process cannot be stolen from a disk, and a
 * measurement carries the certificate it needs.
 */
public final class NodeCredentials {

    /** Half a life: a node that cannot renew for hours goes on signing. */
    private static final long RENEWAL_MILLIS = BeaconLimits.MAX_CERTIFICATE_LIFE_MILLIS / 2;

    private final String node;
    private final Ed25519 pair;
    private final Supplier<PlatformKeys> platform;
    private final LongSupplier wallClockMillis;
    private final ConcurrentMap<String, BeaconIdentity> identities = new ConcurrentHashMap<>();

    /**
     * Makes a key.
     *
     * @param node id of this node
     * @param wallClockMillis ms since 1970
     */
    public NodeCredentials(
            String node, Supplier<PlatformKeys> platform, Entropy entropy, LongSupplier wallClockMillis) {
        this.node = node;
        this.pair = Ed25519.generate(entropy);
        this.platform = platform;
        this.wallClockMillis = wallClockMillis;
    }

    /** What a beacon of this region signs with now; certified anew when the platform's key changes, or half of a life is over. */
    BeaconIdentity identity(String region) {
        PlatformKeys keys = platform.get();
        long nowMillis = wallClockMillis.getAsLong();
        BeaconIdentity known = identities.get(region);
        if (known != null
                && known.platform().equals(keys)
                && known.certificate().expiresMillis() - nowMillis > RENEWAL_MILLIS) {
            return known;
        }
        NodeCertificate certificate = NodeCertificate.sign(keys.inUse(), region, node, pair.publicKey(), nowMillis);
        BeaconIdentity fresh = new BeaconIdentity(pair, certificate, keys.inUse(), keys);
        identities.put(region, fresh);
        return fresh;
    }
}
