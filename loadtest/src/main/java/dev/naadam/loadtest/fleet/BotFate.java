package dev.naadam.loadtest.fleet;

import dev.naadam.client.ClientState;

/**
 * How a bot stood when the run ended.
 *
 * @param player its name
 * @param state before it left by itself
 * @param reason why the server refused or ended it, empty if it did not
 */
public record BotFate(String player, ClientState state, String reason) {

    @Override
    public String toString() {
        return player + " is " + state + (reason.isEmpty() ? "" : " (" + reason + ")");
    }
}
