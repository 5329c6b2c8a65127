package dev.naadam.client.bracket;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One bracket as a tree that grows from left to right. A match is two lines, its winner marked, and a note below; it stands
 * between the matches of the same bracket that it comes from, or below the one before it if it comes from another.
 */
final class TreeDrawing {

    private static final int NAME_CELLS = 16;
    private static final int SCORE_CELLS = 3;
    private static final int COLUMN_CELLS = NAME_CELLS + SCORE_CELLS + 3;
    private static final int MATCH_LINES = 3;

    private final List<MatchPicture> matches;
    private final Map<String, Integer> rows = new TreeMap<>();
    private final TreeMap<Integer, StringBuilder> canvas = new TreeMap<>();

    TreeDrawing(List<MatchPicture> matches) {
        this.matches = matches;
    }

    List<String> lines() {
        for (MatchPicture match : matches) {
            int row = row(match);
            rows.put(match.id(), row);
            draw(match.round(), row, side(match.sides().getFirst()));
            draw(match.round(), row + 1, side(match.sides().getLast()));
            String note = match.run().note();
            if (!note.isEmpty()) {
                draw(match.round(), row + 2, note);
            }
        }
        List<String> lines = new ArrayList<>();
        int last = canvas.isEmpty() ? -1 : canvas.lastKey();
        for (int row = 0; row <= last; row++) {
            StringBuilder text = canvas.get(row);
            lines.add(text == null ? "" : text.toString().stripTrailing());
        }
        return lines;
    }

    private int row(MatchPicture match) {
        List<Integer> sources = new ArrayList<>();
        for (MatchPicture.Side side : match.sides()) {
            Integer source = rows.get(side.winnerOf());
            if (source != null) {
                sources.add(source);
            }
        }
        return switch (sources.size()) {
            case 0 -> MATCH_LINES * (match.number() - 1);
            case 1 -> sources.getFirst();
            default -> (sources.getFirst() + sources.getLast()) / 2;
        };
    }

    private void draw(int round, int row, String text) {
        StringBuilder line = canvas.computeIfAbsent(row, none -> new StringBuilder());
        line.append(" ".repeat(Math.max(0, COLUMN_CELLS * (round - 1) - Cells.width(line.toString()))));
        line.append(Cells.left(text, COLUMN_CELLS - 1));
    }

    private static String side(MatchPicture.Side side) {
        return Cells.left(side.name(), NAME_CELLS) + " " + side.score() + (side.isWinner() ? "*" : "");
    }
}
