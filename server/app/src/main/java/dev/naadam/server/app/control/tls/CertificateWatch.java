package dev.naadam.server.app.control.tls;

import com.linecorp.armeria.common.TlsProvider;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The pair that new connections are shown; open ones keep theirs.
 *
 * <p>{@link #look} reads both files, and takes over what has changed once it stood still between two looks: whoever renews
 * a certificate replaces two files, one after the other. A pair that can't be used is logged once and the old one stays.
 * One thread looks, any thread asks.
 */
public final class CertificateWatch {

    private static final Logger LOG = LoggerFactory.getLogger(CertificateWatch.class);

    private final TlsFiles files;
    private final LongSupplier wallClockMillis;
    private final AtomicLong reloads = new AtomicLong();
    private final AtomicLong refusals = new AtomicLong();
    private volatile CheckedPair served;
    private String judged;
    private String seen;

    private CertificateWatch(TlsFiles files, LongSupplier wallClockMillis) throws TlsFilesException {
        this.files = files;
        this.wallClockMillis = wallClockMillis;
        PemFile certificate = certificate();
        PemFile key = key();
        served = CheckedPair.of(certificate, key, wallClockMillis.getAsLong());
        judged = fingerprint(certificate, key);
        seen = judged;
    }

    /**
     * Reads the files for the first time.
     *
     * @param wallClockMillis ms since 1970
     */
    public static CertificateWatch open(TlsFiles files, LongSupplier wallClockMillis) throws TlsFilesException {
        return new CertificateWatch(files, wallClockMillis);
    }

    /** What the HTTP server asks at every handshake. */
    public TlsProvider provider() {
        return host -> served.keyPair();
    }

    /** When the served certificate expires, seconds since 1970. */
    public long expirySeconds() {
        return served.expiresMillis() / 1000;
    }

    /** Pairs that took the place of another. */
    public long reloads() {
        return reloads.get();
    }

    /** Changes of the files that could not be taken over. */
    public long refusals() {
        return refusals.get();
    }

    /** Looks at the files once. */
    public void look() {
        Sight sight = sight();
        boolean stoodStill = sight.mark.equals(seen);
        seen = sight.mark;
        if (stoodStill && !seen.equals(judged)) {
            judged = seen;
            judge(sight);
        }
    }

    private void judge(Sight sight) {
        try {
            served = sight.pair.at(wallClockMillis.getAsLong());
            reloads.incrementAndGet();
            LOG.info("new connections get the certificate of {}", files.certificate());
        } catch (TlsFilesException e) {
            refusals.incrementAndGet();
            LOG.warn("the old certificate stays: {}", e.getMessage());
        }
    }

    private Sight sight() {
        try {
            PemFile certificate = certificate();
            PemFile key = key();
            return new Sight(fingerprint(certificate, key), now -> CheckedPair.of(certificate, key, now));
        } catch (TlsFilesException e) {
            return new Sight(String.valueOf(e.getMessage()), now -> {
                throw e;
            });
        }
    }

    private PemFile certificate() throws TlsFilesException {
        return PemFile.read("--tls-cert", files.certificate());
    }

    private PemFile key() throws TlsFilesException {
        return PemFile.read("--tls-key", files.key());
    }

    /** A hash, so that the key is not held twice. */
    private static String fingerprint(PemFile certificate, PemFile key) {
        try {
            MessageDigest hash = MessageDigest.getInstance("SHA-256");
            hash.update(certificate.bytes());
            return HexFormat.of().formatHex(hash.digest(key.bytes()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /**
     * What one look found.
     *
     * @param mark the same for the same content, or for the same fault
     */
    private record Sight(String mark, Judgement pair) {}

    private interface Judgement {

        CheckedPair at(long nowMillis) throws TlsFilesException;
    }
}
