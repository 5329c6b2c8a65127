package dev.naadam.server.app.control.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What may be served, and when it is taken over. */
class CertificateWatchIT {

    private static TestCertificate first;
    private static TestCertificate second;
    private static TestCertificate expired;

    @TempDir
    Path folder;

    private long nowMillis = System.currentTimeMillis();

    @BeforeAll
    static void make(@TempDir Path folder) throws Exception {
        first = TestCertificate.valid(folder, "first");
        second = TestCertificate.valid(folder, "second");
        expired = TestCertificate.expired(folder);
    }

    @Test
    void takesOverANewPairOnceItStoodStillForALook() throws Exception {
        CertificateWatch watch = open(first.write(folder));
        second.write(folder);

        watch.look();

        assertThat(served(watch)).isEqualTo(first.certificate());

        watch.look();
        watch.look();

        assertThat(served(watch)).isEqualTo(second.certificate());
        assertThat(watch.reloads()).isEqualTo(1);
        assertThat(watch.refusals()).isZero();
    }

    @Test
    void doesNotStumbleOverAPairOfWhichOneFileIsReplaced() throws Exception {
        TlsFiles files = first.write(folder);
        CertificateWatch watch = open(files);
        Files.writeString(files.certificate(), second.certificatePem());

        watch.look();
        Files.writeString(files.key(), second.keyPem());
        watch.look();
        watch.look();

        assertThat(served(watch)).isEqualTo(second.certificate());
        assertThat(watch.refusals()).isZero();
    }

    @Test
    void keepsTheOldPairAndCountsABadOneOnce() throws Exception {
        TlsFiles files = first.write(folder);
        CertificateWatch watch = open(files);
        Files.delete(files.key());
        look(watch, 5);

        assertThat(watch.refusals()).isEqualTo(1);

        expired.write(folder);
        look(watch, 5);

        assertThat(watch.refusals()).isEqualTo(2);
        assertThat(served(watch)).isEqualTo(first.certificate());
    }

    @Test
    void tellsWhenTheServedCertificateExpires() throws Exception {
        CertificateWatch watch = open(first.write(folder));

        assertThat(watch.expirySeconds())
                .isEqualTo(first.certificate().getNotAfter().toInstant().getEpochSecond());
    }

    @Test
    void servesRsaKeysToo() throws Exception {
        TestCertificate rsa = TestCertificate.ofKind(folder, "RSA");
        nowMillis = System.currentTimeMillis();

        assertThat(served(open(rsa.write(folder)))).isEqualTo(rsa.certificate());
    }

    @Test
    void namesTheFileThatCannotBeServed() throws Exception {
        TlsFiles files = first.write(folder);

        assertRefused(
                new TlsFiles(folder.resolve("none"), files.key()), "--tls-cert " + folder.resolve("none"), "read");
        Files.writeString(files.key(), second.keyPem());
        assertRefused(files, "--tls-key " + files.key(), "is not the key of the certificate in " + files.certificate());
        Files.writeString(files.key(), first.keyPem().substring(0, 100));
        assertRefused(files, "--tls-key " + files.key(), "holds no private key");
        Files.writeString(files.certificate(), first.keyPem());
        assertRefused(files, "--tls-cert " + files.certificate(), "holds no certificate");
        assertRefused(expired.write(folder), "--tls-cert " + files.certificate(), "has expired on 20");
        nowMillis = first.certificate().getNotBefore().toInstant().toEpochMilli() - 1;
        assertRefused(first.write(folder), "--tls-cert " + files.certificate(), "is not valid before 20");
    }

    private void assertRefused(TlsFiles files, String culprit, String fault) throws Exception {
        String keyLine = first.keyPem().lines().toList().get(1);
        assertThatThrownBy(() -> open(files))
                .isInstanceOf(TlsFilesException.class)
                .hasMessageContainingAll(culprit, fault)
                .hasNoCause()
                .message()
                .hasLineCount(1)
                .doesNotContain(keyLine);
    }

    private CertificateWatch open(TlsFiles files) throws TlsFilesException {
        return CertificateWatch.open(files, () -> nowMillis);
    }

    private static void look(CertificateWatch watch, int times) {
        for (int i = 0; i < times; i++) {
            watch.look();
        }
    }

    private static X509Certificate served(CertificateWatch watch) {
        return Objects.requireNonNull(watch.provider().keyPair("localhost"))
                .certificateChain()
                .getFirst();
    }
}
