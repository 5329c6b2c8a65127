package dev.naadam.server.app.boot;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.naadam.protocol.beacon.Measurement;
import dev.naadam.protocol.beacon.PlayerToken;
import dev.naadam.server.app.beacon.ProbingClient;
import java.net.InetAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;

/** A player before a match: asks for a token, is measured, hands in what was signed. */
final class Probed {

    private Probed() {}

    static Measurement measured(PlayerToken token, int port, String from) throws Exception {
        byte[] claim = token.claim().toBytes();
        return requireNonNull(ProbingClient.measure(InetAddress.getByName(from), port, claim));
    }

    /** The same meanwhile: a measurement takes two seconds, most of them waiting. */
    static CompletableFuture<Measurement> measuring(PlayerToken token, int port, String from) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return measured(token, port, from);
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
    }

    static PlayerToken token(FleetBench fleet, NodeProcess control, String player) throws Exception {
        HttpResponse<String> minted = fleet.post(control, "/v1/players/" + player + "/tokens", "{}");
        assertThat(minted.statusCode()).as(minted.body()).isEqualTo(201);
        return requireNonNull(PlayerToken.decode(json(minted).path("token").asText()));
    }

    /** {@code accepted}, or the fault. */
    static String submit(HttpClient http, NodeProcess control, PlayerToken token, String player, String measurement)
            throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        control.apiUrl().resolve("/v1/players/" + player + "/measurements"))
                .header("Authorization", "Bearer " + token.encode())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"measurement\": \"" + measurement + "\"}"))
                .build();
        HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
        return response.statusCode() == 201
                ? "accepted"
                : json(response).path("fault").asText();
    }

    static long beacons(FleetBench fleet, NodeProcess control) throws Exception {
        return fleet.json(control, "/v1/regions").path("regions").findValues("beacons").stream()
                .filter(beacons -> !beacons.isEmpty())
                .count();
    }

    static int port(FleetBench fleet, NodeProcess control, String id) throws Exception {
        for (JsonNode region : fleet.json(control, "/v1/regions").path("regions")) {
            if (region.path("id").asText().equals(id)) {
                String address = region.at("/beacons/0").asText();
                return Integer.parseInt(address.substring(address.indexOf(':') + 1));
            }
        }
        throw new AssertionError(id);
    }

    private static JsonNode json(HttpResponse<String> response) throws Exception {
        return new ObjectMapper().readTree(response.body());
    }
}
