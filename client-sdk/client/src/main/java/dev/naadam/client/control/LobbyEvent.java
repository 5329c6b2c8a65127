package dev.naadam.client.control;

/** What a player is told about a lobby. */
public sealed interface LobbyEvent {

    /** It is new to the player, or has changed. */
    record Changed(LobbyStatus lobby) implements LobbyEvent {}

    /**
     * A map can be played.
     *
     * @param match id of the match
     */
    record Ticketed(String match, PlayerTicket ticket) implements LobbyEvent {}
}
