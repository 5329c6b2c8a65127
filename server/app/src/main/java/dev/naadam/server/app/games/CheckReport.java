package dev.naadam.server.app.games;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.naadam.game.Game;
import dev.naadam.game.GameSetup;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** What a check prints: a line a section, the first word of which says whether it holds. */
final class CheckReport {

    private final Game game;
    private final GameSetup setup;

    CheckReport(Game game, GameSetup setup) {
        this.game = game;
        this.setup = setup;
    }

    void printHead(PrintWriter out) {
        out.println(game.name() + ", rules " + game.rulesVersion() + ", " + Origin.of(game) + ", " + setup.players()
                + " players in " + setup.teams() + " team(s), " + setup.tickRateHz() + " Hz");
        out.flush();
    }

    void print(PrintWriter out, List<Section> sections, boolean isJson) {
        for (Section section : sections) {
            out.printf(Locale.ROOT, "%-6s %-8s %s%n", section.verdict(), section.name(), section.summary());
            section.details().forEach(line -> out.println("         " + line));
        }
        if (isJson) {
            out.println(json(sections));
        }
        out.flush();
    }

    private ObjectNode json(List<Section> sections) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("game", game.name()).put("rulesVersion", game.rulesVersion()).put("players", setup.players());
        json.put("tickRateHz", setup.tickRateHz()).put("jdk", Runtime.version().toString());
        json.put("holds", sections.stream().allMatch(Section::holds));
        sections.forEach(section -> json.set(section.name(), section.json()));
        return json;
    }
}
