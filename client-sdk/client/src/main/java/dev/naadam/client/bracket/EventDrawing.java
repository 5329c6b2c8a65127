package dev.naadam.client.bracket;

import java.util.ArrayList;
import java.util.List;

/** Draws pictures with characters, in lines without colours. Any thread. */
public final class EventDrawing {

    static final int RANK_CELLS = 6;

    private EventDrawing() {}

    /** Every stage under its name, and the ranking as far as it is known. */
    public static List<String> lines(EventPicture event) {
        List<String> lines = new ArrayList<>();
        for (StagePicture stage : event.stages()) {
            lines.add("== " + stage.name() + " ==");
            stage.brackets().forEach(bracket -> lines.addAll(lines(bracket)));
            stage.tables().forEach(table -> lines.addAll(new TableDrawing(table).lines()));
            lines.addAll(newestRound(stage.pairings()));
            lines.addAll(stage.notes());
            lines.add("");
        }
        if (!event.ranking().isEmpty()) {
            lines.add("== Ranking ==");
            event.ranking().forEach(placed -> lines.add(Cells.right(placed.rank() + ".", RANK_CELLS) + placed.team()));
        }
        return lines;
    }

    private static List<String> lines(BracketPicture bracket) {
        List<String> lines = new ArrayList<>(List.of(bracket.title()));
        lines.addAll(new TreeDrawing(bracket.matches()).lines());
        return lines;
    }

    /** Of the others the table tells. */
    private static List<String> newestRound(List<MatchPicture> pairings) {
        int newest = pairings.stream()
                .filter(MatchPicture::isContest)
                .mapToInt(MatchPicture::round)
                .max()
                .orElse(0);
        return pairings.stream()
                .filter(match -> match.round() == newest && match.isContest())
                .map(MatchPicture::line)
                .toList();
    }
}
