package dev.naadam.server.app.control.http;

import com.linecorp.armeria.server.ServiceRequestContext;
import dev.naadam.server.core.ledger.Author;
import org.jspecify.annotations.Nullable;

/**
 * Who asks about a lobby: an organizer's key, or a player who says a name that the token proves.
 *
 * @param organizer whose lobbies they see
 * @param author as the ledger names them
 */
record LobbyAsker(String organizer, Author author) {

    boolean isPlayer() {
        return author.kind() == Author.Kind.PLAYER;
    }

    /** Behind either guard. {@link ProblemException} if a player gives no name, or another's. */
    static LobbyAsker of(ServiceRequestContext ctx, @Nullable String player) {
        String keyId = ApiKeyGuard.keyId(ctx);
        if (keyId != null) {
            return new LobbyAsker(ApiKeyGuard.caller(ctx).organizer(), new Author(Author.Kind.KEY, keyId));
        }
        if (player == null) {
            throw JsonFields.refused("/player", "missing (expected: the name that the token is of)");
        }
        String name = player.strip();
        if (name.isEmpty() || name.length() > Author.MAX_NAME_CHARS || !PlayerGuard.isNamed(ctx, name)) {
            throw new ProblemException(Problem.of(ProblemType.UNKNOWN_PLAYER, "The token is not of this player."));
        }
        return new LobbyAsker(PlayerGuard.player(ctx).organizer(), new Author(Author.Kind.PLAYER, name));
    }
}
