package dev.naadam.server.app.lobby;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Ids of matches follow from their lobby, so that one that is made again is the same one. */
final class MatchIds {

    private MatchIds() {}

    /** The session of a map and an attempt at it, both from 1. */
    static UUID of(UUID lobby, int map, int attempt) {
        String name = "match|" + lobby + "|" + map + "|" + attempt;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
