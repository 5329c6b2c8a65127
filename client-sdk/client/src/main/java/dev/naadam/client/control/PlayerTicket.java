package dev.naadam.client.control;

/**
 * A ticket for one player.
 *
 * @param player name
 * @param slot 0 and up
 * @param team 0 and up
 * @param ticket text for {@code NaadamClient.connect}; a secret
 */
public record PlayerTicket(String player, int slot, int team, String ticket) {

    /** Never prints the ticket. */
    @Override
    public String toString() {
        return "PlayerTicket[player=" + player + ", slot=" + slot + ", team=" + team + "]";
    }
}
