package dev.naadam.server.app.replay.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.naadam.client.control.TrustedCertificates;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Which keys are the platform's. */
final class KeyOptions {

    private static final Pattern KEY = Pattern.compile("[0-9a-f]{64}");
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    @Option(
            names = "--platform-key",
            paramLabel = "KEY",
            description =
                    "The platform's public key, 64 hexadecimal digits, or a file that holds it: the signature must"
                            + " be by this one.")
    private @Nullable String platformKey;

    @Option(
            names = "--server",
            paramLabel = "URL",
            description = "A node's API: the signature must be by a key that it names, such as http://127.0.0.1:7400.")
    private @Nullable URI server;

    @Option(
            names = "--ca",
            paramLabel = "FILE",
            defaultValue = "${env:NAADAM_CA:-" + Option.NULL_VALUE + "}",
            description = "PEM: trust these certificates of the node and no others")
    private @Nullable Path ca;

    /** The keys; empty: nothing was said about them. A usage fault if they can't be had. */
    List<byte[]> known(CommandLine command) {
        List<byte[]> keys = new ArrayList<>();
        try {
            if (platformKey != null) {
                keys.add(key(platformKey));
            }
            if (server != null) {
                keys.addAll(ask(server));
            }
            return keys;
        } catch (IOException e) {
            throw new ParameterException(command, String.valueOf(e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ParameterException(command, "interrupted", e);
        }
    }

    private static byte[] key(String given) throws IOException {
        String text = given;
        if (!KEY.matcher(given).matches()) {
            try {
                text = Files.readString(Path.of(given)).strip();
            } catch (IOException | IllegalArgumentException e) {
                throw new IOException("--platform-key: neither a key nor a file that can be read", e);
            }
        }
        if (!KEY.matcher(text).matches()) {
            throw new IOException("--platform-key: no key (expected: 64 of 0-9 a-f)");
        }
        return HexFormat.of().parseHex(text);
    }

    private List<byte[]> ask(URI api) throws IOException, InterruptedException {
        HttpClient.Builder builder = HttpClient.newBuilder().connectTimeout(TIMEOUT);
        if (ca != null) {
            builder.sslContext(TrustedCertificates.of(ca));
        }
        try (HttpClient http = builder.build()) {
            HttpRequest request = HttpRequest.newBuilder(api.resolve("/v1/platform-keys"))
                    .timeout(TIMEOUT)
                    .build();
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            List<byte[]> keys = new ArrayList<>();
            for (JsonNode key : new ObjectMapper().readTree(response.body()).path("keys")) {
                keys.add(HexFormat.of().parseHex(key.path("publicKey").asText()));
            }
            if (response.statusCode() != 200 || keys.isEmpty()) {
                throw new IOException("it names no keys");
            }
            return keys;
        } catch (IOException | IllegalArgumentException e) {
            throw new IOException("--server: " + api + ": no keys: " + e.getMessage(), e);
        }
    }
}
