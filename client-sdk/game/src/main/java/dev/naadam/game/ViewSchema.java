package dev.naadam.game;

import java.util.ArrayList;
import java.util.List;

/**
 * What a view consists of: named tables with a fixed number of rows, each row present or not, each with the same named
 * whole-number fields. Immutable, safe for all threads; two schemas are equal if their tables are.
 *
 * <pre>{@code
 * ViewSchema schema = ViewSchema.builder()
 *         .table("players", 10).unsigned("x", 13, 6).unsigned("y", 13, 6).unsigned("hp", 7)
 *         .table("match", 1).unsigned("secondsLeft", 13)
 *         .build();
 * }</pre>
 */
public final class ViewSchema {

    /**
     * One number of a row.
     *
     * @param name unique in its table
     * @param bits width of the full value, 1 to 32; an unsigned field of 32 bits uses the {@code int} as a bit pattern
     * @param isSigned whether the value is two's complement of that width
     * @param smallDeltaBits width in which a usual change fits, as two's complement and modulo 2^bits, so that an angle
     *     may wrap; 0 for a field that seldom changes or jumps when it does
     */
    public record Field(String name, int bits, boolean isSigned, int smallDeltaBits) {

        public Field {
            require(!name.isEmpty(), "field name: empty");
            require(bits >= 1 && bits <= 32, name + ": " + bits + " bits (expected: 1 to 32)");
            require(
                    smallDeltaBits == 0 || (smallDeltaBits >= 2 && smallDeltaBits < bits),
                    name + ": " + smallDeltaBits + " small delta bits (expected: 0, or 2 to " + (bits - 1) + ")");
        }

        /** Whether {@code value} can stand in this field. */
        boolean holds(int value) {
            return wrap(value) == value;
        }

        /** The value of this field with the low bits of {@code value}. */
        int wrap(int value) {
            int unused = 32 - bits;
            return isSigned ? value << unused >> unused : value << unused >>> unused;
        }

        /** The shortest way from one value to another, modulo 2^bits. */
        int delta(int from, int to) {
            int unused = 32 - bits;
            return (to - from) << unused >> unused;
        }

        /** Whether a change is sent as a small delta. */
        boolean isSmall(int delta) {
            return smallDeltaBits != 0 && delta >> (smallDeltaBits - 1) == delta >> 31;
        }
    }

    /**
     * Rows of one kind.
     *
     * @param name unique in the schema
     * @param rows how many rows there can be, at least 1
     * @param fields at least one
     */
    public record Table(String name, int rows, List<Field> fields) {

        public Table {
            fields = List.copyOf(fields);
            require(!name.isEmpty(), "table name: empty");
            require(rows >= 1, name + ": " + rows + " rows (expected: at least 1)");
            require(!fields.isEmpty(), name + ": no fields");
            require(fields.stream().map(Field::name).distinct().count() == fields.size(), name + ": a name twice");
        }
    }

    private final List<Table> tables;
    final FrameLayout layout;

    private ViewSchema(List<Table> tables) {
        this.tables = List.copyOf(tables);
        require(!tables.isEmpty(), "tables: none");
        require(tables.stream().map(Table::name).distinct().count() == tables.size(), "tables: a name twice");
        long values = tables.stream()
                .mapToLong(table -> (long) table.rows() * table.fields().size())
                .sum();
        require(
                values <= GameLimits.MAX_VIEW_FIELDS,
                "fields: " + values + " (expected: at most " + GameLimits.MAX_VIEW_FIELDS + ")");
        this.layout = new FrameLayout(this.tables);
    }

    /** Starts a schema. */
    public static Builder builder() {
        return new Builder();
    }

    /** The tables in the order of their index. */
    public List<Table> tables() {
        return tables;
    }

    /** Index of a table; {@link IllegalArgumentException} if there is none of that name. Ask once, not every tick. */
    public int table(String name) {
        for (int i = 0; i < tables.size(); i++) {
            if (tables.get(i).name().equals(name)) {
                return i;
            }
        }
        throw new IllegalArgumentException("table: " + name + " (expected: one of "
                + tables.stream().map(Table::name).toList() + ")");
    }

    /** Index of a field in a table; {@link IllegalArgumentException} if there is none of that name. */
    public int field(int table, String name) {
        List<Field> fields = tables.get(table).fields();
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).name().equals(name)) {
                return i;
            }
        }
        throw new IllegalArgumentException("field: " + name + " (expected: one of "
                + fields.stream().map(Field::name).toList() + ")");
    }

    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof ViewSchema schema && tables.equals(schema.tables));
    }

    @Override
    public int hashCode() {
        return tables.hashCode();
    }

    @Override
    public String toString() {
        return "ViewSchema" + tables;
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }

    /** Collects tables; a field belongs to the table named last. What is wrong is an {@link IllegalArgumentException}. */
    public static final class Builder {

        private final List<Table> tables = new ArrayList<>();
        private final List<Field> fields = new ArrayList<>();
        private String table = "";
        private int rows;

        private Builder() {}

        /** Starts a table. */
        public Builder table(String name, int rows) {
            finishTable();
            this.table = name;
            this.rows = rows;
            return this;
        }

        /** Adds a field of {@code 0 ... 2^bits - 1} that seldom changes. */
        public Builder unsigned(String name, int bits) {
            return unsigned(name, bits, 0);
        }

        /** Adds a field of {@code 0 ... 2^bits - 1} whose usual change fits {@code smallDeltaBits}. */
        public Builder unsigned(String name, int bits, int smallDeltaBits) {
            fields.add(new Field(name, bits, false, smallDeltaBits));
            return this;
        }

        /** Adds a field of {@code -2^(bits-1) ... 2^(bits-1) - 1} that seldom changes. */
        public Builder signed(String name, int bits) {
            return signed(name, bits, 0);
        }

        /** Adds a field of {@code -2^(bits-1) ... 2^(bits-1) - 1} whose usual change fits {@code smallDeltaBits}. */
        public Builder signed(String name, int bits, int smallDeltaBits) {
            fields.add(new Field(name, bits, true, smallDeltaBits));
            return this;
        }

        /** The schema. */
        public ViewSchema build() {
            finishTable();
            return new ViewSchema(tables);
        }

        private void finishTable() {
            if (!table.isEmpty() || !fields.isEmpty()) {
                tables.add(new Table(table, rows, fields));
            }
            fields.clear();
            table = "";
        }
    }
}
