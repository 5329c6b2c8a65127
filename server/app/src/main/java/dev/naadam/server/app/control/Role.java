package dev.naadam.server.app.control;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a process does for the others. The names are part of options, of the API and of stored records. */
public enum Role {
    /** Serves the API of organizers and operators, and says where matches go. */
    CONTROL,
    /** Hosts matches. */
    SESSION,
    /** Measures how far players are. */
    BEACON;

    /** As it is written. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role that is written so, or null. */
    public static @Nullable Role of(String text) {
        for (Role role : values()) {
            if (role.text().equals(text)) {
                return role;
            }
        }
        return null;
    }
}
