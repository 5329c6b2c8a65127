package dev.naadam.client.control;

/**
 * A ticket that came by itself: a map of the series can be played now.
 *
 * @param match id of the match
 * @param lobby how its lobby stands
 * @param ticket for {@code NaadamClient.connect}
 */
public record LobbyTicket(String match, LobbyStatus lobby, PlayerTicket ticket) {}
