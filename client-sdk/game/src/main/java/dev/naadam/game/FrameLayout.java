package dev.naadam.game;

import java.util.List;

/**
 * Where the rows of a schema lie in the flat arrays of a {@link ViewFrame}: values row by row, table by table, and one
 * byte of presence bits for each block of 8 rows, so that the codec compares a block in two steps.
 */
final class FrameLayout {

    static final int BLOCK_ROWS = 8;

    final int[] rows;
    final ViewSchema.Field[][] fields;
    final int[] firstValue;
    final int[] firstBlock;
    final int values;
    final int blocks;

    FrameLayout(List<ViewSchema.Table> tables) {
        int count = tables.size();
        rows = new int[count];
        fields = new ViewSchema.Field[count][];
        firstValue = new int[count];
        firstBlock = new int[count];
        int value = 0;
        int block = 0;
        for (int i = 0; i < count; i++) {
            ViewSchema.Table table = tables.get(i);
            rows[i] = table.rows();
            fields[i] = table.fields().toArray(ViewSchema.Field[]::new);
            firstValue[i] = value;
            firstBlock[i] = block;
            value += table.rows() * table.fields().size();
            block += blocks(i);
        }
        values = value;
        blocks = block;
    }

    int tables() {
        return rows.length;
    }

    /** Blocks of a table; the last one may be short. */
    int blocks(int table) {
        return (rows[table] + BLOCK_ROWS - 1) / BLOCK_ROWS;
    }

    /** Rows in a block of a table. */
    int rowsInBlock(int table, int block) {
        return Math.min(BLOCK_ROWS, rows[table] - block * BLOCK_ROWS);
    }

    /** Index of the first value of a row. */
    int value(int table, int row) {
        return firstValue[table] + row * fields[table].length;
    }
}
