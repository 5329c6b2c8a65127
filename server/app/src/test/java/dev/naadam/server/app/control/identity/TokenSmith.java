package dev.naadam.server.app.control.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** An identity system: makes keys, and tokens that are as wrong as a test wants them. */
final class TokenSmith {

    final KeyPair pair;
    private final String jdkName;

    private TokenSmith(KeyPair pair, String jdkName) {
        this.pair = pair;
        this.jdkName = jdkName;
    }

    static TokenSmith ed25519() {
        try {
            return new TokenSmith(KeyPairGenerator.getInstance("Ed25519").generateKeyPair(), "Ed25519");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static TokenSmith p256() {
        return onCurve("secp256r1");
    }

    static TokenSmith onCurve(String curve) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec(curve));
            return new TokenSmith(generator.generateKeyPair(), "SHA256withECDSAinP1363Format");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    IdentityKey key(@Nullable String kid) {
        try {
            return new IdentityKey(kid, PublicKeys.algorithmOf(pair.getPublic()), pair.getPublic());
        } catch (UnusableKey e) {
            throw new IllegalStateException(e);
        }
    }

    String pem() {
        return "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(pair.getPublic().getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
    }

    /** A token with this header and these claims, truly signed. */
    String token(String header, String claims) {
        String signed =
                base64(header.getBytes(StandardCharsets.UTF_8)) + "." + base64(claims.getBytes(StandardCharsets.UTF_8));
        try {
            Signature signer = Signature.getInstance(jdkName);
            signer.initSign(pair.getPrivate());
            signer.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + base64(signer.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
