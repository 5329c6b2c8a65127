package dev.naadam.server.app.boot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.naadam.client.ClientOptions;
import dev.naadam.client.NaadamClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A player in lobbies, over real HTTP: gives orders with a token, follows, and plays tug of war with the tickets that come. */
final class LobbyGuest implements AutoCloseable {

    /** Pulls above this breath: never out of it, and the more the rope moves for it. */
    static final int STRONG = 900;

    /** Is soon out of breath. */
    static final int WEAK = 300;

    /** Nobody has more. */
    static final int NEVER = 1_000;

    private final HttpClient http;
    private final String player;
    private final String token;
    private final boolean isPlaying;
    private final int restBreath;
    private final List<NaadamClient> games = new CopyOnWriteArrayList<>();
    private final Map<String, Long> ticketNanos = new ConcurrentHashMap<>();
    private volatile @Nullable JsonNode newest;
    private volatile boolean isLeaving;

    /** One who plays, and pulls with more breath than this. */
    LobbyGuest(HttpClient http, String player, String token, int restBreath) {
        this(http, player, token, true, restBreath);
    }

    private LobbyGuest(HttpClient http, String player, String token, boolean isPlaying, int restBreath) {
        this.isPlaying = isPlaying;
        this.http = http;
        this.player = player;
        this.token = token;
        this.restBreath = restBreath;
    }

    /** One who only looks at the tickets. */
    static LobbyGuest idle(HttpClient http, String player, String token) {
        return new LobbyGuest(http, player, token, false, NEVER);
    }

    /** When the first ticket to each match came, {@link System#nanoTime}. */
    Map<String, Long> ticketNanos() {
        return ticketNanos;
    }

    /** The lobby as it was told last; null: nothing was. */
    @Nullable JsonNode newest() {
        return newest;
    }

    /** Whether the match that is played stands still for this player. */
    boolean isPaused() {
        return games.stream().anyMatch(NaadamClient::isPaused);
    }

    CompletableFuture<HttpResponse<String>> order(URI api, String lobby, String what, String more) {
        String body = "{\"player\": \"" + player + "\"" + (more.isEmpty() ? "" : ", " + more) + "}";
        HttpRequest request = request(api.resolve("/v1/lobbies/" + lobby + "/" + what))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        return http.sendAsync(request, BodyHandlers.ofString());
    }

    /** Follows for as long as the stream lasts, and again from any node that lives. */
    void follow(List<URI> apis, String lobby) {
        follow(apis, lobby, 0);
    }

    private void follow(List<URI> apis, String lobby, int attempt) {
        if (isLeaving) {
            return;
        }
        URI api = apis.get(attempt % apis.size());
        HttpRequest request = request(api.resolve("/v1/lobbies/" + lobby + "/me/events?player=" + player))
                .build();
        Lines lines = new Lines();
        var followed = http.sendAsync(request, BodyHandlers.fromLineSubscriber(lines))
                .handleAsync(
                        (response, failure) -> {
                            follow(apis, lobby, attempt + 1);
                            return response;
                        },
                        CompletableFuture.delayedExecutor(200, TimeUnit.MILLISECONDS));
        assert followed != null;
    }

    private HttpRequest.Builder request(URI uri) {
        return HttpRequest.newBuilder(uri).header("Authorization", "Bearer " + token);
    }

    private void hear(String event, JsonNode told) {
        if (event.equals("lobby")) {
            newest = told;
        } else if (event.equals("ticket")) {
            ticketNanos.putIfAbsent(told.path("match").asText(), System.nanoTime());
            if (isPlaying) {
                play(told);
            }
        }
    }

    private void play(JsonNode ticket) {
        int slot = ticket.path("slot").asInt();
        try {
            games.forEach(NaadamClient::close);
            games.clear();
            games.add(NaadamClient.connect(
                    ticket.path("ticket").asText(),
                    (tick, view, input) -> input[0] = (byte) (view.get(1, slot, 0) > restBreath ? 1 : 0),
                    ClientOptions.DEFAULTS));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        isLeaving = true;
        games.forEach(NaadamClient::close);
    }

    /** Puts the lines of text/event-stream together. */
    private final class Lines implements Subscriber<String> {

        private String event = "";

        @Override
        public void onSubscribe(Subscription subscription) {
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(String line) {
            if (line.startsWith("event: ")) {
                event = line.substring("event: ".length());
            } else if (line.startsWith("data: ")) {
                try {
                    hear(event, new ObjectMapper().readTree(line.substring("data: ".length())));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }

        @Override
        public void onError(Throwable failure) {
            // followed again
        }

        @Override
        public void onComplete() {
            // followed again
        }
    }
}
