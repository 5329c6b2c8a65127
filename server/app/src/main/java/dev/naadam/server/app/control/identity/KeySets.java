package dev.naadam.server.app.control.identity;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads sets of JSON web keys (RFC 7517). Members that say nothing about the key's numbers are passed over, as section 4 has
 * it: identity systems put certificates there. Any private part is refused, so that its owner learns of the mistake.
 */
public final class KeySets {

    private static final int COORDINATE_BYTES = 32;
    private static final List<String> PRIVATE_PARTS = List.of("d", "k", "p", "q");

    private KeySets() {}

    /** The keys of a set. */
    public static List<IdentityKey> read(JsonNode set) throws UnusableKey {
        JsonNode listed = set.path("keys");
        if (!listed.isArray() || listed.isEmpty() || listed.size() > IdentityLimits.MAX_KEYS) {
            throw new UnusableKey("/keys", "not a list of 1 to " + IdentityLimits.MAX_KEYS + " keys");
        }
        List<IdentityKey> keys = new ArrayList<>();
        TreeSet<String> names = new TreeSet<>();
        for (int i = 0; i < listed.size(); i++) {
            IdentityKey key = key(listed.get(i), "/keys/" + i);
            if (!names.add(String.valueOf(key.kid())) || (key.kid() == null && listed.size() > 1)) {
                throw new UnusableKey("/keys/" + i + "/kid", "not a name of its own among several keys");
            }
            keys.add(key);
        }
        return keys;
    }

    private static IdentityKey key(JsonNode jwk, String at) throws UnusableKey {
        for (String secret : PRIVATE_PARTS) {
            if (jwk.has(secret)) {
                throw new UnusableKey(at + "/" + secret, "a private key: keep it, and send the public one");
            }
        }
        String kid = optional(jwk, "kid", at);
        if (kid != null && !isName(kid)) {
            throw new UnusableKey(at + "/kid", "not 1 to " + IdentityLimits.MAX_KID_CHARS + " printable characters");
        }
        PublicKey key = numbers(jwk, at);
        TokenAlgorithm algorithm = TokenAlgorithm.EDDSA;
        try {
            algorithm = PublicKeys.algorithmOf(key);
        } catch (UnusableKey e) {
            throw new UnusableKey(at, e.reason());
        }
        String alg = optional(jwk, "alg", at);
        // RFC 9864 calls it by its curve
        boolean isNamedByCurve = algorithm == TokenAlgorithm.EDDSA && "Ed25519".equals(alg);
        if (alg != null && !alg.equals(algorithm.text()) && !isNamedByCurve) {
            throw new UnusableKey(at + "/alg", "not how such a key signs (expected: " + algorithm.text() + ")");
        }
        String use = optional(jwk, "use", at);
        if (use != null && !use.equals("sig")) {
            throw new UnusableKey(at + "/use", "not for signatures (expected: sig)");
        }
        return new IdentityKey(kid, algorithm, key);
    }

    /** Whether a text can be the name of a key. */
    public static boolean isName(String kid) {
        return kid.matches("[!-~]{1," + IdentityLimits.MAX_KID_CHARS + "}");
    }

    private static PublicKey numbers(JsonNode jwk, String at) throws UnusableKey {
        String kind = optional(jwk, "kty", at) + " " + optional(jwk, "crv", at);
        try {
            return switch (kind) {
                case "OKP Ed25519" -> edwards(coordinate(jwk, "x", at));
                case "EC P-256" -> elliptic(coordinate(jwk, "x", at), coordinate(jwk, "y", at));
                default -> throw new UnusableKey(at + "/kty", "of another kind (expected: OKP Ed25519 or EC P-256)");
            };
        } catch (GeneralSecurityException e) {
            throw new UnusableKey(at, "numbers that are no key");
        }
    }

    private static PublicKey elliptic(byte[] x, byte[] y) throws GeneralSecurityException {
        ECPoint point = new ECPoint(new BigInteger(1, x), new BigInteger(1, y));
        return KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(point, PublicKeys.p256()));
    }

    /** RFC 8032 section 5.1.2: y in little endian, and in its highest bit whether x is odd. */
    private static PublicKey edwards(byte[] encoded) throws GeneralSecurityException {
        byte[] y = new byte[COORDINATE_BYTES];
        for (int i = 0; i < COORDINATE_BYTES; i++) {
            y[i] = encoded[COORDINATE_BYTES - 1 - i];
        }
        boolean isOdd = (y[0] & 0x80) != 0;
        y[0] &= 0x7f;
        EdECPoint point = new EdECPoint(isOdd, new BigInteger(1, y));
        return KeyFactory.getInstance("Ed25519")
                .generatePublic(new EdECPublicKeySpec(NamedParameterSpec.ED25519, point));
    }

    private static byte[] coordinate(JsonNode jwk, String name, String at) throws UnusableKey {
        String text = optional(jwk, name, at);
        byte[] bytes = text == null ? null : Base64Url.read(text);
        if (bytes == null || bytes.length != COORDINATE_BYTES) {
            throw new UnusableKey(at + "/" + name, "not " + COORDINATE_BYTES + " bytes as base64url");
        }
        return bytes;
    }

    private static @Nullable String optional(JsonNode jwk, String name, String at) throws UnusableKey {
        JsonNode value = jwk.get(name);
        if (value != null && !value.isTextual()) {
            throw new UnusableKey(at + "/" + name, "not a string");
        }
        return value == null ? null : value.textValue();
    }
}
