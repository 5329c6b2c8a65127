package dev.naadam.server.app.ledger;

import java.util.Locale;
import java.util.UUID;

/**
 * Names a ledger.
 *
 * @param kind what its orders are about
 * @param id of the tournament or the lobby
 */
public record LedgerId(Kind kind, UUID id) {

    /** What a ledger can be about. */
    public enum Kind {
        /** A tournament, from its document to its champion. */
        TOURNAMENT,
        /** One match's people and settings, and the maps they play. */
        LOBBY;

        /** As it is part of names: {@code tournament}. */
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The ledger of a tournament. */
    public static LedgerId ofTournament(UUID id) {
        return new LedgerId(Kind.TOURNAMENT, id);
    }

    /** The ledger of a lobby. */
    public static LedgerId ofLobby(UUID id) {
        return new LedgerId(Kind.LOBBY, id);
    }

    /** {@code lobby:} and the id; also what its first entry is chained to. */
    public String text() {
        return kind.text() + ':' + id;
    }

    @Override
    public String toString() {
        return text();
    }
}
