package dev.naadam.server.app.control;

import org.jspecify.annotations.Nullable;

/** What an API key may be used for. The names are part of the API and of stored keys: they never change. */
public enum Scope {
    /** Read own matches and their events. */
    MATCHES_READ("matches:read"),
    /** Create matches, mint tickets, abort, kick and ban. */
    MATCHES_WRITE("matches:write"),
    /** Mint player tokens, with which players submit what beacons measured. */
    PLAYERS_WRITE("players:write"),
    /** Create, change and remove webhooks, and read what they were told. */
    WEBHOOKS_ADMIN("webhooks:admin"),
    /** Create, list and revoke the organizer's own keys. */
    KEYS_ADMIN("keys:admin"),
    /** With {@link #KEYS_ADMIN}: the keys of every organizer. Whoever runs the platform has it. */
    ORGANIZERS_ADMIN("organizers:admin"),
    /** Look at the nodes. For operators. */
    NODES_READ("nodes:read"),
    /** Drain nodes. For operators. */
    NODES_ADMIN("nodes:admin"),
    /** Read own tournaments, their matches and what is published of them. */
    TOURNAMENTS_READ("tournaments:read"),
    /** Create tournaments and conduct them: teams, schedule, start, pause, cancel. */
    TOURNAMENTS_WRITE("tournaments:write"),
    /** Decide about matches of tournaments: results, forfeits, replays, disputes. */
    TOURNAMENTS_RULE("tournaments:rule"),
    /** Follow tournaments without their broadcast delay. */
    TOURNAMENTS_WATCH("tournaments:watch"),
    /** Export who changed what in own tournaments. */
    AUDIT_READ("audit:read");

    private final String text;

    Scope(String text) {
        this.text = text;
    }

    /** As it is written: resource and action. */
    public String text() {
        return text;
    }

    /** The scope that is written so, or null. */
    public static @Nullable Scope of(String text) {
        for (Scope scope : values()) {
            if (scope.text.equals(text)) {
                return scope;
            }
        }
        return null;
    }
}
