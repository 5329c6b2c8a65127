package dev.naadam.server.core.lobby.setup;

import java.util.UUID;

/**
 * The match of a tournament that a lobby plays, and to which its result is handed.
 *
 * @param tournament id of the tournament
 * @param match its match, written as {@code 1.1.2.1}: a lobby knows nothing of brackets
 * @param attempt from 1; a match that is replayed gets another lobby
 */
public record Origin(UUID tournament, String match, int attempt) {}
