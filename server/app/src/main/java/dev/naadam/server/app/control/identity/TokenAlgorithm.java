package dev.naadam.server.app.control.identity;

import org.jspecify.annotations.Nullable;

/** How tokens may be signed (RFC 7518, RFC 8037). There is no third way: above all none that shares a secret, and not none. */
public enum TokenAlgorithm {
    /** Ed25519. */
    EDDSA("EdDSA", "Ed25519"),
    /** ECDSA on P-256 with SHA-256, its two numbers behind each other. */
    ES256("ES256", "SHA256withECDSAinP1363Format");

    /** Both. */
    static final int SIGNATURE_BYTES = 64;

    private final String text;
    private final String jdkName;

    TokenAlgorithm(String text, String jdkName) {
        this.text = text;
        this.jdkName = jdkName;
    }

    /** As tokens and key documents write it. */
    public String text() {
        return text;
    }

    /** What the JDK calls it. */
    String jdkName() {
        return jdkName;
    }

    /** The one that is written exactly so, or null. */
    public static @Nullable TokenAlgorithm of(String text) {
        for (TokenAlgorithm algorithm : values()) {
            if (algorithm.text.equals(text)) {
                return algorithm;
            }
        }
        return null;
    }
}
