package dev.naadam.protocol.crypto;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Keys that an attacker would choose: above the prime, of low order, or made for a secret at an edge of the field. */
class X25519EdgeTest {

    private static final String NO_SECRET = "00".repeat(32);

    @Test
    void agreesOnThePublishedSecretOrRefusesTheKey() throws IOException {
        List<Edge> edges = edges();

        assertThat(edges).hasSizeGreaterThan(30);
        assertThat(edges).anyMatch(edge -> edge.shared.equals(NO_SECRET));
        for (Edge edge : edges) {
            byte[] agreed = X25519.ofPrivate(bytes(edge.privateKey)).agree(bytes(edge.publicKey));

            if (edge.shared.equals(NO_SECRET)) {
                assertThat(agreed).as(edge.toString()).isNull();
            } else {
                assertThat(agreed).as(edge.toString()).isEqualTo(bytes(edge.shared));
            }
        }
    }

    private static List<Edge> edges() throws IOException {
        try (InputStream in = X25519EdgeTest.class.getResourceAsStream("/crypto/x25519_edges.txt")) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), US_ASCII);
            return text.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" ", -1))
                    .map(columns -> new Edge(columns[0], columns[1], columns[2], columns[3]))
                    .toList();
        }
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    private record Edge(String number, String privateKey, String publicKey, String shared) {}
}
