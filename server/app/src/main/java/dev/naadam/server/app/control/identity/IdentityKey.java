package dev.naadam.server.app.control.identity;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import org.jspecify.annotations.Nullable;

/**
 * A public key of an organizer's identity system, and the one way in which it signs.
 *
 * @param kid its name; null: it has none, and signs tokens that name no key
 * @param algorithm the only one that is accepted with this key, whatever a token says
 * @param key that fits the algorithm
 */
public record IdentityKey(@Nullable String kid, TokenAlgorithm algorithm, PublicKey key) {

    /** Whether its owner signed this. */
    boolean hasSigned(byte[] signed, byte[] signature) {
        try {
            Signature verifier = Signature.getInstance(algorithm.jdkName());
            verifier.initVerify(key);
            verifier.update(signed);
            return verifier.verify(signature);
        } catch (GeneralSecurityException e) {
            // the JDK says so of numbers that are out of range
            return false;
        }
    }
}
