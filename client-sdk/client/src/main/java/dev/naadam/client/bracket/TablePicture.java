package dev.naadam.client.bracket;

import java.util.List;

/**
 * How those of a group stand.
 *
 * @param title above it; may be empty
 * @param columns names of what decides, in that order
 * @param rows best first
 */
public record TablePicture(String title, List<String> columns, List<Row> rows) {

    public TablePicture {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * A line.
     *
     * @param rank from 1
     * @param team its name
     * @param record wins, draws and losses as they are shown
     * @param values one for each column
     */
    public record Row(int rank, String team, String record, List<String> values) {

        public Row {
            values = List.copyOf(values);
        }
    }
}
