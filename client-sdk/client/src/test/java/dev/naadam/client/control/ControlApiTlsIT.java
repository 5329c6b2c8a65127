package dev.naadam.client.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A control plane behind a certificate that no public authority knows. */
class ControlApiTlsIT {

    private static final char[] PASSWORD = "changeit".toCharArray();
    private static final String STATUS = """
            {"id": "m1", "state": "waiting", "tick": 0, "connected": []}""";

    @TempDir
    static Path folder;

    private static HttpsServer server;
    private static KeyStore store;

    @BeforeAll
    static void start() throws Exception {
        store = selfSigned();
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        server.createContext("/v1/matches/m1", exchange -> {
            exchange.sendResponseHeaders(200, STATUS.length());
            exchange.getResponseBody().write(STATUS.getBytes(StandardCharsets.US_ASCII));
            exchange.close();
        });
        server.start();
    }

    @AfterAll
    static void stop() {
        server.stop(0);
    }

    @Test
    void asksAServerWhoseCertificateItWasGiven() throws Exception {
        Path pem = Files.writeString(folder.resolve("ca.pem"), certificate());

        ControlApi api = new ControlApi(uri(), "nk_key", TrustedCertificates.of(pem));

        assertThat(api.match("m1").state()).isEqualTo("waiting");
    }

    @Test
    void sendsNothingToAServerThatNobodyVouchesFor() {
        ControlApi api = new ControlApi(uri(), "nk_key");

        assertThatThrownBy(() -> api.match("m1")).isInstanceOf(SSLHandshakeException.class);
    }

    @Test
    void namesTheFileThatHoldsNoCertificate() throws Exception {
        Path missing = folder.resolve("missing.pem");
        Path other = Files.writeString(folder.resolve("other.pem"), "not one");
        Path empty = Files.writeString(folder.resolve("empty.pem"), "");

        assertThatThrownBy(() -> TrustedCertificates.of(missing)).hasMessage(missing + " can't be read");
        assertThatThrownBy(() -> TrustedCertificates.of(other))
                .isInstanceOf(IOException.class)
                .hasMessage(other + " holds no certificate (expected: PEM)");
        assertThatThrownBy(() -> TrustedCertificates.of(empty))
                .hasMessage(empty + " holds no certificate (expected: PEM)");
    }

    private static URI uri() {
        return URI.create("https://127.0.0.1:" + server.getAddress().getPort());
    }

    private static String certificate() throws Exception {
        return "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder()
                        .encodeToString(store.getCertificate("test").getEncoded())
                + "\n-----END CERTIFICATE-----\n";
    }

    /** Made by the JDK's own tool: Java has no public way to sign a certificate. */
    private static KeyStore selfSigned() throws Exception {
        Path file = folder.resolve("server.p12");
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        String options = "-genkeypair -alias test -keyalg EC -dname CN=test -ext SAN=ip:127.0.0.1 -storepass changeit";
        Process made = new ProcessBuilder((keytool + " " + options + " -keystore " + file).split(" ", -1))
                .inheritIO()
                .start();
        assertThat(made.waitFor()).isZero();
        KeyStore loaded = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            loaded.load(in, PASSWORD);
        }
        return loaded;
    }
}
