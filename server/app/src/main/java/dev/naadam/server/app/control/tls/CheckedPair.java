package dev.naadam.server.app.control.tls;

import com.linecorp.armeria.common.TlsKeyPair;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;

/**
 * A certificate and a key that belong together, valid when they were read.
 *
 * @param expiresMillis when clients begin to refuse the certificate, ms since 1970
 */
record CheckedPair(TlsKeyPair keyPair, long expiresMillis) {

    private static final byte[] PROBE = "naadam".getBytes(StandardCharsets.US_ASCII);

    static CheckedPair of(PemFile certificate, PemFile key, long nowMillis) throws TlsFilesException {
        X509Certificate shown = certificate(certificate);
        TlsKeyPair pair = pair(certificate, key);
        if (!belongTogether(pair.privateKey(), shown.getPublicKey())) {
            throw key.refused("is not the key of the certificate in " + certificate.file());
        }
        Instant from = shown.getNotBefore().toInstant();
        Instant until = shown.getNotAfter().toInstant();
        if (nowMillis >= until.toEpochMilli()) {
            throw certificate.refused("has expired on " + until);
        }
        if (nowMillis < from.toEpochMilli()) {
            throw certificate.refused("is not valid before " + from);
        }
        return new CheckedPair(pair, until.toEpochMilli());
    }

    private static X509Certificate certificate(PemFile file) throws TlsFilesException {
        try {
            var chain = CertificateFactory.getInstance("X.509").generateCertificates(file.open());
            if (!chain.isEmpty() && chain.iterator().next() instanceof X509Certificate first) {
                return first;
            }
        } catch (CertificateException e) {
            // the cause quotes the file
        }
        throw file.refused("holds no certificate (expected: PEM)");
    }

    private static TlsKeyPair pair(PemFile certificate, PemFile key) throws TlsFilesException {
        try {
            return TlsKeyPair.of(key.open(), certificate.open());
        } catch (RuntimeException e) {
            // the certificate could be read, so it is the key; the cause may quote it
            throw key.refused("holds no private key (expected: PEM, not encrypted)");
        }
    }

    /** The only test that works for every kind of key: what one signs, the other verifies. */
    private static boolean belongTogether(PrivateKey secret, PublicKey shown) {
        try {
            Signature signature = Signature.getInstance(
                    switch (secret.getAlgorithm()) {
                        case "RSA" -> "SHA256withRSA";
                        case "EC" -> "SHA256withECDSA";
                        default -> secret.getAlgorithm();
                    });
            signature.initSign(secret);
            signature.update(PROBE);
            byte[] signed = signature.sign();
            signature.initVerify(shown);
            signature.update(PROBE);
            return signature.verify(signed);
        } catch (GeneralSecurityException e) {
            // keys of two kinds
            return false;
        }
    }
}
