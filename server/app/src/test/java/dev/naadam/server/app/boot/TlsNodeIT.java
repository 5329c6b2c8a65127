package dev.naadam.server.app.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.client.control.ControlApi;
import dev.naadam.client.control.CreatedMatch;
import dev.naadam.client.control.NewMatch;
import dev.naadam.client.control.TrustedCertificates;
import dev.naadam.server.app.control.tls.TestCertificate;
import dev.naadam.server.app.control.tls.TlsFiles;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A node with a certificate, as an operator runs it. */
class TlsNodeIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    @Test
    void isAskedOverHttpsOnlyAndTakesARenewedCertificateOver() throws Exception {
        TestCertificate first = TestCertificate.valid(folder, "first");
        TestCertificate second = TestCertificate.valid(folder, "second");
        TlsFiles files = first.write(folder);
        try (NodeProcess node = start(files)) {
            assertThat(node.apiUrl().getScheme()).isEqualTo("https");
            assertThat(create(node, files).tickets()).hasSize(2);
            assertThat(keys(node, files.certificate())).contains("never expires");
            assertThat(metrics(node, first))
                    .contains("naadam_tls_certificate_expiry_timestamp_seconds "
                            + (double) first.certificate()
                                    .getNotAfter()
                                    .toInstant()
                                    .getEpochSecond());

            second.write(folder);

            Awaitility.await()
                    .atMost(PATIENCE)
                    .ignoreExceptions()
                    .until(() -> metrics(node, second).contains("naadam_tls_reloads_total{outcome=\"loaded\"} 1.0"));
            assertThat(node.output()).contains("new connections get the certificate of " + files.certificate());
        }
    }

    @Test
    void isNotMadeToWriteALogByThoseWhoSpeakNoTls() throws Exception {
        TlsFiles files = TestCertificate.valid(folder, "first").write(folder);
        try (NodeProcess node = start(files)) {
            String before = node.output();

            for (int i = 0; i < 10; i++) {
                speakInTheClear(node.apiUrl().getPort());
            }

            assertThat(node.output()).isEqualTo(before);
        }
    }

    @Test
    void servesOtherMachinesInTheClearWhenToldAndSaysSo() throws Exception {
        try (NodeProcess node =
                NodeProcess.start(folder, folder.resolve("data"), "--api-bind=0.0.0.0", "--insecure-http")) {
            assertThat(node.apiUrl()).hasScheme("http").hasHost("127.0.0.1");
            assertThat(node.output()).contains("--insecure-http: API keys and tickets cross the network");
        }
    }

    private NodeProcess start(TlsFiles files) throws IOException {
        return NodeProcess.start(
                folder, folder.resolve("data"), "--tls-cert=" + files.certificate(), "--tls-key=" + files.key());
    }

    private CreatedMatch create(NodeProcess node, TlsFiles files) throws Exception {
        String key = Files.readString(folder.resolve("api-key")).strip();
        ControlApi api = new ControlApi(node.apiUrl(), key, TrustedCertificates.of(files.certificate()));
        return api.createMatch(new NewMatch(
                "arena-10",
                Map.of(),
                List.of(new NewMatch.Team("East", List.of("anu")), new NewMatch.Team("West", List.of("bat"))),
                60,
                1));
    }

    private String keys(NodeProcess node, Path certificates) throws IOException {
        String[] arguments = {
            "keys",
            "list",
            "--api=" + node.apiUrl(),
            "--ca=" + certificates,
            "--api-key-file=" + folder.resolve("api-key")
        };
        try (NodeProcess run = NodeProcess.run(folder, arguments)) {
            assertThat(run.exitStatus()).as(run.output()).isZero();
            return run.output();
        }
    }

    private static String metrics(NodeProcess node, TestCertificate trusted) throws Exception {
        URI uri = node.apiUrl().resolve("/metrics");
        try (HttpClient http =
                HttpClient.newBuilder().sslContext(trusted.trust()).build()) {
            return http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString())
                    .body();
        }
    }

    /** Until the server closes, so that it has seen it all. */
    private static void speakInTheClear(int port) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout((int) PATIENCE.toMillis());
            socket.getOutputStream().write("GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            assertThat(socket.getInputStream().readAllBytes()).hasSizeLessThan(100);
        }
    }
}
