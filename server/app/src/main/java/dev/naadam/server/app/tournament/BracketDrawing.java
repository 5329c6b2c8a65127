package dev.naadam.server.app.tournament;

import dev.naadam.server.core.tournament.Stage;
import dev.naadam.server.core.tournament.match.Match;
import dev.naadam.server.core.tournament.match.MatchId;
import dev.naadam.server.core.tournament.match.Occupant;
import dev.naadam.server.core.tournament.match.Outcome;
import dev.naadam.server.core.tournament.match.Side;
import dev.naadam.server.core.tournament.match.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;

/**
 * One bracket as a tree that grows from left to right. A match is two lines, its winner marked; it stands between the matches
 * of the same bracket that it comes from, or below the one before it if it comes from another.
 */
final class BracketDrawing {

    private static final int NAME_CHARS = 16;
    private static final int COLUMN_CHARS = NAME_CHARS + 6;
    private static final int MATCH_LINES = 3;

    private final int group;
    private final IntFunction<String> names;
    private final List<Match> matches = new ArrayList<>();
    private final Map<MatchId, Integer> rows = new TreeMap<>();
    private final TreeMap<Integer, StringBuilder> canvas = new TreeMap<>();

    BracketDrawing(Stage stage, int group, IntFunction<String> names) {
        this.group = group;
        this.names = names;
        for (Match match : stage.matches()) {
            if (match.id().group() == group) {
                matches.add(match);
            }
        }
    }

    List<String> lines() {
        for (Match match : matches) {
            int row = row(match);
            rows.put(match.id(), row);
            draw(match, Side.A, row);
            draw(match, Side.B, row + 1);
        }
        List<String> lines = new ArrayList<>(List.of("Bracket " + group));
        int last = canvas.isEmpty() ? 0 : canvas.lastKey();
        for (int row = 0; row <= last; row++) {
            StringBuilder text = canvas.get(row);
            lines.add(text == null ? "" : text.toString().stripTrailing());
        }
        return lines;
    }

    private int row(Match match) {
        List<Integer> sources = new ArrayList<>();
        for (Slot slot : List.of(match.fixture().a(), match.fixture().b())) {
            if (slot instanceof Slot.WinnerOf winner && rows.containsKey(winner.match())) {
                sources.add(rows.get(winner.match()));
            }
        }
        return switch (sources.size()) {
            case 0 -> MATCH_LINES * (match.id().number() - 1);
            case 1 -> sources.getFirst();
            default -> (sources.getFirst() + sources.getLast()) / 2;
        };
    }

    private void draw(Match match, Side side, int row) {
        StringBuilder line = canvas.computeIfAbsent(row, none -> new StringBuilder());
        int from = COLUMN_CHARS * (match.id().round() - 1);
        while (line.length() < from) {
            line.append(' ');
        }
        String name = name(match.on(side));
        line.append(name)
                .append(" ".repeat(NAME_CHARS - name.length()))
                .append(' ')
                .append(score(match, side));
    }

    private String name(Occupant occupant) {
        if (!occupant.isTeam()) {
            return occupant == Occupant.Absent.PENDING ? "?" : "-";
        }
        String name = names.apply(occupant.team());
        return name.length() > NAME_CHARS ? name.substring(0, NAME_CHARS) : name;
    }

    private static String score(Match match, Side side) {
        if (match.ruling() == null || !match.isContest()) {
            return " ";
        }
        int games = side == Side.A ? match.score().a() : match.score().b();
        boolean isWon = match.ruling().outcome() == Outcome.winOf(side);
        return games + (isWon ? "*" : "");
    }
}
