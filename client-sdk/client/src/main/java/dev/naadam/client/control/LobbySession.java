package dev.naadam.client.control;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A player's way through a lobby by itself: joins, says ready, chooses, and hands tickets on as they come. What it does follows
 * from how the lobby stands, so that whatever was missed while the connection was away does not matter. One thread.
 */
public final class LobbySession {

    private static final int CONFLICT = 409;

    private final LobbyApi api;
    private final String lobby;
    private final LobbyListener listener;
    private @Nullable LobbyStatus newest;

    /**
     * Nothing is asked yet.
     *
     * @param lobby id of the lobby
     */
    public LobbySession(LobbyApi api, String lobby, LobbyListener listener) {
        this.api = api;
        this.lobby = lobby;
        this.listener = listener;
    }

    /**
     * Goes on until the lobby is over. A connection that breaks is opened again where it broke, every second for up to five
     * minutes.
     *
     * @throws ControlApiException if the player is refused
     * @throws IOException if the node stayed away
     */
    public void run() throws IOException, InterruptedException {
        api.follow(lobby, this::told);
    }

    private void told(LobbyEvent event) throws IOException, InterruptedException {
        switch (event) {
            case LobbyEvent.Changed changed -> answer(changed.lobby());
            case LobbyEvent.Ticketed ticketed -> {
                LobbyStatus known = newest == null ? api.lobby(lobby) : newest;
                listener.play(new LobbyTicket(ticketed.match(), known, ticketed.ticket()));
            }
        }
    }

    private void answer(LobbyStatus now) throws IOException, InterruptedException {
        newest = now;
        listener.changed(now);
        LobbyStatus.Turn turn = now.turn();
        try {
            if (now.isWaitingFor(api.player())) {
                listener.invited(now);
                api.join(lobby);
            } else if (now.isAsking(api.player()) && listener.isReady(now)) {
                api.ready(lobby);
            } else if (turn != null && now.isTurnOf(api.player())) {
                api.choose(lobby, turn, listener.choose(now, turn));
            }
        } catch (ControlApiException e) {
            // the lobby went on meanwhile: what it is now comes as the next event
            if (e.status() != CONFLICT) {
                throw e;
            }
        }
    }
}
