package dev.naadam.server.app.control.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.naadam.game.Outcome;
import dev.naadam.server.app.control.EventLog.Entry;
import dev.naadam.server.app.control.MatchEvent;
import dev.naadam.server.app.control.MatchResult;
import dev.naadam.server.app.loop.MatchProgress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;

/** Writes turns of a match as the text/event-stream of docs/openapi.yaml; JSON has no line breaks in it. */
final class MatchEventText {

    private MatchEventText() {}

    static String text(Entry entry) {
        ObjectNode json =
                Json.object().put("at", Instant.ofEpochMilli(entry.atMillis()).toString());
        String name = fill(json, entry.event());
        String body = new String(Json.bytes(json), StandardCharsets.UTF_8);
        return "id: " + entry.id() + "\nevent: " + name + "\ndata: " + body + "\n\n";
    }

    private static String fill(ObjectNode json, MatchEvent event) {
        return switch (event) {
            case MatchEvent.Created created -> {
                json.set("match", MatchJson.head(created.match(), MatchProgress.State.WAITING));
                yield "created";
            }
            case MatchEvent.Started started -> "started";
            case MatchEvent.Connected connected -> player(json, connected.player(), "player-connected");
            case MatchEvent.Left left -> {
                json.put("reason", left.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'));
                yield player(json, left.player(), "player-left");
            }
            case MatchEvent.Kicked kicked -> player(json, kicked.player(), "player-kicked");
            case MatchEvent.Banned banned -> player(json, banned.player(), "player-banned");
            case MatchEvent.Pardoned pardoned -> player(json, pardoned.player(), "player-pardoned");
            case MatchEvent.Draining draining -> "node-draining";
            case MatchEvent.Misplaced misplaced -> "misplaced";
            case MatchEvent.Paused paused -> {
                json.put("tick", paused.tick());
                yield "paused";
            }
            case MatchEvent.Resumed resumed -> {
                json.put("tick", resumed.tick());
                yield "resumed";
            }
            case MatchEvent.Rewound rewound -> {
                json.put("tick", rewound.tick()).put("toldTick", rewound.toldTick());
                yield "rewound";
            }
            case MatchEvent.Ended ended -> {
                end(json, ended);
                yield "ended";
            }
        };
    }

    private static String player(ObjectNode json, String player, String name) {
        json.put("player", player);
        return name;
    }

    private static void end(ObjectNode json, MatchEvent.Ended ended) {
        MatchResult result = ended.result();
        Outcome outcome = result.outcome();
        json.put("state", ended.state().name().toLowerCase(Locale.ROOT)).put("tick", result.tick());
        if (outcome == null) {
            json.putNull("outcome");
        } else {
            json.set("outcome", MatchJson.outcome(ended.match(), outcome, result.hash()));
        }
        DeliveredJson.put(json, ended.match(), result.delivered());
    }
}
