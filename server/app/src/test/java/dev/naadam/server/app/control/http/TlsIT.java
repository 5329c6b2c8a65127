package dev.naadam.server.app.control.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.naadam.server.app.control.ControlBench;
import dev.naadam.server.app.control.tls.CertificateWatch;
import dev.naadam.server.app.control.tls.TestCertificate;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.Certificate;
import java.util.List;
import java.util.Locale;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The API over TLS, through real sockets. */
class TlsIT {

    private static final String HEALTH = "GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n";

    @TempDir
    Path folder;

    private TestCertificate first;
    private CertificateWatch watch;
    private ControlServer server;

    @BeforeEach
    void start() throws Exception {
        first = TestCertificate.valid(folder, "first");
        watch = CertificateWatch.open(first.write(folder), System::currentTimeMillis);
        ControlBench bench = new ControlBench();
        server = ControlServer.start(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                new ControlServices(
                        ApiBench.useCases(bench), true, ApiBench.access(bench), bench.line, List::of, () -> ""),
                watch.provider());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void speaksHttp2ToWhoAsksForIt() throws Exception {
        try (HttpClient http = HttpClient.newBuilder().sslContext(first.trust()).build()) {
            HttpResponse<String> answer = http.send(request("https"), BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_2);
            assertThat(answer.sslSession().orElseThrow().getProtocol()).isEqualTo("TLSv1.3");
        }
    }

    @Test
    void answersNothingInTheClear() {
        try (HttpClient http = HttpClient.newHttpClient()) {
            assertThatThrownBy(() -> http.send(request("http"), BodyHandlers.ofString()))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void refusesVersionsBefore1_2() throws Exception {
        try (SSLSocket old = socket(first)) {
            old.setEnabledProtocols(new String[] {"TLSv1.1"});

            assertThatThrownBy(old::startHandshake).isInstanceOf(SSLException.class);
        }
        try (SSLSocket current = socket(first)) {
            current.setEnabledProtocols(new String[] {"TLSv1.2"});

            assertThat(statusOf(current)).isEqualTo("HTTP/1.1 200 OK");
        }
    }

    @Test
    void anOpenConnectionSurvivesAReloadAndANewOneSeesTheNewCertificate() throws Exception {
        TestCertificate second = TestCertificate.valid(folder, "second");
        try (SSLSocket open = socket(first)) {
            assertThat(statusOf(open)).isEqualTo("HTTP/1.1 200 OK");

            second.write(folder);
            watch.look();
            watch.look();

            assertThat(statusOf(open)).isEqualTo("HTTP/1.1 200 OK");
            assertThat(shown(open)).isEqualTo(first.certificate());
            try (SSLSocket later = socket(second)) {
                assertThat(statusOf(later)).isEqualTo("HTTP/1.1 200 OK");
                assertThat(shown(later)).isEqualTo(second.certificate());
            }
        }
    }

    private HttpRequest request(String scheme) {
        return HttpRequest.newBuilder(URI.create(scheme + "://localhost:" + server.port() + "/healthz"))
                .build();
    }

    private SSLSocket socket(TestCertificate trusted) throws Exception {
        return (SSLSocket)
                trusted.trust().getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), server.port());
    }

    /** Asks, reads the whole answer, and leaves the connection open. */
    private static String statusOf(SSLSocket socket) throws IOException {
        socket.setSoTimeout(10_000);
        socket.getOutputStream().write(HEALTH.getBytes(StandardCharsets.US_ASCII));
        BufferedReader in =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
        String status = in.readLine();
        int length = 0;
        for (String line = in.readLine(); !line.isEmpty(); line = in.readLine()) {
            if (line.toLowerCase(Locale.ROOT).startsWith("content-length: ")) {
                length = Integer.parseInt(line.substring(16));
            }
        }
        assertThat(in.skip(length)).isEqualTo(length);
        return status;
    }

    private static Certificate shown(SSLSocket socket) throws IOException {
        return socket.getSession().getPeerCertificates()[0];
    }
}
