package dev.naadam.server.core.beacon;

import dev.naadam.protocol.beacon.NodeCertificate;
import dev.naadam.protocol.beacon.PlatformKey;
import dev.naadam.protocol.beacon.PlatformKeys;
import dev.naadam.protocol.crypto.Ed25519;

/**
 * What a beacon signs with, and whose claims it takes. Replaced whole when a key or the certificate changes.
 *
 * @param node the node's pair, which the certificate is for
 * @param certificate of this node for this beacon's region
 * @param certifier the platform key of the certificate: address hashes are made under it
 * @param platform the platform keys that claims may be signed with
 */
public record BeaconIdentity(Ed25519 node, NodeCertificate certificate, PlatformKey certifier, PlatformKeys platform) {}
