package dev.naadam.server.app.control.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.naadam.server.app.control.MatchDescription;
import dev.naadam.server.core.equalise.Delivered;
import dev.naadam.server.core.equalise.DeliveredLine;
import dev.naadam.server.core.region.Grade;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes what was delivered, as docs/openapi.yaml has it: microseconds, null where nothing is known. */
final class DeliveredJson {

    private DeliveredJson() {}

    /** Adds it to a match. */
    static void put(ObjectNode json, MatchDescription match, @Nullable Delivered delivered) {
        if (delivered == null) {
            json.putNull("delivered");
            return;
        }
        Grade grade = delivered.grade();
        ObjectNode into = json.putObject("delivered")
                .put("grade", grade == null ? null : grade.name())
                .put("equalised", delivered.isEqualised());
        putMicros(into, "unfairnessMicros", delivered.unfairnessMicros());
        ArrayNode players = into.putArray("players");
        for (int slot = 0; slot < delivered.lines().size(); slot++) {
            DeliveredLine line = delivered.lines().get(slot);
            ObjectNode player =
                    players.addObject().put("player", match.players().get(slot));
            putMicros(player, "promisedMicros", line.promisedMicros());
            putMicros(player, "checkedMicros", line.checkedMicros());
            player.put("verdict", line.verdict().name().toLowerCase(Locale.ROOT).replace('_', '-'));
            putMicros(player, "rawMicros", line.rawMicros());
            putMicros(player, "paddedMicros", line.paddedMicros());
        }
    }

    private static void putMicros(ObjectNode json, String name, long micros) {
        if (micros == DeliveredLine.NONE) {
            json.putNull(name);
        } else {
            json.put(name, micros);
        }
    }
}
