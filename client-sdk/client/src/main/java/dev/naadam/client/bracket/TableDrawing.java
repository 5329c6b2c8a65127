package dev.naadam.client.bracket;

import java.util.ArrayList;
import java.util.List;

/** A table with a line for each team; a column is as wide as its name, numbers stand to the right. */
final class TableDrawing {

    private static final int NAME_CELLS = 24;
    private static final int RECORD_CELLS = 7;

    private final TablePicture table;

    TableDrawing(TablePicture table) {
        this.table = table;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        if (!table.title().isEmpty()) {
            lines.add(table.title());
        }
        StringBuilder head = new StringBuilder(start("", "", "W-D-L"));
        table.columns().forEach(column -> head.append(' ').append(column));
        lines.add(head.toString().stripTrailing());
        table.rows().forEach(row -> lines.add(line(row)));
        return lines;
    }

    private String line(TablePicture.Row row) {
        StringBuilder line = new StringBuilder(start(row.rank() + ".", row.team(), row.record()));
        for (int i = 0; i < row.values().size(); i++) {
            String value = row.values().get(i);
            int width = Cells.width(table.columns().get(i));
            line.append(' ')
                    .append(" ".repeat(Math.max(0, width - value.length())))
                    .append(value);
        }
        return line.toString().stripTrailing();
    }

    private static String start(String rank, String team, String record) {
        return Cells.right(rank, EventDrawing.RANK_CELLS) + Cells.left(team, NAME_CELLS) + " "
                + Cells.left(record, RECORD_CELLS);
    }
}
