package dev.naadam.protocol.ticket;

import dev.naadam.protocol.ProtocolLimits;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * The ranges of a ticket's fields (PROTOCOL.md section 1). They are those of a game's setup: what passes here can be
 * played.
 */
final class TicketRanges {

    static final int MAX_TEXT_CHARS = 32;
    static final int MAX_OPTIONS = 16;

    private TicketRanges() {}

    static void checkSecrets(byte[] token, byte[] sessionSecret) {
        require(token.length == Token.BYTES, "token", token.length + " bytes (expected: 608)");
        require(
                sessionSecret.length == TokenBody.SECRET_BYTES,
                "session secret",
                sessionSecret.length + " bytes (expected: 32)");
    }

    static void checkMatch(int tickRateHz, int rulesVersion, long expiresMillis, String game) {
        require(
                tickRateHz >= ProtocolLimits.MIN_TICK_RATE_HZ && tickRateHz <= ProtocolLimits.MAX_TICK_RATE_HZ,
                "tick rate",
                tickRateHz + " Hz (expected: 20 to 128)");
        require(rulesVersion >= 1 && rulesVersion <= 0xffff, "rules version", rulesVersion + " (expected: 1 to 65535)");
        require(expiresMillis >= 0, "expires", expiresMillis + " (expected: 0 and up)");
        require(isText(game), "game", "not 1 to 32 printable characters");
    }

    static void checkTeams(int slot, List<Integer> teamOfSlot) {
        int players = teamOfSlot.size();
        require(players >= 1 && players <= ProtocolLimits.MAX_PLAYERS, "players", players + " (expected: 1 to 64)");
        require(slot >= 0 && slot < players, "slot", slot + " (expected: 0 to " + (players - 1) + ")");
        int highest = Collections.max(teamOfSlot);
        require(highest < ProtocolLimits.MAX_TEAMS, "teams", "team " + highest + " (expected: 0 to 7)");
        require(Collections.min(teamOfSlot) >= 0, "teams", "a team below 0");
        for (int team = 0; team < highest; team++) {
            require(teamOfSlot.contains(team), "teams", "team " + team + " is empty");
        }
    }

    static void checkOptions(Map<String, String> options) {
        require(options.size() <= MAX_OPTIONS, "options", options.size() + " (expected: at most 16)");
        options.forEach((name, value) -> require(
                isText(name) && isText(value), "options", "a name or value is not 1 to 32 printable characters"));
    }

    private static boolean isText(String text) {
        return !text.isEmpty()
                && text.length() <= MAX_TEXT_CHARS
                && text.chars().allMatch(character -> character > ' ' && character < 127);
    }

    private static void require(boolean condition, String field, String found) {
        if (!condition) {
            throw new IllegalArgumentException("ticket: " + field + ": " + found);
        }
    }
}
