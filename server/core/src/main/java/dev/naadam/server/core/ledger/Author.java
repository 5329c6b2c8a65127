package dev.naadam.server.core.ledger;

import java.util.Locale;

/**
 * Who gave an order.
 *
 * @param kind what vouches for them
 * @param name the id of an API key, the name of a player, or of a node
 */
public record Author(Kind kind, String name) {

    /** Longest name: that of a player. */
    public static final int MAX_NAME_CHARS = 64;

    /** What vouches for an author. */
    public enum Kind {
        /** An organizer's API key. */
        KEY,
        /** A player's token. */
        PLAYER,
        /** Nobody: time has passed, or a match has ended. The name is that of the node that noticed. */
        NODE
    }

    public Author {
        if (name.isEmpty() || name.length() > MAX_NAME_CHARS || hasControl(name)) {
            throw new IllegalArgumentException("author: " + name.length() + " characters (expected: 1.."
                    + MAX_NAME_CHARS + " that can be printed)");
        }
    }

    private static boolean hasControl(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isISOControl(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String toString() {
        return kind.name().toLowerCase(Locale.ROOT) + ":" + name;
    }
}
