package dev.naadam.server.app.games;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.naadam.game.Game;
import dev.naadam.server.app.games.scan.Finding;
import dev.naadam.server.app.games.scan.GameScan;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The banned calls of a game, as a report shows them. */
final class CallsSection {

    private CallsSection() {}

    static Section of(Game game) throws IOException {
        GameScan scan = GameScan.of(game);
        int broken = scan.broken().size();
        int warnings = scan.warnings().size();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("holds", broken == 0).put("classes", scan.classes()).put("methods", scan.methods());
        ArrayNode findings = json.putArray("findings");
        List<String> details = new ArrayList<>();
        for (Finding finding : scan.findings()) {
            details.add((finding.isWarning() ? "warning: " : "banned: ") + finding);
            findings.addObject()
                    .put("class", finding.className())
                    .put("method", finding.method())
                    .put("line", finding.line())
                    .put("call", finding.call())
                    .put("instead", finding.instead())
                    .put("isWarning", finding.isWarning());
        }
        String summary = scan.classes() + " classes, " + scan.methods() + " methods: "
                + (broken == 0 ? "no banned call" : broken + " banned")
                + (warnings == 0 ? "" : ", " + warnings + " to look at");
        return new Section("calls", broken == 0, summary, details, json);
    }
}
