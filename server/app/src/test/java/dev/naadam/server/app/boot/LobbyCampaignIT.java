package dev.naadam.server.app.boot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.naadam.server.app.redis.RedisExtension;
import dev.naadam.server.app.redis.RedisUri;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * As many as an event has, over real HTTP against two control nodes. Prints what it took; asserts what must hold. {@code
 * -Dnaadam.lobbies=N} and {@code -Dnaadam.matches=N} make it smaller.
 */
@ExtendWith(RedisExtension.class)
@EnabledIfSystemProperty(named = "naadam.campaign", matches = "full")
class LobbyCampaignIT {

    private static final int LOBBIES = Integer.getInteger("naadam.lobbies", 500);
    private static final int SEATS = 10;
    private static final int MATCHES = Integer.getInteger("naadam.matches", 64);
    private static final int ORDERS = 60;
    /** Requests on their way at a time: more would measure the client's own queue. */
    private static final int IN_FLIGHT = 256;

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private static final String OPEN_TO_TEN = """
            {"game": {"name": "tug", "tickRateHz": 20}, "region": {"policy": "named", "pool": ["east"]},
             "clocks": {"joinSeconds": 7200, "readySeconds": 7200},
             "teams": [{"name": "E", "size": 5}, {"name": "W", "size": 5}]}""";

    private final Semaphore inFlight = new Semaphore(IN_FLIGHT);
    private final AtomicInteger unavailable = new AtomicInteger();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @TempDir
    Path folder;

    /** A lobby that is open, and its code. */
    private record Open(String id, String code) {}

    @Test
    void fiveHundredLobbiesFillAtOnceWithoutALostOrADoubledSeat(RedisUri redis) throws Exception {
        try (FleetBench fleet = new FleetBench(folder, redis)) {
            List<NodeProcess> nodes = List.of(
                    fleet.start("one", "--role=control,session", "--region=east"),
                    fleet.start("two", "--role=control"));
            List<URI> apis = List.of(nodes.getFirst().apiUrl(), nodes.getLast().apiUrl());
            Keys keys = new Keys(fleet, nodes.getFirst());
            List<Open> lobbies = open(keys, apis, LOBBIES);
            // one more for each lobby than there are seats
            List<LobbyGuest> guests = guests(keys, apis, LOBBIES * (SEATS + 1));
            for (int guest = 0; guest < LOBBIES * SEATS; guest++) {
                guests.get(guest)
                        .follow(
                                List.of(apis.get(guest % 2)),
                                lobbies.get(guest % LOBBIES).id());
            }

            long startNanos = System.nanoTime();
            List<CompletableFuture<Integer>> joined = new ArrayList<>();
            for (int guest = 0; guest < guests.size(); guest++) {
                LobbyGuest who = guests.get(guest);
                Open lobby = lobbies.get(guest % LOBBIES);
                URI api = apis.get(guest / LOBBIES % 2);
                joined.add(answered(() -> who.order(api, lobby.id(), "join", "\"code\": \"" + lobby.code() + "\"")));
            }
            List<Integer> statuses =
                    joined.stream().map(CompletableFuture::join).toList();
            long tookNanos = System.nanoTime() - startNanos;

            Map<Integer, Long> answers =
                    statuses.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
            assertThat(answers)
                    .containsExactlyInAnyOrderEntriesOf(Map.of(200, LOBBIES * (long) SEATS, 409, (long) LOBBIES));
            Set<String> seated = new TreeSet<>();
            for (Open lobby : lobbies) {
                JsonNode full = keys.json(apis.getLast(), "/v1/lobbies/" + lobby.id());
                assertThat(full.path("phase").asText()).isEqualTo("ready-check");
                List<String> names = full.at("/teams").findValuesAsText("player");
                assertThat(names).hasSize(SEATS);
                assertThat(seated.addAll(names)).isTrue();
            }
            assertThat(seated).hasSize(LOBBIES * SEATS);
            System.out.printf(
                    "%d lobbies filled with %d players, %d turned away, in %d ms; %d answers were 503%n",
                    LOBBIES, seated.size(), LOBBIES, tookNanos / 1_000_000, unavailable.get());
            guests.forEach(LobbyGuest::close);
        }
    }

    @Test
    void ticketsOfSixtyFourMatchesReachAllWhoPlayThem(RedisUri redis) throws Exception {
        try (FleetBench fleet = new FleetBench(folder, redis)) {
            List<NodeProcess> nodes = List.of(
                    fleet.start(
                            "one",
                            "--role=control,session",
                            "--region=east",
                            "--tick-budget=1000",
                            "--start-limit=10m"),
                    fleet.start("two", "--role=control"));
            List<URI> apis = List.of(nodes.getFirst().apiUrl(), nodes.getLast().apiUrl());
            Keys keys = new Keys(fleet, nodes.getFirst());
            List<Open> lobbies = open(keys, apis, MATCHES);
            List<LobbyGuest> guests = guests(keys, apis, MATCHES * SEATS);
            for (int guest = 0; guest < guests.size(); guest++) {
                Open lobby = lobbies.get(guest % MATCHES);
                guests.get(guest).follow(List.of(apis.get(guest % 2)), lobby.id());
                String code = "\"code\": \"" + lobby.code() + "\"";
                assertThat(guests.get(guest)
                                .order(apis.getFirst(), lobby.id(), "join", code)
                                .join()
                                .statusCode())
                        .isEqualTo(200);
            }

            List<CompletableFuture<Integer>> ready = new ArrayList<>();
            for (int guest = 0; guest < guests.size(); guest++) {
                LobbyGuest who = guests.get(guest);
                String lobby = lobbies.get(guest % MATCHES).id();
                URI api = apis.get(guest % 2);
                ready.add(paced(() -> who.order(api, lobby, "ready", "")).thenApply(HttpResponse::statusCode));
            }
            assertThat(ready.stream().map(CompletableFuture::join)).containsOnly(200);
            long readyNanos = System.nanoTime();

            Awaitility.await()
                    .atMost(PATIENCE)
                    .until(() -> guests.stream()
                            .noneMatch(guest -> guest.ticketNanos().isEmpty()));
            List<Long> waits = new ArrayList<>();
            guests.forEach(guest ->
                    waits.add(Math.max(0, Collections.min(guest.ticketNanos().values()) - readyNanos)));
            Collections.sort(waits);
            System.out.printf(
                    "%d matches: tickets of %d players, after the last was ready: median %d ms, last %d ms%n",
                    MATCHES, waits.size(), waits.get(waits.size() / 2) / 1_000_000, waits.getLast() / 1_000_000);
            assertThat(keys.json(apis.getLast(), "/v1/matches?limit=100").path("matches"))
                    .hasSize(MATCHES);
            guests.forEach(LobbyGuest::close);
        }
    }

    @Test
    void whatIsOrderedIsToldOnBothNodes(RedisUri redis) throws Exception {
        try (FleetBench fleet = new FleetBench(folder, redis)) {
            NodeProcess one = fleet.start("one", "--role=control,session", "--region=east");
            NodeProcess two = fleet.start("two", "--role=control");
            Keys keys = new Keys(fleet, one);
            Open lobby = open(keys, List.of(one.apiUrl()), 1).getFirst();
            LobbyGuest guest = guests(keys, List.of(one.apiUrl()), 1).getFirst();
            String code = "\"code\": \"" + lobby.code() + "\"";
            String events = "/v1/lobbies/" + lobby.id() + "/events";
            List<Long> here = new ArrayList<>();
            List<Long> there = new ArrayList<>();
            try (FollowedLines told = FollowedLines.of(fleet, one, events);
                    FollowedLines toldThere = FollowedLines.of(fleet, two, events)) {
                told.take(1, PATIENCE);
                toldThere.take(1, PATIENCE);
                for (int order = 0; order < ORDERS; order++) {
                    long startNanos = System.nanoTime();
                    boolean isJoin = order % 2 == 0;
                    CompletableFuture<HttpResponse<String>> sent =
                            guest.order(one.apiUrl(), lobby.id(), isJoin ? "join" : "leave", isJoin ? code : "");
                    told.take(1, PATIENCE);
                    here.add(System.nanoTime() - startNanos);
                    toldThere.take(1, PATIENCE);
                    there.add(System.nanoTime() - startNanos);
                    assertThat(sent.join().statusCode()).isEqualTo(200);
                    // a code may be tried once a second
                    Awaitility.await()
                            .pollDelay(Duration.ofMillis(isJoin ? 0 : 1_000))
                            .until(() -> true);
                }
            }
            Collections.sort(here);
            Collections.sort(there);
            System.out.printf(
                    "%d orders, from the request to the event stream: on its node median %d us, on the other %d us%n",
                    ORDERS, here.get(ORDERS / 2) / 1_000, there.get(ORDERS / 2) / 1_000);
        }
    }

    /** The status of the answer; who is told to come again comes again. */
    private CompletableFuture<Integer> answered(Supplier<CompletableFuture<HttpResponse<String>>> request) {
        return paced(request).thenCompose(answer -> {
            if (answer.statusCode() != 503) {
                return CompletableFuture.completedFuture(answer.statusCode());
            }
            unavailable.incrementAndGet();
            int seconds =
                    Integer.parseInt(answer.headers().firstValue("Retry-After").orElseThrow());
            Executor later = CompletableFuture.delayedExecutor(seconds, TimeUnit.SECONDS);
            return CompletableFuture.runAsync(() -> {}, later).thenCompose(waited -> answered(request));
        });
    }

    /** As many at a time as there may be on their way. */
    private <T> CompletableFuture<T> paced(Supplier<CompletableFuture<T>> request) {
        inFlight.acquireUninterruptibly();
        return request.get().whenComplete((answer, failure) -> inFlight.release());
    }

    private List<Open> open(Keys keys, List<URI> apis, int count) throws Exception {
        List<CompletableFuture<HttpResponse<String>>> sent = new ArrayList<>();
        for (int lobby = 0; lobby < count; lobby++) {
            URI api = apis.get(lobby % apis.size());
            sent.add(paced(() -> keys.post(api, "/v1/lobbies", OPEN_TO_TEN)));
        }
        List<Open> opened = new ArrayList<>();
        for (CompletableFuture<HttpResponse<String>> each : sent) {
            JsonNode json = LobbyNodeIT.created(each.join());
            opened.add(new Open(json.path("id").asText(), json.path("joinCode").asText()));
        }
        return opened;
    }

    private List<LobbyGuest> guests(Keys keys, List<URI> apis, int count) throws Exception {
        List<CompletableFuture<HttpResponse<String>>> sent = new ArrayList<>();
        for (int guest = 0; guest < count; guest++) {
            String path = "/v1/players/p" + guest + "/tokens";
            URI api = apis.get(guest % apis.size());
            sent.add(paced(() -> keys.post(api, path, "{}")));
        }
        List<LobbyGuest> guests = new ArrayList<>();
        for (CompletableFuture<HttpResponse<String>> each : sent) {
            String token = LobbyNodeIT.created(each.join()).path("token").asText();
            guests.add(LobbyGuest.idle(http, "p" + guests.size(), token));
        }
        return guests;
    }

    /** Enough keys of one organizer that none is used too often. */
    private final class Keys {

        private static final int KEYS = 20;

        private final List<String> keys = new ArrayList<>();
        private int next;

        Keys(FleetBench fleet, NodeProcess node) throws Exception {
            String wanted = "{\"scopes\": [\"matches:read\", \"matches:write\", \"players:write\"]}";
            for (int key = 0; key < KEYS; key++) {
                keys.add(LobbyNodeIT.created(fleet.post(node, "/v1/keys", wanted))
                        .path("key")
                        .asText());
            }
        }

        synchronized String next() {
            return keys.get(next++ % KEYS);
        }

        CompletableFuture<HttpResponse<String>> post(URI api, String path, String body) {
            HttpRequest request = HttpRequest.newBuilder(api.resolve(path))
                    .header("Authorization", "Bearer " + next())
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(body))
                    .build();
            return http.sendAsync(request, BodyHandlers.ofString());
        }

        JsonNode json(URI api, String path) {
            HttpRequest request = HttpRequest.newBuilder(api.resolve(path))
                    .header("Authorization", "Bearer " + next())
                    .build();
            try {
                return new ObjectMapper()
                        .readTree(http.send(request, BodyHandlers.ofString()).body());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }
}
