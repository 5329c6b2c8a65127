package dev.naadam.loadtest.report;

import java.util.ArrayList;
import java.util.List;

/** Rows of texts in columns: the first to the left, the others to the right, as numbers are read. */
public final class TextTable {

    private static final String GAP = "  ";

    private final List<List<String>> rows = new ArrayList<>();

    /** Adds a row; all rows are equally long. */
    public TextTable row(List<String> cells) {
        if (!rows.isEmpty() && rows.getFirst().size() != cells.size()) {
            throw new IllegalArgumentException(
                    "cells: " + cells.size() + " (expected: " + rows.getFirst().size() + ")");
        }
        rows.add(List.copyOf(cells));
        return this;
    }

    /** The table, each row ending with a line break. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            for (int column = 0; column < row.size(); column++) {
                String padding = " ".repeat(width(column) - row.get(column).length());
                text.append(column == 0 ? row.get(column) + padding : GAP + padding + row.get(column));
            }
            text.append('\n');
        }
        return text.toString();
    }

    private int width(int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }
}
