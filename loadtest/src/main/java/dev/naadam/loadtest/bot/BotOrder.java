package dev.naadam.loadtest.bot;

import java.net.URI;

/**
 * Which player of which match a bot plays.
 *
 * @param server its control API
 * @param apiKey an organizer's; a secret
 * @param match id
 * @param player of the match's roster
 * @param randomSeed fixes what the bot does
 */
public record BotOrder(URI server, String apiKey, String match, String player, long randomSeed) {

    /** Never prints the key. */
    @Override
    public String toString() {
        return "BotOrder[server=" + server + ", match=" + match + ", player=" + player + "]";
    }
}
