package dev.naadam.client.control;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * What a player may ask of lobbies; see {@link PlayerNode#lobbies}. Fails and blocks as {@link ControlApi} does. Any thread.
 */
public final class LobbyApi {

    private static final String LOBBIES = "/v1/lobbies";
    /** Players wait for their event while a node or its Redis is started again; with a second between two. */
    private static final int PATIENCE = 300;

    private final ControlHttp http;
    private final String player;
    private final Pause pause;

    LobbyApi(ControlHttp http, String player, Pause pause) {
        this.http = http;
        this.player = player;
        this.pause = pause;
    }

    /** Is told what happens in a lobby. */
    @FunctionalInterface
    public interface Listener {

        /** Something has happened. An {@link IOException} has it told once more, a second later. */
        void told(LobbyEvent event) throws IOException, InterruptedException;
    }

    /** Whose access it is. */
    String player() {
        return player;
    }

    /** How a lobby stands. */
    public LobbyStatus lobby(String id) throws IOException, InterruptedException {
        return get(path(id) + "/me");
    }

    /** The lobby that a join code opens. */
    public LobbyStatus lobbyOfCode(String code) throws IOException, InterruptedException {
        return get(LOBBIES + "/by-code/" + encoded(code));
    }

    private LobbyStatus get(String path) throws IOException, InterruptedException {
        return LobbyAnswers.status(JsonObject.parse(http.send(
                http.request(path + "?player=" + encoded(player)).GET().build())));
    }

    /** Takes the seat that is kept for the player. */
    public void join(String id) throws IOException, InterruptedException {
        http.send(http.post(path(id) + "/join", LobbyRequests.of(player)));
    }

    /** Takes an open seat of the lobby that a join code opens. */
    public void join(String id, String code) throws IOException, InterruptedException {
        http.send(http.post(path(id) + "/join", LobbyRequests.of(player, "code", code)));
    }

    /** Gives the seat back. */
    public void leave(String id) throws IOException, InterruptedException {
        http.send(http.post(path(id) + "/leave", LobbyRequests.of(player)));
    }

    /** Says that the player is ready. */
    public void ready(String id) throws IOException, InterruptedException {
        http.send(http.post(path(id) + "/ready", LobbyRequests.of(player)));
    }

    /** Takes a step of the veto. */
    public void choose(String id, LobbyStatus.Turn turn, String choice) throws IOException, InterruptedException {
        http.send(http.post(path(id) + "/veto", LobbyRequests.choice(player, turn, choice)));
    }

    /**
     * Tells what happens in a lobby, first how it stands, and returns when it is over; blocks for as long as that takes. Comes
     * back as {@link ControlApi#follow} does, but for five minutes: whoever waits for a match does not give up over a node that
     * is started again.
     */
    public void follow(String id, Listener listener) throws IOException, InterruptedException {
        String path = path(id) + "/me/events?player=" + encoded(player);
        new EventFollower(http, pause, PATIENCE).follow(path, 0, (number, name, content) -> {
            LobbyEvent event = LobbyAnswers.event(name, content);
            listener.told(event);
            return event instanceof LobbyEvent.Changed changed
                    && changed.lobby().isOver();
        });
    }

    private static String path(String id) {
        return LOBBIES + "/" + encoded(id);
    }

    private static String encoded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
