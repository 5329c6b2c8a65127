package dev.naadam.server.app.control.identity;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.EllipticCurve;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.NamedParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads public keys on the two curves that may sign tokens. */
public final class PublicKeys {

    /** RFC 7468 section 13. */
    private static final Pattern PEM =
            Pattern.compile("\\s*-----BEGIN PUBLIC KEY-----([A-Za-z0-9+/=\\s]+)-----END PUBLIC KEY-----\\s*");

    private PublicKeys() {}

    /** A key as PEM. */
    public static PublicKey ofPem(String pem) throws UnusableKey {
        Matcher matcher = pem.length() > IdentityLimits.MAX_PEM_CHARS ? null : PEM.matcher(pem);
        if (matcher == null || !matcher.matches()) {
            throw new UnusableKey("", "not one public key as PEM (expected: -----BEGIN PUBLIC KEY-----)");
        }
        try {
            return ofX509(Base64.getMimeDecoder().decode(matcher.group(1)));
        } catch (IllegalArgumentException e) {
            throw new UnusableKey("", "not base64 between the lines of the PEM");
        }
    }

    /** A key in X.509 form, as it is stored. */
    public static PublicKey ofX509(byte[] encoded) throws UnusableKey {
        for (String algorithm : new String[] {"Ed25519", "EC"}) {
            try {
                PublicKey key = KeyFactory.getInstance(algorithm).generatePublic(new X509EncodedKeySpec(encoded));
                algorithmOf(key);
                return key;
            } catch (InvalidKeySpecException e) {
                // of another kind
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("every JDK has " + algorithm, e);
            }
        }
        throw new UnusableKey("", "a key of another kind (expected: Ed25519, or EC on P-256)");
    }

    /** The one way in which a key signs. */
    public static TokenAlgorithm algorithmOf(PublicKey key) throws UnusableKey {
        if (key instanceof EdECPublicKey edwards
                && edwards.getParams().getName().equals(NamedParameterSpec.ED25519.getName())) {
            return TokenAlgorithm.EDDSA;
        }
        if (key instanceof ECPublicKey elliptic && isP256(elliptic.getParams())) {
            requireOnCurve(elliptic.getW());
            return TokenAlgorithm.ES256;
        }
        throw new UnusableKey("", "a key on another curve (expected: Ed25519 or P-256)");
    }

    /** The parameters of P-256. */
    static ECParameterSpec p256() {
        try {
            AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
            parameters.init(new ECGenParameterSpec("secp256r1"));
            return parameters.getParameterSpec(ECParameterSpec.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has P-256", e);
        }
    }

    private static boolean isP256(ECParameterSpec curve) {
        ECParameterSpec expected = p256();
        return curve.getCurve().equals(expected.getCurve())
                && curve.getGenerator().equals(expected.getGenerator())
                && curve.getOrder().equals(expected.getOrder())
                && curve.getCofactor() == expected.getCofactor();
    }

    /** The JDK takes any two numbers; with a point of another curve a signature proves nothing (SEC 1 section 3.2.2). */
    private static void requireOnCurve(ECPoint point) throws UnusableKey {
        EllipticCurve curve = p256().getCurve();
        BigInteger p = ((ECFieldFp) curve.getField()).getP();
        BigInteger x = point.getAffineX();
        BigInteger y = point.getAffineY();
        boolean isInField = x != null && y != null && x.compareTo(p) < 0 && y.compareTo(p) < 0;
        if (!isInField
                || !y.multiply(y)
                        .subtract(x.pow(3).add(curve.getA().multiply(x)).add(curve.getB()))
                        .mod(p)
                        .equals(BigInteger.ZERO)) {
            throw new UnusableKey("", "a point that is not on P-256");
        }
    }
}
