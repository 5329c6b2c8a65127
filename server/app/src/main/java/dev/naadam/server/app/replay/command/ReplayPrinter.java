package dev.naadam.server.app.replay.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.naadam.game.Outcome;
import dev.naadam.server.core.replay.Replay;
import dev.naadam.server.core.replay.ReplayEnd;
import dev.naadam.server.core.replay.ReplayHead;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a replay says of itself, for people and for programs. */
final class ReplayPrinter {

    private ReplayPrinter() {}

    static void print(Replay replay, PrintWriter out) {
        ReplayHead head = replay.head();
        ReplayEnd end = replay.end();
        out.println("match " + head.matchId());
        line(out, "game", head.rules().game() + ", rules " + head.rules().version());
        line(
                out,
                "played",
                Instant.ofEpochMilli(head.startedMillis()) + " to " + Instant.ofEpochMilli(end.endedMillis()));
        line(out, "tick rate", head.setup().tickRateHz() + " Hz");
        line(out, "options", head.setup().options().toString());
        line(out, "random seed", Long.toString(head.randomSeed()));
        for (int team = 0; team < head.setup().teams(); team++) {
            line(out, "team " + team, players(head, team));
        }
        line(
                out,
                "ticks",
                end.finalTick() + ", " + end.finalTick() / head.setup().tickRateHz() + " s");
        line(out, "last hash", HexFormat.of().toHexDigits(end.finalHash()));
        line(out, "ending", ending(end));
    }

    static void line(PrintWriter out, String name, String value) {
        out.printf("  %-12s  %s%n", name, value);
    }

    private static String players(ReplayHead head, int team) {
        StringBuilder names = new StringBuilder();
        for (int slot = 0; slot < head.players().size(); slot++) {
            if (head.setup().teamOfSlot().get(slot) == team) {
                names.append(names.isEmpty() ? "" : ", ").append(head.players().get(slot));
            }
        }
        return names.toString();
    }

    private static String ending(ReplayEnd end) {
        Outcome outcome = end.outcome();
        if (outcome == null) {
            return end.ending() == ReplayEnd.Ending.CUT_OFF
                    ? "cut off: what follows the last tick is missing"
                    : "without an outcome: aborted, or the game failed";
        }
        String scores = outcome.teamScores().stream().map(String::valueOf).collect(Collectors.joining(":"));
        String winner = outcome.winningTeam() == Outcome.DRAW ? "a draw" : "team " + outcome.winningTeam() + " won";
        return winner + ", " + scores + " (" + outcome.reason() + ")";
    }

    static ObjectNode json(Replay replay) {
        ReplayHead head = replay.head();
        ReplayEnd end = replay.end();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("match", head.matchId().toString());
        json.put("game", head.rules().game());
        json.put("rulesVersion", head.rules().version());
        json.put("startedAt", Instant.ofEpochMilli(head.startedMillis()).toString());
        json.put("endedAt", Instant.ofEpochMilli(end.endedMillis()).toString());
        json.put("tickRateHz", head.setup().tickRateHz());
        json.put("randomSeed", Long.toString(head.randomSeed()));
        ObjectNode options = json.putObject("options");
        head.setup().options().forEach(options::put);
        ArrayNode players = json.putArray("players");
        for (int slot = 0; slot < head.players().size(); slot++) {
            players.addObject()
                    .put("player", head.players().get(slot))
                    .put("team", head.setup().teamOfSlot().get(slot));
        }
        json.put("ticks", end.finalTick());
        json.put("hash", HexFormat.of().toHexDigits(end.finalHash()));
        json.put("ending", end.ending().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        Outcome outcome = end.outcome();
        if (outcome != null) {
            ObjectNode result = json.putObject("outcome");
            result.put("winningTeam", outcome.winningTeam() == Outcome.DRAW ? null : outcome.winningTeam());
            result.put("reason", outcome.reason());
            ArrayNode scores = result.putArray("teamScores");
            outcome.teamScores().forEach(scores::add);
            ArrayNode history = result.putArray("history");
            outcome.history().forEach(history::add);
        }
        json.put("key", replay.signature().kid());
        json.put("publicKey", HexFormat.of().formatHex(replay.signature().publicKey()));
        return json;
    }
}
