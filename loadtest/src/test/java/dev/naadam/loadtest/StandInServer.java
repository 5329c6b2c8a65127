package dev.naadam.loadtest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.naadam.game.GameSetup;
import dev.naadam.game.Games;
import dev.naadam.loadtest.node.NodeAddress;
import dev.naadam.protocol.ticket.FleetKey;
import dev.naadam.protocol.ticket.WireAddress;
import dev.naadam.server.core.session.MatchSpec;
import dev.naadam.server.core.ticket.TicketMint;
import dev.naadam.testkit.SeededEntropy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** As much of a node as a swarm needs: the real core on real sockets, and a few lines of HTTP. */
final class StandInServer implements AutoCloseable {

    private static final int CREATED = 201;
    private static final int OK = 200;

    private final SeededEntropy entropy = new SeededEntropy(1);
    private final FleetKey key = new FleetKey(1, entropy.bytes(FleetKey.SECRET_BYTES));
    private final TicketMint mint = new TicketMint(key, entropy);
    private final StandInLoop loop;
    private final HttpServer http;

    StandInServer() throws IOException, InterruptedException {
        loop = StandInLoop.start(key);
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.createContext("/v1/matches", exchange -> answer(exchange, CREATED, create(exchange)));
        http.createContext("/metrics", exchange -> answer(exchange, OK, loop.metrics()));
        http.start();
    }

    NodeAddress address() {
        return NodeAddress.of(URI.create("http://127.0.0.1:" + http.getAddress().getPort()), "nk_any", null);
    }

    @Override
    public void close() {
        http.stop(0);
        loop.close();
    }

    private String create(HttpExchange exchange) {
        try {
            JsonNode request = new ObjectMapper().readTree(exchange.getRequestBody());
            MatchSpec spec = spec(request);
            loop.open(spec);
            List<Map<String, Object>> tickets = new ArrayList<>();
            for (int slot = 0; slot < spec.setup().players(); slot++) {
                tickets.add(Map.of(
                        "player", spec.players().get(slot),
                        "slot", slot,
                        "team", spec.setup().teamOfSlot().get(slot),
                        "ticket", ticket(spec, slot)));
            }
            return new ObjectMapper()
                    .writeValueAsString(Map.of(
                            "id",
                            spec.id().toString(),
                            "state",
                            "waiting",
                            "region",
                            request.path("region").asText("local"),
                            "tickets",
                            tickets));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String ticket(MatchSpec spec, int slot) {
        WireAddress handshake = new WireAddress(new byte[] {127, 0, 0, 1}, loop.port());
        return mint.mint(spec, slot, 1, List.of(handshake), System.currentTimeMillis())
                .encode();
    }

    private static MatchSpec spec(JsonNode json) {
        List<String> players = new ArrayList<>();
        List<Integer> teamOfSlot = new ArrayList<>();
        for (int team = 0; team < json.path("teams").size(); team++) {
            for (JsonNode player : json.path("teams").get(team).path("players")) {
                players.add(player.textValue());
                teamOfSlot.add(team);
            }
        }
        TreeMap<String, String> options = new TreeMap<>();
        json.path("setup")
                .properties()
                .forEach(
                        option -> options.put(option.getKey(), option.getValue().textValue()));
        GameSetup setup = new GameSetup(json.path("tickRateHz").intValue(), teamOfSlot, options);
        return new MatchSpec(
                UUID.randomUUID(),
                Games.find(json.path("game").textValue()).orElseThrow(),
                setup,
                players,
                Long.parseLong(json.path("randomSeed").textValue()));
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
