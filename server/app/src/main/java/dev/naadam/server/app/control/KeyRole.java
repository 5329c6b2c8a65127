package dev.naadam.server.app.control;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A named set of scopes, for somebody with a task. The names are part of the API and of stored keys: they never change, and
 * what a later version adds to a role, keys of that role may do as soon as it runs.
 */
public enum KeyRole {
    /** Whoever runs the platform: everything, for every organizer. */
    OPERATOR(EnumSet.allOf(Scope.class)),
    /** Everything that is the organizer's. */
    OWNER(EnumSet.complementOf(EnumSet.of(Scope.ORGANIZERS_ADMIN, Scope.NODES_READ, Scope.NODES_ADMIN))),
    /** As an owner, but for keys and whose tokens players show: nobody makes himself an owner. */
    ADMIN(EnumSet.complementOf(
            EnumSet.of(Scope.ORGANIZERS_ADMIN, Scope.NODES_READ, Scope.NODES_ADMIN, Scope.KEYS_ADMIN))),
    /** Decides about matches, and sees who changed what. */
    REFEREE(EnumSet.of(
            Scope.MATCHES_READ,
            Scope.MATCHES_WRITE,
            Scope.TOURNAMENTS_READ,
            Scope.TOURNAMENTS_RULE,
            Scope.TOURNAMENTS_WATCH,
            Scope.AUDIT_READ)),
    /** Shows it to others, later. */
    CASTER(EnumSet.of(Scope.MATCHES_READ, Scope.TOURNAMENTS_READ, Scope.TOURNAMENTS_WATCH)),
    /** Sees what everybody sees. */
    READ_ONLY(EnumSet.of(Scope.MATCHES_READ, Scope.TOURNAMENTS_READ));

    private final Set<Scope> scopes;

    KeyRole(Set<Scope> scopes) {
        this.scopes = Set.copyOf(scopes);
    }

    /** What its keys may be used for. */
    public Set<Scope> scopes() {
        return scopes;
    }

    /** As it is written. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The role that is written so, or null. */
    public static @Nullable KeyRole of(String text) {
        for (KeyRole role : values()) {
            if (role.text().equals(text)) {
                return role;
            }
        }
        return null;
    }
}
