package dev.naadam.client.control;

import java.io.IOException;

/** What a {@link LobbySession} asks of the player's program. Called by the session's thread, one after the other. */
public interface LobbyListener {

    /**
     * A lobby waits for the player. This is the time to have the player measured, if that was not done in the last minutes:
     * afterwards the player joins.
     */
    default void invited(LobbyStatus lobby) throws IOException, InterruptedException {}

    /** Whether the player is ready; asked again with the next change if not. */
    default boolean isReady(LobbyStatus lobby) {
        return true;
    }

    /** Which of the choices the player takes, who is the captain and has the turn. */
    default String choose(LobbyStatus lobby, LobbyStatus.Turn turn) {
        return turn.choices().getFirst();
    }

    /** Something in the lobby has changed. */
    default void changed(LobbyStatus lobby) {}

    /**
     * A map can be played. Must come back soon: play on another thread, or with the network's of {@code NaadamClient}. A
     * ticket that is told again after a lost connection has the same match.
     */
    void play(LobbyTicket ticket) throws IOException, InterruptedException;
}
