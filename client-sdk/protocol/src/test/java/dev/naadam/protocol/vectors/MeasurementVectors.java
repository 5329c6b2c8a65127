package dev.naadam.protocol.vectors;

import static dev.naadam.protocol.Samples.PRIMARY;
import static dev.naadam.protocol.Samples.STANDBY;
import static dev.naadam.protocol.beacon.BeaconSamples.PLATFORM;
import static dev.naadam.protocol.beacon.BeaconSamples.PLATFORM_SECRET;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.naadam.protocol.ByteWriter;
import dev.naadam.protocol.beacon.BeaconSamples;
import dev.naadam.protocol.beacon.MeasuredPlayer;
import dev.naadam.protocol.beacon.Measurement;
import dev.naadam.protocol.beacon.NodeCertificate;
import dev.naadam.protocol.beacon.PlayerClaim;
import dev.naadam.protocol.beacon.PlayerToken;
import dev.naadam.protocol.ticket.WireAddress;
import java.util.List;

/** Section 11 as vectors. */
final class MeasurementVectors {

    private MeasurementVectors() {}

    static List<VectorFile> all() {
        return List.of(
                playerToken(),
                measurement(),
                addressHash("address_hash.hex", "IPv4", PRIMARY),
                addressHash("address_hash_ipv6.hex", "IPv6", STANDBY));
    }

    private static VectorFile playerToken() {
        PlayerToken token = BeaconSamples.token();
        PlayerClaim claim = token.claim();
        VectorFile file = section11("player_token.hex", "a player token; its claim is what probe_start.hex shows.")
                .bytes("platform_secret", PLATFORM_SECRET)
                .bytes("player_name", "Тэмүжин".getBytes(UTF_8))
                .text("text", token.encode())
                .u8("version", 1)
                .u16("kid", claim.kid());
        return player(file, claim.player())
                .u64("not_before", claim.notBeforeMillis())
                .u64("expires", claim.expiresMillis())
                .bytes("secret_hash", claim.secretHash())
                .bytes("signature", claim.signature())
                .bytes("secret", token.secret())
                .bytes(
                        "packet",
                        new ByteWriter(300)
                                .bytes(claim.toBytes())
                                .bytes(token.secret())
                                .toBytes());
    }

    private static VectorFile measurement() {
        Measurement measurement = BeaconSamples.measurement();
        NodeCertificate certificate = measurement.certificate();
        VectorFile file = section11("measurement.hex", "a signed measurement of the player of player_token.hex.")
                .bytes("platform_secret", PLATFORM_SECRET)
                .bytes("node_private", BeaconSamples.NODE_PRIVATE)
                .bytes("source_address", PRIMARY.toBytes())
                .text("text", measurement.encode())
                .u8("version", 1)
                .u16("kid", certificate.kid())
                .text("region", certificate.region())
                .text("node", certificate.node())
                .bytes("node_public", certificate.publicKey())
                .u64("certificate_not_before", certificate.notBeforeMillis())
                .u64("certificate_expires", certificate.expiresMillis())
                .bytes("certificate_signature", certificate.signature());
        player(file, measurement.player())
                .bytes("address_hash", measurement.addressHash())
                .bytes("measurement_id", measurement.id())
                .u64("measured_at", measurement.measuredAtMillis())
                .u64("expires", measurement.expiresMillis());
        return BeaconVectors.figures(file, measurement.figures())
                .bytes("signature", measurement.signature())
                .bytes("packet", measurement.toBytes());
    }

    private static VectorFile addressHash(String name, String family, WireAddress address) {
        return section11(name, "the hash of an " + family + " address.")
                .bytes("platform_secret", PLATFORM_SECRET)
                .bytes("address", address.toBytes())
                .bytes("address_hash", PLATFORM.addressHash(address));
    }

    private static VectorFile player(VectorFile file, MeasuredPlayer player) {
        return file.bytes("organizer", player.organizer().getBytes(US_ASCII)).bytes("player_id", player.id());
    }

    private static VectorFile section11(String name, String comment) {
        return new VectorFile(name).comment("PROTOCOL.md section 11: " + comment);
    }
}
