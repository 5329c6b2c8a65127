package dev.naadam.server.app.control;

/**
 * A player token, this once.
 *
 * @param player the player's name
 * @param token its text, a secret
 * @param expiresMillis last millisecond, ms since 1970
 */
public record IssuedPlayerToken(String player, String token, long expiresMillis) {

    /** Never prints the token. */
    @Override
    public String toString() {
        return "IssuedPlayerToken[" + player + "]";
    }
}
