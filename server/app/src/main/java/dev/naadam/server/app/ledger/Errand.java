package dev.naadam.server.app.ledger;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Names what somebody has to look after when it is due. One is attended by one clerk at a time.
 *
 * @param kind who looks after it
 * @param id of the ledger or the webhook
 */
public record Errand(Kind kind, UUID id) {

    /** What there is to look after: every kind of ledger, and what is told to others. */
    public enum Kind {
        TOURNAMENT,
        LOBBY,
        /** What waits to be delivered to one address of an organizer. */
        WEBHOOK
    }

    /** To look after a ledger. */
    public static Errand of(LedgerId ledger) {
        Kind kind = switch (ledger.kind()) {
            case TOURNAMENT -> Kind.TOURNAMENT;
            case LOBBY -> Kind.LOBBY;
        };
        return new Errand(kind, ledger.id());
    }

    /** The ledger to look after; null: it is none. */
    public @Nullable LedgerId ledger() {
        return switch (kind) {
            case TOURNAMENT -> LedgerId.ofTournament(id);
            case LOBBY -> LedgerId.ofLobby(id);
            case WEBHOOK -> null;
        };
    }

    /** {@code webhook:} and the id. */
    public String text() {
        return kind.name().toLowerCase(Locale.ROOT) + ':' + id;
    }

    /** What was written so; null if nothing of ours looks like that. */
    public static @Nullable Errand parse(String text) {
        int colon = text.indexOf(':');
        for (Kind kind : Kind.values()) {
            if (colon > 0 && kind.name().toLowerCase(Locale.ROOT).equals(text.substring(0, colon))) {
                return ofId(kind, text.substring(colon + 1));
            }
        }
        return null;
    }

    private static @Nullable Errand ofId(Kind kind, String text) {
        try {
            Errand errand = new Errand(kind, UUID.fromString(text));
            // UUID reads short forms too, and two names of one thing would be two things
            return errand.id().toString().equals(text) ? errand : null;
        } catch (IllegalArgumentException notOne) {
            return null;
        }
    }
}
